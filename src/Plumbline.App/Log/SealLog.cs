using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;

namespace Plumbline.App.Log;

/// <summary>
/// Seals the ends of all chains that grew since the last seal, each seal over the one before. Whoever keeps one seal's hash
/// outside the system can prove later that nothing before it was changed.
/// </summary>
public static class SealLog
{
    private const int Batch = 5_000;

    /// <summary>The new seal; null when nothing grew.</summary>
    public static async Task<Seal?> Run(AppDb db, TimeProvider time, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        // Nodes seal one after the other: the chain of seals has a lock of its own.
        var id = await SystemChain.Of(db, SystemChain.Seals, cancellation);
        await db.LockChain(id, cancellation);
        var grown = await db.LockGrown(Batch, cancellation);
        if (grown.Count == 0)
        {
            return null;
        }

        var items = grown
            .Select(chain => new SealItem
            {
                ChainId = chain.Id,
                Seq = chain.Seq,
                Head = chain.Head,
            })
            .ToList();
        var before = await db.Seals.OrderByDescending(row => row.Id).FirstOrDefaultAsync(cancellation);
        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        var seal = new Seal { At = now, Hash = ChainHash.Seal(before?.Hash ?? [], now, items, db.LogHash) };
        db.Seals.Add(seal);
        await db.SaveChangesAsync(cancellation);
        items.ForEach(item => item.SealId = seal.Id);
        await BulkInsert.Run(db, items, cancellation);
        // The chains are locked, so their ends are still those that were sealed.
        await db
            .Chains.Where(chain => db.SealItems.Any(item => item.SealId == seal.Id && item.ChainId == chain.Id))
            .ExecuteUpdateAsync(chain => chain.SetProperty(row => row.SealedSeq, row => row.Seq), cancellation);
        await transaction.CommitAsync(cancellation);
        return seal;
    }
}
