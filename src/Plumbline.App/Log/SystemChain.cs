using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;

namespace Plumbline.App.Log;

/// <summary>Chains of which a database has one of each kind, made when they are first needed.</summary>
public static class SystemChain
{
    /// <summary>Kind of the chain that serves as the lock of seals.</summary>
    public const string Seals = "seals";

    /// <summary>The id of the chain of a kind. Call it within a transaction.</summary>
    public static async Task<long> Of(AppDb db, string kind, CancellationToken cancellation)
    {
        if (await Find(db, kind, cancellation) is { } known)
        {
            return known;
        }

        // Two that need it first at once: the second waits here and finds what the first made.
        await db.LockName(kind, cancellation);
        if (await Find(db, kind, cancellation) is { } found)
        {
            return found;
        }

        var made = new Chain { Kind = kind };
        db.Chains.Add(made);
        await db.SaveChangesAsync(cancellation);
        return made.Id;
    }

    private static Task<long?> Find(AppDb db, string kind, CancellationToken cancellation) =>
        db
            .Chains.Where(chain => chain.Kind == kind)
            .OrderBy(chain => chain.Id)
            .Select(chain => (long?)chain.Id)
            .FirstOrDefaultAsync(cancellation);
}
