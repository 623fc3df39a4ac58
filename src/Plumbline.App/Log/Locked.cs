using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;

namespace Plumbline.App.Log;

/// <summary>A row under the lock of its chain, for the rest of a transaction.</summary>
/// <param name="Row">Tracked.</param>
/// <param name="Chain">Its chain of events, locked.</param>
internal sealed record Locked<T>(T Row, Chain Chain)
    where T : class, IChained
{
    /// <summary>Takes the lock; null when there is no such row.</summary>
    internal static async Task<Locked<T>?> Take(AppDb db, long id, CancellationToken cancellation)
    {
        var chainId = await db.Set<T>()
            .Where(row => row.Id == id)
            .Select(row => (long?)row.ChainId)
            .SingleOrDefaultAsync(cancellation);
        if (chainId is not { } known || await db.LockChain(known, cancellation) is not { } chain)
        {
            return null;
        }

        return new(await db.Set<T>().AsTracking().SingleAsync(row => row.Id == id, cancellation), chain);
    }

    /// <summary>Adds an event to the transaction.</summary>
    internal Event Note(AppDb db, Change change, Actor actor, DateTime now) =>
        EventLog.Write(db, Chain, change, actor.AccountId, now);
}
