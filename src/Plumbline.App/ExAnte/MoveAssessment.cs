using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Log;
using Plumbline.Domain.ExAnte;
using Plumbline.Domain.Workflow;
using Plumbline.Findings;

namespace Plumbline.App.ExAnte;

/// <summary>A move of an ex-ante evaluation.</summary>
/// <param name="AssessmentId">Which.</param>
/// <param name="Action">Submit, withdraw, return, admit (Accept) or refuse.</param>
/// <param name="From">The state that the person saw.</param>
/// <param name="Text">Reason, or the document of the decision.</param>
/// <param name="AdmittedFen">What is admitted; null: all that was asked for.</param>
public sealed record AssessmentMove(
    long AssessmentId,
    MoveAction Action,
    ExAnteState From,
    string? Text,
    long? AdmittedFen = null
);

/// <summary>Moves an ex-ante evaluation on: submitting, taking back, returning, and the decision on the project pool.</summary>
public static class MoveAssessment
{
    private const int LongestText = 2_000;

    /// <summary>The evaluation in its new state, or why not.</summary>
    public static async Task<Result<Assessment>> Run(
        AppDb db,
        Packs packs,
        TimeProvider time,
        Actor actor,
        AssessmentMove request,
        CancellationToken cancellation
    )
    {
        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await Locked<Assessment>.Take(db, request.AssessmentId, cancellation) is not { } locked)
        {
            return Result.Failed<Assessment>(Refusals.NotAllowed());
        }

        var row = locked.Row;
        if (row.State != request.From)
        {
            return Result.Failed<Assessment>(Refusals.Meanwhile());
        }

        var text = request.Text?.Trim() is { Length: > 0 } said ? said : null;
        if (Allowed(actor, row).FirstOrDefault(one => one.Action == request.Action) is not { } move)
        {
            return Result.Failed<Assessment>(Refusals.NotAllowed());
        }

        var wrong = await Wrong(db, packs, row, request, (move.ReasonRequired, text), cancellation);
        if (wrong is not null)
        {
            return Result.Failed<Assessment>(wrong);
        }

        var before = row.State.ToString();
        (row.State, row.StateSince) = (move.To, now);
        if (move.To is ExAnteState.Admitted or ExAnteState.Refused)
        {
            (row.Decision, row.DecidedAt) = (text, now);
            row.AdmittedFen = move.To == ExAnteState.Admitted ? request.AdmittedFen ?? row.RequestedFen : null;
        }

        locked.Note(db, new("exante-move", "", before, row.State.ToString(), text), actor, now);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Result.Of(row);
    }

    /// <summary>What the actor may do now with one press: drawing and concluding have operations of their own.</summary>
    public static IEnumerable<Move<ExAnteState>> Allowed(Actor actor, Assessment row) =>
        actor
            .RolesAt(row.UnitPath)
            .SelectMany(role => ExAnteAssessment.Process.Allowed(row.State, role))
            .Where(move => move.Action is not (MoveAction.Open or MoveAction.Assign or MoveAction.Approve))
            .Where(move => move.Action != MoveAction.Accept || row.Conclusion != AssessmentConclusion.Reject)
            .DistinctBy(move => move.Action);

    private static async Task<Finding?> Wrong(
        AppDb db,
        Packs packs,
        Assessment row,
        AssessmentMove request,
        (bool Needed, string? Text) reason,
        CancellationToken cancellation
    )
    {
        if (reason is { Needed: true, Text: null })
        {
            return Refusals.NoReason();
        }

        if (reason.Text?.Length > LongestText)
        {
            return Review.ReviewRefusals.BadText("text");
        }

        if (
            request.Action == MoveAction.Accept
            && request.AdmittedFen is { } fen
            && (fen <= 0 || fen > row.RequestedFen)
        )
        {
            var most = Chains.ChainWords.Money(row.RequestedFen ?? 0);
            return Refusals.Bad("amount", ExAnteMessages.BadAmount.With(("most", most)));
        }

        if (request.Action != MoveAction.Submit)
        {
            return null;
        }

        var template = packs.Regimes.All.GetValueOrDefault(row.Regime)?.Process.ExAnte?.Template(row.Kind);
        return template is null
            ? Refusals.Bad("Kind", ExAnteMessages.NoTemplate.With())
            : (await AssessmentContent.Of(db, row.Id, cancellation)).Wrong(template).FirstOrDefault();
    }
}
