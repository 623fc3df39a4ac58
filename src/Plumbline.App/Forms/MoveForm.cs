using System.Collections.Immutable;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Declarations;
using Plumbline.App.Log;
using Plumbline.App.Notices;
using Plumbline.App.Reports;
using Plumbline.App.Review;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Workflow;
using Plumbline.Findings;

namespace Plumbline.App.Forms;

/// <summary>A wish to move a form on.</summary>
/// <param name="FormId">The form.</param>
/// <param name="Action">What to do.</param>
/// <param name="From">The state that the person saw.</param>
/// <param name="Reason">Why; compulsory for some moves.</param>
public sealed record MoveRequest(long FormId, MoveAction Action, FormState From, string? Reason)
{
    /// <summary>Revision of the content that the person saw; null: any. A submission of what nobody saw is refused.</summary>
    public long? Seen { get; init; }

    /// <summary>What an adjustment of a goal is; for other moves null.</summary>
    public AdjustmentRequest? Adjustment { get; init; }
}

/// <summary>Moves a form along its process: the table of moves decides, under the lock of the form.</summary>
public static class MoveForm
{
    /// <summary>The moves that the actor may make now.</summary>
    public static ImmutableArray<Move<FormState>> Offered(Form form, Actor actor) =>
        form.WithdrawnAt is null
            ?
            [
                .. actor
                    .RolesAt(form.UnitPath)
                    .SelectMany(role => FormProcess.Of(form.Stage).Allowed(form.State, role))
                    .Where(move => !move.FollowsPublication)
                    .DistinctBy(move => move.Action),
            ]
            : [];

    /// <summary>The form after the move, or why there is none.</summary>
    public static async Task<Result<Form>> Run(
        AppDb db,
        Packs packs,
        TimeProvider time,
        Actor actor,
        MoveRequest request,
        CancellationToken cancellation
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await Locked<Form>.Take(db, request.FormId, cancellation) is not { } locked)
        {
            return Result.Failed<Form>(Refusals.Meanwhile());
        }

        var form = locked.Row;
        if (string.IsNullOrWhiteSpace(request.Reason))
        {
            request = request with { Reason = await MoveGoal.Reason(db, form, cancellation) };
        }

        var opened = (await OpenForm.Run(db, form.Id, cancellation))!;
        var allowed = Offered(form, actor).FirstOrDefault(move => move.Action == request.Action);
        var judged = request.Action is MoveAction.Submit or MoveAction.Seal
            ? await CheckForm.Run(db, opened, packs, cancellation)
            : null;
        var refusal =
            Refusal(form, allowed, request)
            ?? await MoveGoal.Refusal(db, packs, form, allowed!, request, cancellation)
            ?? (request.Action == MoveAction.Submit ? await NotReady(db, packs, request, judged!, cancellation) : null);
        if (refusal is not null)
        {
            return Result.Failed<Form>(refusal);
        }

        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        var from = form.State;
        var reason = request.Reason?.Trim() is { Length: > 0 } text ? text : null;
        var noted = locked.Note(db, new("move", "", from.ToString(), allowed!.To.ToString(), reason), actor, now);
        (form.State, form.StateSince) = (allowed.To, now);
        await MoveEffects.Apply(db, locked, request.Action, opened, judged, cancellation);
        await MoveGoal.Apply(db, locked, from, request, new(actor.AccountId, now), cancellation);
        await MoveNotices.Add(db, form, from, reason, actor, now, cancellation);
        db.FormSnapshots.Add(FilingSnapshot.Of(form, Json(opened), noted, request.Action.ToString()));
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Result.Of(form);
    }

    private static Finding? Refusal(Form form, Move<FormState>? allowed, MoveRequest request) =>
        form.State != request.From ? Refusals.Meanwhile()
        : allowed is null ? Refusals.NotAllowed()
        : allowed.ReasonRequired && string.IsNullOrWhiteSpace(request.Reason) ? Refusals.NoReason()
        : null;

    // What was seen is what is there, errors are mended or explained, remarks of a return are dealt with.
    private static async Task<Finding?> NotReady(
        AppDb db,
        Packs packs,
        MoveRequest request,
        JudgedForm judged,
        CancellationToken cancellation
    )
    {
        if (request.Seen is { } seen && seen != judged.Opened.Seq)
        {
            return Refusals.Meanwhile();
        }

        if (Unexplained(judged) is > 0 and var count)
        {
            return Refusals.Unexplained(count);
        }

        var form = judged.Opened.Form;
        var left = StaleText.Left(judged.Opened.Rows);
        if (StaleRefusal.Of(left, chapter => ReportChapters.Heading(packs, form, chapter)) is { } stale)
        {
            return stale;
        }

        var open = await OpenRemarks.Of(db, request.FormId).CountAsync(cancellation);
        return open > 0 ? ReviewRefusals.Open(open) : null;
    }

    // What cannot be read as a filing yet is kept as it was typed.
    private static byte[] Json(OpenedForm opened) =>
        opened.Filing.TryGet(out var filing)
            ? FilingJson.Write(filing)
            : Encoding.UTF8.GetBytes(FormJson.Text(opened.Joined.Filing));

    /// <summary>Errors that block: those nobody explained. Findings that rest on unverified rules never block.</summary>
    public static int Unexplained(JudgedForm judged) =>
        judged.Findings.Count(found =>
            found.Finding is { Severity: Severity.Error, Unverified: false } && found.Explanation is null
        );
}
