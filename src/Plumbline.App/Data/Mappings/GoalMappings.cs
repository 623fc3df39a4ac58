using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Plumbline.App.Data.Records;

namespace Plumbline.App.Data.Mappings;

internal sealed class GoalVersionMapping : IEntityTypeConfiguration<GoalVersion>
{
    public void Configure(EntityTypeBuilder<GoalVersion> builder)
    {
        builder.HasIndex(version => new { version.FormId, version.Number }).IsUnique();
        builder.HasOne<Form>().WithMany().HasForeignKey(version => version.FormId);
    }
}

internal sealed class CaptureMapping : IEntityTypeConfiguration<Capture>
{
    public void Configure(EntityTypeBuilder<Capture> builder)
    {
        builder.HasIndex(capture => new { capture.FormId, capture.Item });
        builder.HasOne<Form>().WithMany().HasForeignKey(capture => capture.FormId);
    }
}

internal sealed class FormWatchMapping : IEntityTypeConfiguration<FormWatch>
{
    public void Configure(EntityTypeBuilder<FormWatch> builder)
    {
        builder.HasKey(row => row.FormId);
        builder.Property(row => row.FormId).ValueGeneratedNever();
        builder.HasOne<Form>().WithOne().HasForeignKey<FormWatch>(row => row.FormId);
    }
}
