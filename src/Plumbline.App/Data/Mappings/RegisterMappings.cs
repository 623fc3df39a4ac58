using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Plumbline.App.Data.Records;

namespace Plumbline.App.Data.Mappings;

internal sealed class RegisterMapping : IEntityTypeConfiguration<Register>
{
    public void Configure(EntityTypeBuilder<Register> builder)
    {
        builder.HasIndex(register => new { register.UnitId, register.Year }).IsUnique();
        builder.HasIndex(register => new { register.UnitPath, register.Year });
        builder.HasIndex(register => register.ChainId).IsUnique();
        builder.HasOne<Unit>().WithMany().HasForeignKey(register => register.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Chain>().WithMany().HasForeignKey(row => row.ChainId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RegisterFigureValueMapping : IEntityTypeConfiguration<RegisterFigureValue>
{
    public void Configure(EntityTypeBuilder<RegisterFigureValue> builder)
    {
        builder.HasKey(value => new { value.RegisterId, value.Figure });
        builder.HasOne<Register>().WithMany().HasForeignKey(value => value.RegisterId);
    }
}

internal sealed class RegisterLinkMapping : IEntityTypeConfiguration<RegisterLink>
{
    public void Configure(EntityTypeBuilder<RegisterLink> builder)
    {
        builder.HasKey(link => new { link.FormId, link.Item });
        builder.HasOne<Form>().WithMany().HasForeignKey(link => link.FormId);
    }
}
