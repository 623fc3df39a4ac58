using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Log;

namespace Plumbline.App.Rectifying;

/// <summary>A rectification item under its lock, for the rest of a transaction.</summary>
internal sealed record LockedItem(RectificationItem Item, Chain Chain)
{
    /// <summary>Kind of the chains of rectification items.</summary>
    internal const string ChainKind = "rectification";

    internal static async Task<LockedItem?> Take(AppDb db, long id, CancellationToken cancellation)
    {
        var chain = await db
            .RectificationItems.Where(item => item.Id == id)
            .Select(item => (long?)item.ChainId)
            .SingleOrDefaultAsync(cancellation);
        if (chain is null)
        {
            return null;
        }

        var locked = (await db.LockChain(chain.Value, cancellation))!;
        return new(await db.RectificationItems.AsTracking().SingleAsync(item => item.Id == id, cancellation), locked);
    }

    internal void Note(AppDb db, Change change, Actor actor, DateTime now) =>
        EventLog.Write(db, Chain, change, actor.AccountId, now);
}
