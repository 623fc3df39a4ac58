using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Plumbline.App.Data.Records;

namespace Plumbline.App.Data.Mappings;

internal sealed class CarryOverMapping : IEntityTypeConfiguration<CarryOver>
{
    public void Configure(EntityTypeBuilder<CarryOver> builder)
    {
        builder.HasIndex(row => new { row.ProjectId, row.Year }).IsUnique();
        builder.HasIndex(row => new { row.Year, row.UnitPath });
        builder.HasIndex(row => new { row.DepartmentId, row.Year });
        builder.HasOne<Project>().WithMany().HasForeignKey(row => row.ProjectId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Unit>().WithMany().HasForeignKey(row => row.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Unit>().WithMany().HasForeignKey(row => row.DepartmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Chain>().WithMany().HasForeignKey(row => row.ChainId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CarryOverFundMapping : IEntityTypeConfiguration<CarryOverFund>
{
    public void Configure(EntityTypeBuilder<CarryOverFund> builder)
    {
        builder.HasKey(row => new
        {
            row.CarryOverId,
            row.Nature,
            row.BudgetYear,
        });
        builder.HasOne<CarryOver>().WithMany().HasForeignKey(row => row.CarryOverId);
    }
}

internal sealed class CarryOverTextMapping : IEntityTypeConfiguration<CarryOverText>
{
    public void Configure(EntityTypeBuilder<CarryOverText> builder)
    {
        builder.HasKey(row => new { row.CarryOverId, row.Item });
        builder.HasOne<CarryOver>().WithMany().HasForeignKey(row => row.CarryOverId);
    }
}
