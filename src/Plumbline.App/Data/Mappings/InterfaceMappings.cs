using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Plumbline.App.Data.Records;

namespace Plumbline.App.Data.Mappings;

internal sealed class ApiTokenMapping : IEntityTypeConfiguration<ApiToken>
{
    public void Configure(EntityTypeBuilder<ApiToken> builder)
    {
        builder.HasIndex(token => token.Hash).IsUnique();
        builder.HasOne<Account>().WithMany().HasForeignKey(token => token.AccountId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ApiAnswerMapping : IEntityTypeConfiguration<ApiAnswer>
{
    public void Configure(EntityTypeBuilder<ApiAnswer> builder)
    {
        builder.HasKey(answer => new { answer.TokenId, answer.Key });
        builder.HasIndex(answer => answer.At);
        builder.HasOne<ApiToken>().WithMany().HasForeignKey(answer => answer.TokenId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class WebhookMapping : IEntityTypeConfiguration<Webhook>
{
    public void Configure(EntityTypeBuilder<Webhook> builder) =>
        builder.HasOne<Account>().WithMany().HasForeignKey(hook => hook.AccountId).OnDelete(DeleteBehavior.Restrict);
}

internal sealed class WebhookDeliveryMapping : IEntityTypeConfiguration<WebhookDelivery>
{
    public void Configure(EntityTypeBuilder<WebhookDelivery> builder)
    {
        builder.HasIndex(delivery => delivery.DueAt);
        builder.HasOne<Webhook>().WithMany().HasForeignKey(one => one.WebhookId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class JobMapping : IEntityTypeConfiguration<Job>
{
    public void Configure(EntityTypeBuilder<Job> builder) => builder.HasKey(job => job.Name);
}
