using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Log;
using Plumbline.App.Review;
using Plumbline.Domain;
using Plumbline.Domain.Workflow;
using Plumbline.Findings;

namespace Plumbline.App.Declarations;

/// <summary>One item of the review of a goal, with the points given.</summary>
/// <param name="Item">The item of the regime.</param>
/// <param name="Given">Points; null: not yet.</param>
/// <param name="Opinion">What the reviewer says.</param>
public sealed record GradedItem(GoalReviewItem Item, Score? Given, string? Opinion);

/// <summary>The review of a goal by the department or by finance.</summary>
/// <param name="Kind">Whose review.</param>
/// <param name="Items">In the order of the regime.</param>
/// <param name="Total">Sum of the points; null: not all are given.</param>
/// <param name="Grade">The grade of the sum; null: not all are given, or the regime has no grades.</param>
public sealed record GoalReview(ScoreKind Kind, ImmutableArray<GradedItem> Items, Score? Total, GradeCut? Grade)
{
    /// <summary>Items without points.</summary>
    public int Left => Items.Count(item => item.Given is null);
}

/// <summary>
/// 绩效目标审核 (rule book §5.2): graded by four dimensions. 优 and 良 go on, 中 is mended and submitted anew, 差 does not enter
/// the budget.
/// </summary>
public static class GoalGrade
{
    /// <summary>Whose review a role makes in a state; null: none.</summary>
    public static ScoreKind? KindOf(Form form, Actor actor) =>
        form.WithdrawnAt is not null ? null
        : form.State is FormState.Submitted or FormState.AdjustmentDeclared
        && actor.May(Right.ScoreForDepartment, form.UnitPath)
            ? ScoreKind.Department
        : form.State is FormState.DepartmentApproved or FormState.AdjustmentReviewed
        && actor.May(Right.ScoreForFinance, form.UnitPath)
            ? ScoreKind.Finance
        : null;

    /// <summary>The review as it stands; null: the regime does not grade goals.</summary>
    public static async Task<GoalReview?> Of(
        AppDb db,
        Packs packs,
        Form form,
        ScoreKind kind,
        CancellationToken cancellation
    )
    {
        if (packs.Regimes.Find(form.Regime) is not { Process.GoalReview: { IsEmpty: false } items } regime)
        {
            return null;
        }

        var scores = await db
            .ReviewScores.Where(score => score.FormId == form.Id && score.Kind == kind)
            .ToListAsync(cancellation);
        return Of(kind, items, scores, regime);
    }

    /// <summary>Gives points and an opinion for one item; empty points take them back.</summary>
    public static async Task<Result<GoalReview>> Give(
        AppDb db,
        Packs packs,
        TimeProvider time,
        Actor actor,
        GradeRequest request,
        CancellationToken cancellation
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (
            await Locked<Form>.Take(db, request.FormId, cancellation) is not { } locked
            || KindOf(locked.Row, actor) is not { } kind
            || packs.Regimes.Find(locked.Row.Regime) is not { } regime
        )
        {
            return Result.Failed<GoalReview>(Refusals.NotAllowed());
        }

        var scores = await db
            .ReviewScores.AsTracking()
            .Where(score => score.FormId == request.FormId && score.Kind == kind)
            .ToListAsync(cancellation);
        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        foreach (var asked in request.Items)
        {
            if (regime.Process.GoalReview.FirstOrDefault(one => one.Code == asked.Code) is not { } item)
            {
                return Result.Failed<GoalReview>(ReviewRefusals.NoSuchItem());
            }

            if (!Read(asked, item, out var points))
            {
                return Result.Failed<GoalReview>(GoalRefusals.BadPoints(item.Name, item.Points.ToString()));
            }

            Write(db, locked, kind, asked, points, scores, actor, now);
        }

        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Result.Of(Of(kind, regime.Process.GoalReview, scores, regime));
    }

    /// <summary>Why an approval is refused by the grade; null: it is not.</summary>
    internal static async Task<Finding?> Refusal(
        AppDb db,
        Packs packs,
        Form form,
        Move<FormState> move,
        CancellationToken cancellation
    )
    {
        // Finance may lean on the department's review; an adjustment is judged by its reasons.
        if (
            move.From != FormState.Submitted
            || await Of(db, packs, form, ScoreKind.Department, cancellation) is not { } review
        )
        {
            return null;
        }

        return review switch
        {
            { Left: > 0 } => GoalRefusals.Ungraded(review.Left),
            { Grade: { Grade: Grade.Fair } grade } => GoalRefusals.Fair(grade.Word),
            { Grade: { Grade: Grade.Poor } grade } => GoalRefusals.Poor(grade.Word),
            _ => null,
        };
    }

    private static GoalReview Of(
        ScoreKind kind,
        ImmutableArray<GoalReviewItem> items,
        List<ReviewScore> scores,
        Regime regime
    )
    {
        var graded = items
            .Select(item =>
                scores.Find(score => score.Item == item.Code) is { } given
                    ? new GradedItem(item, Score.FromScaled(given.Score), given.Reason)
                    : new(item, null, null)
            )
            .ToImmutableArray();
        if (graded.Any(item => item.Given is null))
        {
            return new(kind, graded, null, null);
        }

        var total = Score.FromScaled(graded.Sum(item => item.Given!.Value.Scaled));
        return new(kind, graded, total, regime.Grades.FirstOrDefault(cut => total.Scaled >= cut.From.Scaled));
    }

    private static bool Read(GradeItem asked, GoalReviewItem item, out Score? points)
    {
        points = null;
        if (string.IsNullOrWhiteSpace(asked.Points))
        {
            return true;
        }

        var isScore = Score.TryParse(asked.Points.Trim(), out var score) && score.Scaled <= item.Points.Scaled;
        points = isScore ? score : null;
        return isScore;
    }

    private static void Write(
        AppDb db,
        Locked<Form> locked,
        ScoreKind kind,
        GradeItem asked,
        Score? points,
        List<ReviewScore> scores,
        Actor actor,
        DateTime now
    )
    {
        var kept = scores.Find(score => score.Item == asked.Code);
        var opinion = asked.Opinion?.Trim() is { Length: > 0 } text ? text : null;
        var before = kept is null ? null : Score.FromScaled(kept.Score).ToString();
        if (before == points?.ToString() && kept?.Reason == opinion)
        {
            return;
        }

        if (points is not { } score)
        {
            if (kept is not null)
            {
                db.ReviewScores.Remove(kept);
                scores.Remove(kept);
            }
        }
        else
        {
            if (kept is null)
            {
                kept = new()
                {
                    FormId = locked.Row.Id,
                    Kind = kind,
                    Item = asked.Code,
                };
                db.ReviewScores.Add(kept);
                scores.Add(kept);
            }

            (kept.Score, kept.Reason, kept.AccountId, kept.At) = (score.Scaled, opinion, actor.AccountId, now);
        }

        var field = kind == ScoreKind.Department ? ScoreItem.DepartmentField : ScoreItem.FinanceField;
        var place = $"review.{asked.Code}.{field}";
        locked.Note(db, new(ScoreItem.EventKind, place, before, points?.ToString(), opinion), actor, now);
    }
}

/// <summary>Points for items of a review.</summary>
public sealed record GradeRequest(long FormId, IReadOnlyList<GradeItem> Items);

/// <summary>Points and opinion for one item, as typed.</summary>
public sealed record GradeItem(string Code, string? Points, string? Opinion);
