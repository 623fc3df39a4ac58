using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Log;
using Plumbline.Domain;
using Plumbline.Domain.Results;
using Plumbline.Findings;

namespace Plumbline.App.Evaluations;

/// <summary>The texts of an evaluation's report.</summary>
public sealed record ReportTexts(string? Overview, string? Work, string? Experience, string? Problems, string? Advice);

/// <summary>Writes the report's texts, concludes an evaluation, and marks the agency's work on it.</summary>
public static class ConcludeEvaluation
{
    private const int LongestText = 5_000;

    /// <summary>Writes the texts; with <paramref name="conclude"/> fixes total and grade, for good.</summary>
    public static async Task<Result<Evaluation>> Run(
        AppDb db,
        Packs packs,
        TimeProvider time,
        Actor actor,
        long evaluationId,
        ReportTexts texts,
        bool conclude,
        CancellationToken cancellation
    )
    {
        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await Managed(db, actor, evaluationId, cancellation) is not { } locked)
        {
            return Result.Failed<Evaluation>(Refusals.NotAllowed());
        }

        var row = locked.Row;
        if (row.ConcludedAt is not null)
        {
            return Result.Failed<Evaluation>(Refusals.Bad("evaluation", EvaluationMessages.Concluded.With()));
        }

        string?[] all = [texts.Overview, texts.Work, texts.Experience, texts.Problems, texts.Advice];
        if (all.Any(text => text?.Length > LongestText))
        {
            return Result.Failed<Evaluation>(Refusals.Bad("text", EvaluationMessages.BadText.With()));
        }

        (row.Overview, row.Work, row.Experience) = (Empty(texts.Overview), Empty(texts.Work), Empty(texts.Experience));
        (row.Problems, row.Advice) = (Empty(texts.Problems), Empty(texts.Advice));
        if (conclude)
        {
            if (await Sum(db, packs, row, cancellation) is not { Total: { } total } sum)
            {
                return Result.Failed<Evaluation>(Refusals.Bad("score", EvaluationMessages.NotAll.With()));
            }

            (row.ConcludedAt, row.Score, row.Grade) = (now, total.Scaled, sum.Grade?.Grade);
        }

        var kind = conclude ? "evaluation-conclude" : "evaluation-text";
        locked.Note(
            db,
            new(kind, "", null, row.Score is { } score ? Score.FromScaled(score).ToString() : null),
            actor,
            now
        );
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Result.Of(row);
    }

    /// <summary>Marks the agency's work, item by item; only items that are typed change.</summary>
    public static async Task<Result<Evaluation>> Mark(
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
        if (await Managed(db, actor, evaluationId, cancellation) is not { Row.Agency: not null } locked)
        {
            return Result.Failed<Evaluation>(Refusals.NotAllowed());
        }

        var rules = packs.Regimes.All.GetValueOrDefault(locked.Row.Regime)?.Process.Evaluation;
        var kept = await db
            .AgencyMarks.AsTracking()
            .Where(row => row.EvaluationId == evaluationId)
            .ToDictionaryAsync(row => row.Item, StringComparer.Ordinal, cancellation);
        foreach (var item in rules?.Agency ?? [])
        {
            var points = typed.FirstOrDefault(one => one.Item == item.Id)?.Points;
            if (string.IsNullOrWhiteSpace(points))
            {
                continue;
            }

            if (!Score.TryParse(points.Trim(), out var score) || score.Scaled > item.Weight.Scaled)
            {
                var said = EvaluationMessages.BadScore.With(("item", item.Name), ("most", item.Weight.ToString()));
                return Result.Failed<Evaluation>(Refusals.Bad(item.Id, said));
            }

            var row =
                kept.GetValueOrDefault(item.Id)
                ?? db.AgencyMarks.Add(new() { EvaluationId = evaluationId, Item = item.Id }).Entity;
            (row.Score, row.AccountId, row.At) = (score.Scaled, actor.AccountId, now);
        }

        locked.Note(db, new("agency-mark", "", null, locked.Row.Agency), actor, now);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Result.Of(locked.Row);
    }

    /// <summary>What experts without a conflict gave, added up; null when the regime has no framework.</summary>
    public static async Task<EvaluationSum?> Sum(
        AppDb db,
        Packs packs,
        Evaluation evaluation,
        CancellationToken cancellation
    )
    {
        if (packs.Regimes.All.GetValueOrDefault(evaluation.Regime) is not { Process.Evaluation: not null } regime)
        {
            return null;
        }

        var barred = db
            .EvaluationExperts.Where(row => row.EvaluationId == evaluation.Id && row.Conflict)
            .Select(row => row.AccountId);
        var scores = await db
            .EvaluationScores.Where(row => row.EvaluationId == evaluation.Id && !barred.Contains(row.AccountId))
            .OrderBy(row => row.Id)
            .ToListAsync(cancellation);
        return EvaluationSum.Of(
            regime,
            [.. scores.Select(row => new ExpertScore(row.AccountId, row.Item, Score.FromScaled(row.Score)))]
        );
    }

    private static async Task<Locked<Evaluation>?> Managed(
        AppDb db,
        Actor actor,
        long evaluationId,
        CancellationToken cancellation
    ) =>
        await Locked<Evaluation>.Take(db, evaluationId, cancellation) is { } locked
        && OpenEvaluation.MayManage(actor, locked.Row.Kind, locked.Row.UnitPath)
            ? locked
            : null;

    private static string? Empty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
