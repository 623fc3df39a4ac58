using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Plumbline.App.Data.Records;

namespace Plumbline.App.Data.Mappings;

internal sealed class FormAchievementMapping : IEntityTypeConfiguration<FormAchievement>
{
    public void Configure(EntityTypeBuilder<FormAchievement> builder)
    {
        builder.HasKey(row => row.FormId);
        builder.Property(row => row.FormId).ValueGeneratedNever();
        builder.HasOne<Form>().WithOne().HasForeignKey<FormAchievement>(row => row.FormId);
    }
}

internal sealed class FormRuleCountMapping : IEntityTypeConfiguration<FormRuleCount>
{
    public void Configure(EntityTypeBuilder<FormRuleCount> builder)
    {
        builder.HasKey(row => new { row.FormId, row.Rule });
        builder.HasIndex(row => new { row.Rule, row.FormId });
        builder.HasOne<Form>().WithMany().HasForeignKey(row => row.FormId);
    }
}
