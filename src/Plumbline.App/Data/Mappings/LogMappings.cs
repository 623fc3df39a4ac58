using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Plumbline.App.Data.Records;

namespace Plumbline.App.Data.Mappings;

internal sealed class EventMapping : IEntityTypeConfiguration<Event>
{
    public void Configure(EntityTypeBuilder<Event> builder)
    {
        builder.HasKey(change => new { change.ChainId, change.Seq });
        builder.HasIndex(change => change.Operation).IsUnique();
        builder.HasOne<Chain>().WithMany().HasForeignKey(change => change.ChainId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SealItemMapping : IEntityTypeConfiguration<SealItem>
{
    public void Configure(EntityTypeBuilder<SealItem> builder)
    {
        builder.HasKey(item => new { item.SealId, item.ChainId });
        builder.HasOne<Seal>().WithMany().HasForeignKey(item => item.SealId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ReadRecordMapping : IEntityTypeConfiguration<ReadRecord>
{
    public void Configure(EntityTypeBuilder<ReadRecord> builder) => builder.HasIndex(read => read.At);
}
