using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Log;

namespace Plumbline.App.Draws;

/// <summary>A draw under its lock, for the rest of a transaction.</summary>
internal sealed record LockedDraw(Draw Draw, Chain Chain)
{
    /// <summary>Kind of the chains of draws.</summary>
    internal const string ChainKind = "draw";

    internal static async Task<LockedDraw?> Take(AppDb db, long id, CancellationToken cancellation)
    {
        var chain = await db
            .Draws.Where(draw => draw.Id == id)
            .Select(draw => (long?)draw.ChainId)
            .SingleOrDefaultAsync(cancellation);
        if (chain is null)
        {
            return null;
        }

        var locked = (await db.LockChain(chain.Value, cancellation))!;
        return new(await db.Draws.AsTracking().SingleAsync(draw => draw.Id == id, cancellation), locked);
    }

    internal void Note(AppDb db, Change change, Actor actor, DateTime now) =>
        EventLog.Write(db, Chain, change, actor.AccountId, now);
}
