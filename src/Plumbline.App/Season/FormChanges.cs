using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Log;
using Plumbline.Findings;

namespace Plumbline.App.Season;

/// <summary>Changes many forms of one task in a transaction, each under its own lock, each with its own event.</summary>
internal static class FormChanges
{
    private const int AtOnce = 200;

    /// <summary>How many forms were changed; those for which the change is null stay as they are, without an event.</summary>
    internal static async Task<Result<int>> Run(
        AppDb db,
        Actor actor,
        long taskId,
        IReadOnlyCollection<long> formIds,
        TimeProvider time,
        Func<Form, DateTime, Change?> change,
        CancellationToken cancellation
    )
    {
        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await Refusal(db, actor, taskId, formIds, cancellation) is { } refusal)
        {
            return Result.Failed<int>(refusal);
        }

        var changed = 0;
        foreach (var some in formIds.Distinct().Order().Chunk(AtOnce))
        {
            // Locks first: what is read afterwards nobody else changes.
            var chains = new Dictionary<long, Chain>();
            var ids = db
                .Forms.Where(form => form.TaskId == taskId && some.Contains(form.Id))
                .OrderBy(form => form.ChainId)
                .Select(form => form.ChainId);
            foreach (var id in await ids.ToListAsync(cancellation))
            {
                chains.Add(id, (await db.LockChain(id, cancellation))!);
            }

            var forms = await db
                .Forms.AsTracking()
                .Where(form => form.TaskId == taskId && some.Contains(form.Id))
                .OrderBy(form => form.Id)
                .ToListAsync(cancellation);
            foreach (var form in forms)
            {
                if (change(form, now) is { } made)
                {
                    EventLog.Write(db, chains[form.ChainId], made, actor.AccountId, now);
                    changed++;
                }
            }

            await db.SaveChangesAsync(cancellation);
            db.ChangeTracker.Clear();
        }

        await transaction.CommitAsync(cancellation);
        return Result.Of(changed);
    }

    private static async Task<Finding?> Refusal(
        AppDb db,
        Actor actor,
        long taskId,
        IReadOnlyCollection<long> formIds,
        CancellationToken cancellation
    )
    {
        var task = await db.Tasks.SingleAsync(row => row.Id == taskId, cancellation);
        var region = await db.Units.SingleAsync(unit => unit.Id == task.UnitId, cancellation);
        return !actor.May(Right.ManageTasks, region.Path) ? Refusals.NotAllowed()
            : task.ClosedAt is not null ? Refusals.Bad("task", SeasonMessages.TaskClosed.With())
            : formIds.Count == 0 ? Refusals.Bad("forms", SeasonMessages.NothingChosen.With())
            : null;
    }
}
