using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Log;

namespace Plumbline.App.ExAnte;

/// <summary>An ex-ante evaluation under its lock, for the rest of a transaction.</summary>
internal sealed record LockedAssessment(Assessment Assessment, Chain Chain)
{
    /// <summary>Kind of the chains of ex-ante evaluations.</summary>
    internal const string ChainKind = "ex-ante";

    internal static async Task<LockedAssessment?> Take(AppDb db, long id, CancellationToken cancellation)
    {
        var chain = await db
            .Assessments.Where(row => row.Id == id)
            .Select(row => (long?)row.ChainId)
            .SingleOrDefaultAsync(cancellation);
        if (chain is null)
        {
            return null;
        }

        var locked = (await db.LockChain(chain.Value, cancellation))!;
        return new(await db.Assessments.AsTracking().SingleAsync(row => row.Id == id, cancellation), locked);
    }

    internal void Note(AppDb db, Change change, Actor actor, DateTime now) =>
        EventLog.Write(db, Chain, change, actor.AccountId, now);
}
