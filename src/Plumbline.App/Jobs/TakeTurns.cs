using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Log;

namespace Plumbline.App.Jobs;

/// <summary>
/// Gives each round of a job to one node: a lease in the database, taken by one statement, renewed while the round lasts. A node
/// that was killed loses it after a minute, and another goes on. See docs/why/decisions/0151-jobs.md.
/// </summary>
public static class TakeTurns
{
    /// <summary>How long a lease lasts that is not renewed.</summary>
    public static TimeSpan Lease { get; } = TimeSpan.FromMinutes(1);

    private const int LongestProblem = 500;

    // A lease or a plan so far ahead was written by a clock that has been put right since.
    private static readonly TimeSpan Absurd = TimeSpan.FromMinutes(10);

    /// <summary>The instant from which the lease is held; null: the job is not due, or another node has it.</summary>
    public static async Task<DateTime?> Take(
        AppDb db,
        JobPlan plan,
        string node,
        TimeProvider time,
        CancellationToken cancellation
    )
    {
        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        await Enter(db, plan, now, cancellation);
        var (far, late) = (now + Absurd, now + plan.Every + Absurd);
        var due = db.Jobs.Where(job =>
            job.Name == plan.Name
            && (job.LeaseUntil == null || job.LeaseUntil < now || job.LeaseUntil > far)
            && (job.NextAt <= now || job.NextAt > late || job.AskedAt != null)
        );
        // Asked first: what is not due costs no write.
        if (!await due.AnyAsync(cancellation))
        {
            return null;
        }

        var until = now + Lease;
        var taken = await due.ExecuteUpdateAsync(
            row =>
                row.SetProperty(job => job.Node, node)
                    .SetProperty(job => job.LeaseUntil, until)
                    .SetProperty(job => job.StartedAt, now)
                    .SetProperty(job => job.AskedAt, (DateTime?)null),
            cancellation
        );
        return taken == 1 ? now : null;
    }

    /// <summary>Holds the lease on; false: it was lost, and the round must stop.</summary>
    public static async Task<bool> Renew(
        AppDb db,
        JobPlan plan,
        string node,
        DateTime since,
        TimeProvider time,
        CancellationToken cancellation
    )
    {
        var until = EventLog.Stamp(time.GetUtcNow().UtcDateTime + Lease);
        return await Held(db, plan, node, since)
                .ExecuteUpdateAsync(row => row.SetProperty(job => job.LeaseUntil, until), cancellation) == 1;
    }

    /// <summary>Ends the round and plans the next.</summary>
    /// <remarks>The problem: why the round failed; null: it did not.</remarks>
    public static async Task End(
        AppDb db,
        JobPlan plan,
        (string Node, DateTime Since) turn,
        string? problem,
        TimeProvider time,
        CancellationToken cancellation
    )
    {
        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        var (next, text) = (
            now + plan.Every,
            problem is { Length: > LongestProblem } ? problem[..LongestProblem] : problem
        );
        var failed = problem is null ? 0 : 1;
        await Held(db, plan, turn.Node, turn.Since)
            .ExecuteUpdateAsync(
                row =>
                    row.SetProperty(job => job.LeaseUntil, (DateTime?)null)
                        .SetProperty(job => job.EndedAt, now)
                        .SetProperty(job => job.NextAt, next)
                        .SetProperty(job => job.Problem, text)
                        .SetProperty(job => job.Rounds, job => job.Rounds + 1)
                        .SetProperty(job => job.Failures, job => failed * (job.Failures + 1)),
                cancellation
            );
    }

    private static IQueryable<Job> Held(AppDb db, JobPlan plan, string node, DateTime since) =>
        db.Jobs.Where(job =>
            job.Name == plan.Name && job.Node == node && job.StartedAt == since && job.LeaseUntil != null
        );

    // The first round of a job comes after one pause, as every other does.
    private static async Task Enter(AppDb db, JobPlan plan, DateTime now, CancellationToken cancellation)
    {
        if (await db.Jobs.AnyAsync(job => job.Name == plan.Name, cancellation))
        {
            return;
        }

        await db.Database.ExecuteSqlAsync(
            $"""
            insert into job (name, next_at, rounds, failures) values ({plan.Name}, {now + plan.Every}, 0, 0)
            on conflict (name) do nothing
            """,
            cancellation
        );
    }
}
