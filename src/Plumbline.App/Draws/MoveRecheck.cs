using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Log;
using Plumbline.App.Review;
using Plumbline.Domain.Workflow;
using Plumbline.Findings;

namespace Plumbline.App.Draws;

/// <summary>A move of a re-check.</summary>
/// <param name="DrawnId">The drawn form.</param>
/// <param name="Action">What is done.</param>
/// <param name="From">The state that the person saw.</param>
/// <param name="Text">Opinion, answer or reason.</param>
public sealed record RecheckMove(long DrawnId, MoveAction Action, RecheckState From, string? Text);

/// <summary>
/// Moves a re-check on by the table of <see cref="Recheck"/>: opinion, hearing of the body, conclusion. A third party moves
/// only what was given to it, and only without a conflict of interest; with one it gives the form back.
/// </summary>
public static class MoveRecheck
{
    private const int LongestText = 2_000;

    /// <summary>The drawn form in its new state, or why not.</summary>
    public static async Task<Result<DrawnForm>> Run(
        AppDb db,
        TimeProvider time,
        Actor actor,
        RecheckMove request,
        CancellationToken cancellation
    )
    {
        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var drawId = await db
            .DrawnForms.Where(row => row.Id == request.DrawnId)
            .Select(row => (long?)row.DrawId)
            .SingleOrDefaultAsync(cancellation);
        if (drawId is null || await Locked<Draw>.Take(db, drawId.Value, cancellation) is not { } locked)
        {
            return Result.Failed<DrawnForm>(ReviewRefusals.NoSuchItem());
        }

        var row = await db.DrawnForms.AsTracking().SingleAsync(one => one.Id == request.DrawnId, cancellation);
        var form = await db.Forms.SingleAsync(one => one.Id == row.FormId, cancellation);
        if (row.State != request.From)
        {
            return Result.Failed<DrawnForm>(Refusals.Meanwhile());
        }

        var move = Allowed(actor, row, form).FirstOrDefault(one => one.Action == request.Action);
        var text = request.Text?.Trim() is { Length: > 0 } said ? said : null;
        if (await Refusal(db, row, move, text, actor, cancellation) is { } refusal)
        {
            return Result.Failed<DrawnForm>(refusal);
        }

        Put(row, move!, text, now);
        var before = request.From.ToString();
        locked.Note(db, new("recheck", row.Code, before, row.State.ToString(), text), actor, now);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Result.Of(row);
    }

    /// <summary>What the actor may do with a re-check now; assigning is done for all at once and not among it.</summary>
    public static IEnumerable<Move<RecheckState>> Allowed(Actor actor, DrawnForm row, Form form) =>
        actor
            .RolesAt(form.UnitPath)
            .SelectMany(role => Recheck.Process.Allowed(row.State, role).Select(move => (role, move)))
            .Where(pair => pair.role != Role.ThirdParty || row.ExpertId == actor.AccountId)
            .Select(pair => pair.move)
            .Where(move => move.Action != MoveAction.Assign)
            .Distinct();

    private static async Task<Finding?> Refusal(
        AppDb db,
        DrawnForm row,
        Move<RecheckState>? move,
        string? text,
        Actor actor,
        CancellationToken cancellation
    )
    {
        if (move is null)
        {
            return Refusals.NotAllowed();
        }

        if (move.ReasonRequired && text is null)
        {
            return Refusals.NoReason();
        }

        if (text?.Length > LongestText)
        {
            return ReviewRefusals.BadText("text");
        }

        if (move.Action != MoveAction.Report)
        {
            return null;
        }

        // Whoever was given the form must have declared its interests, and none in conflict.
        var conflict = await db.FormAssignees.AnyAsync(
            one =>
                one.FormId == row.FormId
                && one.AccountId == actor.AccountId
                && (one.Conflict || one.Declaration == null),
            cancellation
        );
        var scored = await db.ReviewScores.AnyAsync(
            score => score.FormId == row.FormId && score.Kind == ScoreKind.Finance,
            cancellation
        );
        return conflict ? ReviewRefusals.Mandate()
            : scored ? null
            : Refusals.Bad("text", DrawMessages.NoScores.With());
    }

    private static void Put(DrawnForm row, Move<RecheckState> move, string? text, DateTime now)
    {
        (row.State, row.StateSince) = (move.To, now);
        switch (move)
        {
            case { Action: MoveAction.Report }:
                row.Opinion = text;
                break;
            case { From: RecheckState.Heard, Action: MoveAction.Return }:
                row.Answer = text;
                break;
            case { From: RecheckState.Assigned, Action: MoveAction.Return }:
                row.ExpertId = null;
                break;
        }
    }
}
