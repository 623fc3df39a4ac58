using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;

namespace Plumbline.App.Log;

/// <summary>The one chain of what happens to units, projects, tasks and figures brought in.</summary>
public static class OrganisationChain
{
    /// <summary>Kind of the chain.</summary>
    public const string Kind = "organisation";

    /// <summary>Writes the change, of nobody where the machine itself acts, within the caller's transaction, under the lock of the chain; the caller saves.</summary>
    public static async Task Write(AppDb db, Change change, long? account, DateTime now, CancellationToken cancellation)
    {
        var id = await db
            .Chains.Where(row => row.Kind == Kind)
            .OrderBy(row => row.Id)
            .Select(row => (long?)row.Id)
            .FirstOrDefaultAsync(cancellation);
        if (id is null)
        {
            var started = new Chain { Kind = Kind };
            db.Chains.Add(started);
            await db.SaveChangesAsync(cancellation);
            id = started.Id;
        }

        var chain = (await db.LockChain(id.Value, cancellation))!;
        EventLog.Write(db, chain, change, account, now);
    }
}
