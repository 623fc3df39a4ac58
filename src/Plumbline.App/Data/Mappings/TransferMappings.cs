using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Plumbline.App.Data.Records;

namespace Plumbline.App.Data.Mappings;

internal sealed class TransferMapping : IEntityTypeConfiguration<Transfer>
{
    public void Configure(EntityTypeBuilder<Transfer> builder)
    {
        builder.HasIndex(row => new { row.UnitPath, row.Year });
        builder.HasOne<Unit>().WithMany().HasForeignKey(row => row.RegionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Unit>().WithMany().HasForeignKey(row => row.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Chain>().WithMany().HasForeignKey(row => row.ChainId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class TransferShareMapping : IEntityTypeConfiguration<TransferShare>
{
    public void Configure(EntityTypeBuilder<TransferShare> builder)
    {
        builder.HasKey(row => new { row.TransferId, row.ProjectId });
        builder.HasOne<Transfer>().WithMany().HasForeignKey(row => row.TransferId);
        builder.HasOne<Project>().WithMany().HasForeignKey(row => row.ProjectId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class TransferTextMapping : IEntityTypeConfiguration<TransferText>
{
    public void Configure(EntityTypeBuilder<TransferText> builder)
    {
        builder.HasKey(row => new { row.TransferId, row.Item });
        builder.HasOne<Transfer>().WithMany().HasForeignKey(row => row.TransferId);
    }
}
