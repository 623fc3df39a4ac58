using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms;
using Plumbline.App.Log;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Workflow;
using Plumbline.Findings;

namespace Plumbline.App.Declarations;

/// <summary>What somebody who opens an adjustment says about it.</summary>
/// <param name="Kind">追加, 调整 or 修订.</param>
/// <param name="Document">文号; compulsory unless only words are put right.</param>
public sealed record AdjustmentRequest(GoalVersionKind Kind, string? Document);

/// <summary>
/// What the moves of a goal declaration bring with them: the approval makes a version and fixes it everywhere, an adjustment
/// opens the next one, and what is withdrawn or refused leaves the approved goal as it was.
/// </summary>
internal static class MoveGoal
{
    private const int LongestDocument = 200;

    /// <summary>Why a move of a goal cannot be made beyond what the table says; null: it can.</summary>
    internal static async Task<Finding?> Refusal(
        AppDb db,
        Content.Packs packs,
        Form form,
        Move<FormState> move,
        MoveRequest request,
        CancellationToken cancellation
    ) =>
        form.Stage != FilingStage.Goal ? null
        : move.Action == MoveAction.Adjust ? BadAdjustment(request.Adjustment)
        : move.Action == MoveAction.Approve ? await GoalGrade.Refusal(db, packs, form, move, cancellation)
        : null;

    /// <summary>Applies what follows from a move, in its transaction; the form is in its new state already.</summary>
    internal static async Task Apply(
        AppDb db,
        Locked<Form> locked,
        FormState from,
        MoveRequest request,
        Moment moment,
        CancellationToken cancellation
    )
    {
        var form = locked.Row;
        if (form.Stage != FilingStage.Goal)
        {
            return;
        }

        switch (request.Action, form.State)
        {
            case (MoveAction.Approve, FormState.Locked):
                await Approve(db, form, moment, cancellation);
                break;
            case (MoveAction.Adjust, _):
                await Open(db, form, request, moment, cancellation);
                break;
            case (_, FormState.Locked) when from is FormState.AdjustmentDrafted or FormState.AdjustmentReviewed:
                await Drop(db, locked, moment, cancellation);
                break;
        }
    }

    /// <summary>The reason of the adjustment that is open, so that nobody writes it twice.</summary>
    internal static async Task<string?> Reason(AppDb db, Form form, CancellationToken cancellation) =>
        form is { Stage: FilingStage.Goal, State: FormState.AdjustmentDrafted }
        && await OpenVersion(db, form.Id, cancellation) is { } version
            ? version.Reason
            : null;

    private static Finding? BadAdjustment(AdjustmentRequest? asked) =>
        asked is null or { Kind: GoalVersionKind.Approval } || !Enum.IsDefined(asked.Kind) ? GoalRefusals.NoKind()
        : asked.Document?.Trim().Length > LongestDocument ? GoalRefusals.LongDocument(LongestDocument)
        : asked.Kind != GoalVersionKind.Revision && string.IsNullOrWhiteSpace(asked.Document)
            ? GoalRefusals.NoDocument()
        : null;

    private static async Task Open(
        AppDb db,
        Form form,
        MoveRequest request,
        Moment moment,
        CancellationToken cancellation
    )
    {
        db.GoalVersions.Add(
            new()
            {
                FormId = form.Id,
                Number = await NextNumber(db, form.Id, cancellation),
                Kind = request.Adjustment!.Kind,
                Document = request.Adjustment.Document?.Trim() is { Length: > 0 } document ? document : null,
                Reason = request.Reason?.Trim(),
                StartedAt = moment.At,
                StartedById = moment.AccountId,
            }
        );
    }

    private static async Task Approve(AppDb db, Form form, Moment moment, CancellationToken cancellation)
    {
        var rows = await db.FormRows.Where(row => row.FormId == form.Id).ToListAsync(cancellation);
        var version = await OpenVersion(db, form.Id, cancellation);
        if (version is null)
        {
            version = new()
            {
                FormId = form.Id,
                Number = await NextNumber(db, form.Id, cancellation),
                Kind = GoalVersionKind.Approval,
                StartedAt = moment.At,
                StartedById = moment.AccountId,
            };
            db.GoalVersions.Add(version);
        }

        (version.State, version.DecidedAt, version.DecidedById) = (
            GoalVersionState.Approved,
            moment.At,
            moment.AccountId
        );
        version.Rows = GoalRows.Pack(rows);
        await db.SaveChangesAsync(cancellation);
        await TakeGoal.Follow(db, form, moment, cancellation);
    }

    private static async Task Drop(AppDb db, Locked<Form> locked, Moment moment, CancellationToken cancellation)
    {
        var id = locked.Row.Id;
        if (await OpenVersion(db, id, cancellation) is { } version)
        {
            (version.State, version.DecidedAt, version.DecidedById) = (
                GoalVersionState.Dropped,
                moment.At,
                moment.AccountId
            );
        }

        var stands = await db
            .GoalVersions.Where(one => one.FormId == id && one.State == GoalVersionState.Approved)
            .OrderByDescending(one => one.Number)
            .FirstOrDefaultAsync(cancellation);
        if (stands is null)
        {
            return;
        }

        await db.FormRows.Where(row => row.FormId == id).ExecuteDeleteAsync(cancellation);
        db.FormRows.AddRange(GoalRows.Unpack(stands).Select(row => row.Restored(id)));
        var number = stands.Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        EventLog.Write(db, locked.Chain, new("restore", "", null, number), moment.AccountId, moment.At);
    }

    private static async Task<int> NextNumber(AppDb db, long formId, CancellationToken cancellation) =>
        1
        + (
            await db
                .GoalVersions.Where(version => version.FormId == formId)
                .MaxAsync(version => (int?)version.Number, cancellation)
            ?? 0
        );

    private static Task<GoalVersion?> OpenVersion(AppDb db, long formId, CancellationToken cancellation) =>
        db
            .GoalVersions.AsTracking()
            .SingleOrDefaultAsync(
                version => version.FormId == formId && version.State == GoalVersionState.Open,
                cancellation
            );
}
