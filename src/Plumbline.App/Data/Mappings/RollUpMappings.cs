using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Plumbline.App.Data.Records;

namespace Plumbline.App.Data.Mappings;

internal sealed class FormSumMapping : IEntityTypeConfiguration<FormSum>
{
    public void Configure(EntityTypeBuilder<FormSum> builder)
    {
        builder.HasKey(sum => sum.FormId);
        builder.Property(sum => sum.FormId).ValueGeneratedNever();
        builder.HasIndex(sum => sum.TaskId);
        builder.HasOne<Form>().WithOne().HasForeignKey<FormSum>(sum => sum.FormId);
    }
}

internal sealed class RollUpSnapshotMapping : IEntityTypeConfiguration<RollUpSnapshot>
{
    public void Configure(EntityTypeBuilder<RollUpSnapshot> builder)
    {
        builder.HasIndex(snapshot => new { snapshot.TaskId, snapshot.UnitId });
        builder.HasOne<SeasonTask>().WithMany().HasForeignKey(snapshot => snapshot.TaskId);
        builder.HasOne<Unit>().WithMany().HasForeignKey(snapshot => snapshot.UnitId).OnDelete(DeleteBehavior.Restrict);
    }
}
