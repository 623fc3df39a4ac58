using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Plumbline.App.Data.Records;

namespace Plumbline.App.Data.Mappings;

internal sealed class LibraryEntryMapping : IEntityTypeConfiguration<LibraryEntry>
{
    public void Configure(EntityTypeBuilder<LibraryEntry> builder)
    {
        builder.HasIndex(entry => new { entry.UnitId, entry.Code }).IsUnique();
        builder.HasOne<Unit>().WithMany().HasForeignKey(entry => entry.UnitId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class LibraryVersionMapping : IEntityTypeConfiguration<LibraryVersion>
{
    public void Configure(EntityTypeBuilder<LibraryVersion> builder)
    {
        builder.HasKey(version => new { version.EntryId, version.Version });
        builder
            .HasOne<LibraryEntry>()
            .WithMany()
            .HasForeignKey(version => version.EntryId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class LibraryPackageMapping : IEntityTypeConfiguration<LibraryPackage>
{
    public void Configure(EntityTypeBuilder<LibraryPackage> builder) =>
        builder.HasOne<Unit>().WithMany().HasForeignKey(row => row.UnitId).OnDelete(DeleteBehavior.Restrict);
}

internal sealed class IndicatorUseMapping : IEntityTypeConfiguration<IndicatorUse>
{
    public void Configure(EntityTypeBuilder<IndicatorUse> builder)
    {
        builder.HasKey(use => new { use.FormId, use.Item });
        builder.HasIndex(use => new { use.NameKey, use.FormId });
        builder.HasIndex(use => new { use.Code, use.FormId });
        builder.HasOne<Form>().WithMany().HasForeignKey(use => use.FormId);
    }
}
