using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Plumbline.App.Data.Records;

namespace Plumbline.App.Data.Mappings;

internal sealed class WebhookMapping : IEntityTypeConfiguration<Webhook>
{
    public void Configure(EntityTypeBuilder<Webhook> builder) =>
        builder.HasOne<Unit>().WithMany().HasForeignKey(hook => hook.UnitId).OnDelete(DeleteBehavior.Restrict);
}

internal sealed class WebhookDeliveryMapping : IEntityTypeConfiguration<WebhookDelivery>
{
    public void Configure(EntityTypeBuilder<WebhookDelivery> builder)
    {
        builder.HasIndex(delivery => delivery.DueAt);
        builder.HasIndex(delivery => new { delivery.WebhookId, delivery.Id });
        builder
            .HasOne<Webhook>()
            .WithMany()
            .HasForeignKey(delivery => delivery.WebhookId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class JobMapping : IEntityTypeConfiguration<Job>
{
    public void Configure(EntityTypeBuilder<Job> builder) => builder.HasKey(job => job.Name);
}
