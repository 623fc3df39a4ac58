using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Log;
using Plumbline.App.Review;
using Plumbline.Domain.Workflow;
using Plumbline.Findings;

namespace Plumbline.App.Evaluations;

/// <summary>Experts of an evaluation: invited by whoever manages it; each declares its interests once, before scoring.</summary>
public static class KeepExperts
{
    private const int LongestText = 2_000;

    /// <summary>Accounts that hold a post of a third party over the project and are not invited yet.</summary>
    public static async Task<List<Account>> Candidates(
        AppDb db,
        Evaluation evaluation,
        DateOnly today,
        CancellationToken cancellation
    )
    {
        var above = evaluation
            .UnitPath.Split('/', StringSplitOptions.RemoveEmptyEntries)
            .Select(id => long.Parse(id, CultureInfo.InvariantCulture))
            .ToList();
        var holders = db
            .Posts.Where(post => post.Role == Role.ThirdParty && above.Contains(post.UnitId))
            .Where(post => post.ValidFrom == null || post.ValidFrom <= today)
            .Where(post => post.ValidTo == null || post.ValidTo >= today)
            .Select(post => post.AccountId);
        var there = db.EvaluationExperts.Where(row => row.EvaluationId == evaluation.Id).Select(row => row.AccountId);
        return await db
            .Users.Where(user => !user.Disabled && holders.Contains(user.Id) && !there.Contains(user.Id))
            .OrderBy(user => user.Id)
            .ToListAsync(cancellation);
    }

    /// <summary>Invites an expert.</summary>
    public static async Task<Result<Evaluation>> Invite(
        AppDb db,
        TimeProvider time,
        Actor actor,
        long evaluationId,
        long accountId,
        CancellationToken cancellation
    )
    {
        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (
            await Locked<Evaluation>.Take(db, evaluationId, cancellation) is not { } locked
            || !OpenEvaluation.MayManage(actor, locked.Row.Kind, locked.Row.UnitPath)
        )
        {
            return Result.Failed<Evaluation>(Refusals.NotAllowed());
        }

        var free = await Candidates(db, locked.Row, ChinaTime.DayOf(now), cancellation);
        if (locked.Row.ConcludedAt is not null || free.Find(user => user.Id == accountId) is not { } expert)
        {
            return Result.Failed<Evaluation>(ReviewRefusals.NoSuchItem());
        }

        db.EvaluationExperts.Add(
            new()
            {
                EvaluationId = evaluationId,
                AccountId = accountId,
                At = now,
            }
        );
        locked.Note(db, new("evaluation-invite", "", null, expert.DisplayName), actor, now);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Result.Of(locked.Row);
    }

    /// <summary>Declares the actor's own interests; a conflict ends the mandate.</summary>
    public static async Task<Result<Evaluation>> Declare(
        AppDb db,
        TimeProvider time,
        Actor actor,
        long evaluationId,
        string text,
        bool conflict,
        CancellationToken cancellation
    )
    {
        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var locked = await Locked<Evaluation>.Take(db, evaluationId, cancellation);
        var expert = await db
            .EvaluationExperts.AsTracking()
            .SingleOrDefaultAsync(
                row => row.EvaluationId == evaluationId && row.AccountId == actor.AccountId,
                cancellation
            );
        if (locked is null || expert is not { Declaration: null })
        {
            return Result.Failed<Evaluation>(ReviewRefusals.Mandate());
        }

        var said = text.Trim();
        if (said.Length is 0 or > LongestText)
        {
            return Result.Failed<Evaluation>(ReviewRefusals.BadText("declaration"));
        }

        (expert.Declaration, expert.Conflict) = (said, conflict);
        locked.Note(db, new(conflict ? "declare-conflict" : "declare", "", null, said), actor, now);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Result.Of(locked.Row);
    }
}
