using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms;
using Plumbline.App.Log;
using Plumbline.Domain;
using Plumbline.Domain.Workflow;
using Plumbline.Findings;

namespace Plumbline.App.Review;

/// <summary>A score to give.</summary>
/// <param name="FormId">The form.</param>
/// <param name="Kind">The department's or finance's; the self score is filled in the form and never given here.</param>
/// <param name="Item">The indicator's item name, or <c>execution</c>.</param>
/// <param name="Points">As typed; empty takes the given score back.</param>
/// <param name="Reason">Why; compulsory where the score differs from the self score.</param>
public sealed record ScoreRequest(long FormId, ScoreKind Kind, string Item, string Points, string? Reason);

/// <summary>Gives a score beside the self score. Whose score it is decides who may write it, and in which state.</summary>
public static class ScoreItem
{
    /// <summary>Kind of the event of a score.</summary>
    internal const string EventKind = "score";

    /// <summary>The department's score within the place of an event.</summary>
    internal const string DepartmentField = "departmentScore";

    /// <summary>Finance's score within the place of an event.</summary>
    internal const string FinanceField = "financeScore";

    private const int LongestReason = 2_000;

    /// <summary>Whether the actor may write scores of a kind in the form as it stands.</summary>
    public static async Task<bool> MayWrite(
        AppDb db,
        Actor actor,
        Form form,
        ScoreKind kind,
        CancellationToken cancellation
    )
    {
        if (form.WithdrawnAt is not null || kind == ScoreKind.Self)
        {
            return false;
        }

        var roles = actor.RolesAt(form.UnitPath).Where(role => ScoreOwners.MayWrite(kind, role, form.State)).ToList();
        return roles.Exists(role => role != Role.ThirdParty)
            || (roles.Count > 0 && await Mandate.Holds(db, actor, form, cancellation));
    }

    /// <summary>The three scores after it, or why it was not written.</summary>
    public static async Task<Result<ReviewSheet>> Run(
        AppDb db,
        Packs packs,
        TimeProvider time,
        Actor actor,
        ScoreRequest request,
        CancellationToken cancellation
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await Locked<Form>.Take(db, request.FormId, cancellation) is not { } locked)
        {
            return Result.Failed<ReviewSheet>(ReviewRefusals.NoSuchItem());
        }

        if (!await MayWrite(db, actor, locked.Row, request.Kind, cancellation))
        {
            return Result.Failed<ReviewSheet>(Refused(actor, locked.Row, request.Kind));
        }

        var opened = (await OpenForm.Run(db, request.FormId, cancellation))!;
        var judged = await CheckForm.Run(db, opened, packs, cancellation);
        var scores = await db
            .ReviewScores.AsTracking()
            .Where(score => score.FormId == request.FormId)
            .ToListAsync(cancellation);
        var line = ReviewSheet.Of(judged, scores)?.Lines.FirstOrDefault(row => row.Item == request.Item);
        if (line?.Line.Weight is not { } weight || line.Line.NotApplicable)
        {
            return Result.Failed<ReviewSheet>(ReviewRefusals.NoSuchItem());
        }

        var kept = scores.Find(score => score.Kind == request.Kind && score.Item == request.Item);
        if (Read(request, weight, line.Line.Score, kept, out var given) is { } refusal)
        {
            return Result.Failed<ReviewSheet>(refusal);
        }

        // A score that is there already, or taken back where there is none, is no event.
        if ((kept?.Score, kept?.Reason) == (given?.Scaled, given is null ? null : ReasonOf(request)))
        {
            return Result.Of(ReviewSheet.Of(judged, scores)!);
        }

        Write(db, locked, request, line, scores, given, actor, EventLog.Stamp(time.GetUtcNow().UtcDateTime));
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Result.Of(ReviewSheet.Of(judged, scores)!);
    }

    private static Finding Refused(Actor actor, Form form, ScoreKind kind) =>
        actor.RolesAt(form.UnitPath).Any(role => ScoreOwners.MayWrite(kind, role, form.State))
            ? ReviewRefusals.Mandate()
            : Refusals.NotAllowed();

    private static Finding? Read(ScoreRequest request, Weight weight, Score? self, ReviewScore? kept, out Score? given)
    {
        given = null;
        if (string.IsNullOrWhiteSpace(request.Points))
        {
            // A reason for no score would be lost; beside a score that is taken back it goes with it.
            return kept is null && ReasonOf(request) is not null ? ReviewRefusals.BadScore(weight.ToString()) : null;
        }

        if (!Score.TryParse(request.Points.Trim(), out var score) || score.Scaled > weight.Scaled)
        {
            return ReviewRefusals.BadScore(weight.ToString());
        }

        given = score;
        var reason = request.Reason?.Trim() ?? "";
        return reason.Length > LongestReason ? ReviewRefusals.BadText("reason")
            : score != self && reason.Length == 0 ? Refusals.NoReason()
            : null;
    }

    private static string? ReasonOf(ScoreRequest request) =>
        request.Reason?.Trim() is { Length: > 0 } text ? text : null;

    private static void Write(
        AppDb db,
        Locked<Form> locked,
        ScoreRequest request,
        ReviewLine line,
        List<ReviewScore> scores,
        Score? given,
        Actor actor,
        DateTime now
    )
    {
        var kept = scores.Find(score => score.Kind == request.Kind && score.Item == request.Item);
        var before = kept is null ? null : Score.FromScaled(kept.Score).ToString();
        var reason = ReasonOf(request);
        if (given is not { } score)
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
                    FormId = request.FormId,
                    Kind = request.Kind,
                    Item = request.Item,
                };
                db.ReviewScores.Add(kept);
                scores.Add(kept);
            }

            (kept.Score, kept.Reason, kept.AccountId, kept.At) = (score.Scaled, reason, actor.AccountId, now);
        }

        var field = request.Kind == ScoreKind.Department ? DepartmentField : FinanceField;
        locked.Note(db, new(EventKind, $"{line.Place}.{field}", before, given?.ToString(), reason), actor, now);
    }
}
