using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Log;
using Plumbline.App.Review;
using Plumbline.Findings;

namespace Plumbline.App.Evaluations;

/// <summary>What is typed for an item.</summary>
/// <param name="Item">Id of the item.</param>
/// <param name="Points">As typed; empty: no score.</param>
/// <param name="Reason">Why points were taken off.</param>
public sealed record TypedScore(string Item, string? Points, string? Reason);

/// <summary>Writes an expert's own scores of an evaluation; nobody writes another's.</summary>
public static class ScoreEvaluation
{
    /// <summary>Whether the actor may score: invited, without a conflict, declared, and the evaluation open.</summary>
    public static bool MayScore(Evaluation evaluation, EvaluationExpert? expert) =>
        evaluation.ConcludedAt is null && expert is { Declaration: not null, Conflict: false };

    /// <summary>The evaluation, or the first score that cannot be taken.</summary>
    public static async Task<Result<Evaluation>> Run(
        AppDb db,
        Packs packs,
        TimeProvider time,
        Actor actor,
        long evaluationId,
        ImmutableArray<TypedScore> typed,
        CancellationToken cancellation
    )
    {
        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var locked = await Locked<Evaluation>.Take(db, evaluationId, cancellation);
        var expert = await db.EvaluationExperts.SingleOrDefaultAsync(
            row => row.EvaluationId == evaluationId && row.AccountId == actor.AccountId,
            cancellation
        );
        if (locked is null || !MayScore(locked.Row, expert))
        {
            return Result.Failed<Evaluation>(ReviewRefusals.Mandate());
        }

        var rules = packs.Regimes.All.GetValueOrDefault(locked.Row.Regime)?.Process.Evaluation;
        var kept = await db
            .EvaluationScores.AsTracking()
            .Where(row => row.EvaluationId == evaluationId && row.AccountId == actor.AccountId)
            .ToDictionaryAsync(row => row.Item, StringComparer.Ordinal, cancellation);
        foreach (var item in rules?.Framework ?? [])
        {
            if (ExpertPoints.Read(item, typed, out var given) is { } wrong)
            {
                return Result.Failed<Evaluation>(wrong);
            }

            if (given is not null)
            {
                var row = kept.GetValueOrDefault(item.Id) ?? New(db, evaluationId, actor.AccountId, item.Id);
                (row.Score, row.Reason, row.At) = (given.Score.Scaled, given.Reason, now);
            }
        }

        locked.Note(db, new("evaluation-score", "", null, null), actor, now);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Result.Of(locked.Row);
    }

    private static EvaluationScore New(AppDb db, long evaluation, long account, string item) =>
        db
            .EvaluationScores.Add(
                new()
                {
                    EvaluationId = evaluation,
                    AccountId = account,
                    Item = item,
                }
            )
            .Entity;
}
