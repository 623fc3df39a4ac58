using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Log;
using Plumbline.Findings;

namespace Plumbline.App.Season;

/// <summary>Closes a task: its forms leave the inboxes, unfinished ones too; nothing is deleted.</summary>
public static class CloseTask
{
    /// <summary>The closed task.</summary>
    public static async Task<Result<SeasonTask>> Run(
        AppDb db,
        TimeProvider time,
        Actor actor,
        long taskId,
        string? reason,
        CancellationToken cancellation
    )
    {
        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var task = await db.Tasks.AsTracking().SingleAsync(row => row.Id == taskId, cancellation);
        var region = await db.Units.SingleAsync(unit => unit.Id == task.UnitId, cancellation);
        if (!actor.May(Right.ManageTasks, region.Path))
        {
            return Result.Failed<SeasonTask>(Refusals.NotAllowed());
        }

        if (task.ClosedAt is not null)
        {
            return Result.Failed<SeasonTask>(Refusals.Bad("task", SeasonMessages.TaskClosed.With()));
        }

        task.ClosedAt = now;
        var place = string.Create(CultureInfo.InvariantCulture, $"tasks/{task.Id}");
        var text = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim();
        await OrganisationChain.Write(
            db,
            new("task-close", place, null, task.Name, text),
            actor.AccountId,
            now,
            cancellation
        );
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Result.Of(task);
    }
}
