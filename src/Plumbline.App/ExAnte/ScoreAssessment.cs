using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Evaluations;
using Plumbline.App.Log;
using Plumbline.App.Review;
using Plumbline.Domain;
using Plumbline.Domain.ExAnte;
using Plumbline.Domain.Results;
using Plumbline.Domain.Workflow;
using Plumbline.Findings;

namespace Plumbline.App.ExAnte;

/// <summary>Scores of the seated experts, each its own, and the conclusion that follows from them.</summary>
public static class ScoreAssessment
{
    /// <summary>Whether an expert may score: seated, declared without a conflict, and the evaluation under way.</summary>
    public static bool MayScore(Assessment row, AssessmentCandidate? expert) =>
        row.State == ExAnteState.Assigned && expert is { Seated: true, Declaration: not null, Conflict: false };

    /// <summary>Writes the actor's own scores; items without a number keep theirs.</summary>
    public static async Task<Result<Assessment>> Run(
        AppDb db,
        Packs packs,
        TimeProvider time,
        Actor actor,
        long assessmentId,
        ImmutableArray<TypedScore> typed,
        CancellationToken cancellation
    )
    {
        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var locked = await Locked<Assessment>.Take(db, assessmentId, cancellation);
        var expert = await db.AssessmentCandidates.SingleOrDefaultAsync(
            one => one.AssessmentId == assessmentId && one.AccountId == actor.AccountId,
            cancellation
        );
        if (locked is null || !MayScore(locked.Row, expert))
        {
            return Result.Failed<Assessment>(ReviewRefusals.Mandate());
        }

        var kept = await db
            .AssessmentScores.AsTracking()
            .Where(row => row.AssessmentId == assessmentId && row.AccountId == actor.AccountId)
            .ToDictionaryAsync(row => row.Item, StringComparer.Ordinal, cancellation);
        foreach (var item in Template(packs, locked.Row)?.Items ?? [])
        {
            if (ExpertPoints.Read(item, typed, out var given) is { } wrong)
            {
                return Result.Failed<Assessment>(wrong);
            }

            if (given is not null)
            {
                var row = kept.GetValueOrDefault(item.Id) ?? New(db, assessmentId, actor.AccountId, item.Id);
                (row.Score, row.Reason, row.At) = (given.Score.Scaled, given.Reason, now);
            }
        }

        locked.Note(db, new("exante-score", expert!.Code, null, null), actor, now);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Result.Of(locked.Row);
    }

    /// <summary>Fixes total and conclusion once every seated expert scored every item.</summary>
    public static async Task<Result<Assessment>> Conclude(
        AppDb db,
        Packs packs,
        TimeProvider time,
        Actor actor,
        long assessmentId,
        CancellationToken cancellation
    )
    {
        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (
            await Locked<Assessment>.Take(db, assessmentId, cancellation) is not { } locked
            || !actor
                .RolesAt(locked.Row.UnitPath)
                .Any(role => ExAnteAssessment.Process.TryMove(locked.Row.State, MoveAction.Approve, role) is not null)
        )
        {
            return Result.Failed<Assessment>(Refusals.NotAllowed());
        }

        var row = locked.Row;
        var seats = await db.AssessmentCandidates.CountAsync(
            one => one.AssessmentId == assessmentId && one.Seated && one.AccountId != null,
            cancellation
        );
        var silent = await db.AssessmentCandidates.AnyAsync(
            one => one.AssessmentId == assessmentId && one.Seated && one.Declaration == null,
            cancellation
        );
        var sum = await Sum(db, packs, row, cancellation);
        var cut = sum.Total is { } total ? packs.Regimes.All[row.Regime].Process.ExAnte!.Conclude(total) : null;
        if (cut is null || silent || sum.Lines.Any(line => line.Experts < seats))
        {
            return Result.Failed<Assessment>(Refusals.Bad("score", ExAnteMessages.NotAll.With()));
        }

        (row.State, row.StateSince, row.ConcludedAt) = (ExAnteState.Concluded, now, now);
        (row.Score, row.Conclusion) = (sum.Total!.Value.Scaled, cut.Conclusion);
        locked.Note(db, new("exante-conclude", "", sum.Total.Value.ToString(), cut.Word), actor, now);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Result.Of(row);
    }

    /// <summary>What the seated experts gave, added up.</summary>
    public static async Task<EvaluationSum> Sum(AppDb db, Packs packs, Assessment row, CancellationToken cancellation)
    {
        var rules = packs.Regimes.All.GetValueOrDefault(row.Regime)?.Process.ExAnte;
        if (rules?.Template(row.Kind) is not { } template)
        {
            return new([], null, null);
        }

        var seated = db
            .AssessmentCandidates.Where(one => one.AssessmentId == row.Id && one.Seated)
            .Select(one => one.AccountId);
        var scores = await db
            .AssessmentScores.Where(one => one.AssessmentId == row.Id && seated.Contains(one.AccountId))
            .OrderBy(one => one.Id)
            .ToListAsync(cancellation);
        return EvaluationSum.Of(
            template.Items,
            rules.Spread.Value,
            [],
            [.. scores.Select(one => new ExpertScore(one.AccountId, one.Item, Score.FromScaled(one.Score)))]
        );
    }

    /// <summary>The template that an evaluation is scored by.</summary>
    public static ExAnteTemplate? Template(Packs packs, Assessment row) =>
        packs.Regimes.All.GetValueOrDefault(row.Regime)?.Process.ExAnte?.Template(row.Kind);

    private static AssessmentScore New(AppDb db, long assessment, long account, string item) =>
        db
            .AssessmentScores.Add(
                new()
                {
                    AssessmentId = assessment,
                    AccountId = account,
                    Item = item,
                }
            )
            .Entity;
}
