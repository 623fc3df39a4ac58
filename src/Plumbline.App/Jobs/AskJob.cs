using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Access.Accounts;
using Plumbline.App.Data;
using Plumbline.App.Log;

namespace Plumbline.App.Jobs;

/// <summary>Asks for a round of a job now; whichever node looks next does it, within seconds.</summary>
public static class AskJob
{
    /// <summary>True when there is such a job and the actor may ask.</summary>
    public static async Task<bool> Run(
        AppDb db,
        TimeProvider time,
        Actor actor,
        string name,
        CancellationToken cancellation
    )
    {
        if (!actor.MayAnywhere(Right.ManageSystem))
        {
            return false;
        }

        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var asked = await db
            .Jobs.Where(job => job.Name == name)
            .ExecuteUpdateAsync(row => row.SetProperty(job => job.AskedAt, now), cancellation);
        if (asked == 0)
        {
            return false;
        }

        await AccountChange.Note(db, actor, new("job-run", "jobs/" + name), now, cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }
}
