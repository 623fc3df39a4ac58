using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Plumbline.App.Data.Records;

namespace Plumbline.App.Data.Mappings;

internal sealed class BudgetApprovalMapping : IEntityTypeConfiguration<BudgetApproval>
{
    public void Configure(EntityTypeBuilder<BudgetApproval> builder)
    {
        builder.HasKey(row => new
        {
            row.UnitId,
            row.Year,
            row.Event,
        });
        builder.HasOne<Unit>().WithMany().HasForeignKey(row => row.UnitId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DisclosureProofMapping : IEntityTypeConfiguration<DisclosureProof>
{
    public void Configure(EntityTypeBuilder<DisclosureProof> builder)
    {
        builder
            .HasIndex(row => new
            {
                row.UnitId,
                row.Year,
                row.Duty,
            })
            .IsUnique();
        builder.HasOne<Unit>().WithMany().HasForeignKey(row => row.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<EvidenceFile>().WithMany().HasForeignKey(row => row.Hash).OnDelete(DeleteBehavior.Restrict);
    }
}
