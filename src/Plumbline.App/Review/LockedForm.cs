using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Log;

namespace Plumbline.App.Review;

/// <summary>A form under its lock, for the rest of a transaction.</summary>
/// <param name="Form">Tracked.</param>
/// <param name="Chain">Its chain of events, locked.</param>
internal sealed record LockedForm(Form Form, Chain Chain)
{
    /// <summary>Takes the lock; null when there is no such form.</summary>
    internal static async Task<LockedForm?> Take(AppDb db, long formId, CancellationToken cancellation)
    {
        var chainId = await db
            .Forms.Where(form => form.Id == formId)
            .Select(form => (long?)form.ChainId)
            .SingleOrDefaultAsync(cancellation);
        if (chainId is not { } id || await db.LockChain(id, cancellation) is not { } chain)
        {
            return null;
        }

        return new(await db.Forms.AsTracking().SingleAsync(form => form.Id == formId, cancellation), chain);
    }

    /// <summary>Adds an event to the transaction.</summary>
    internal Event Note(AppDb db, Change change, Actor actor, DateTime now) =>
        EventLog.Write(db, Chain, change, actor.AccountId, now);
}
