using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Evidence;
using Plumbline.App.Forms;
using Plumbline.App.Forms.Saving;
using Plumbline.App.Log;
using Plumbline.App.Review;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Findings;

namespace Plumbline.App.Declarations;

/// <summary>Takes what was captured during the year into a form: the number, and the file as evidence.</summary>
public static class TakeCapture
{
    /// <summary>The mark of a value that was captured during the year.</summary>
    public const string Mark = "taken:capture";

    /// <summary>Whether forms of a stage take what was captured for their goal.</summary>
    public static bool IsOffered(FilingStage stage) => stage is FilingStage.SelfEvaluation or FilingStage.Monitoring;

    /// <summary>The goal whose captures a form is offered; null: none.</summary>
    public static async Task<Form?> GoalOf(AppDb db, Form form, CancellationToken cancellation)
    {
        var (unit, project, year) = (form.UnitId, form.ProjectId, form.Year);
        return IsOffered(form.Stage)
            ? await db
                .Forms.Where(one => one.UnitId == unit && one.ProjectId == project && one.Year == year)
                .Where(one => one.Stage == FilingStage.Goal && one.WithdrawnAt == null)
                .OrderByDescending(one => one.Id)
                .FirstOrDefaultAsync(cancellation)
            : null;
    }

    /// <summary>
    /// The capture that was taken, by its id, or why it was not. The indicator is looked for in the form by the name that it has
    /// in the goal; file and number are each written under the lock of the form, the file first.
    /// </summary>
    public static async Task<Result<long>> Run(
        AppDb db,
        FormWriter writer,
        TimeProvider time,
        Actor actor,
        long formId,
        long captureId,
        CancellationToken cancellation
    )
    {
        var form = await db.Forms.SingleOrDefaultAsync(one => one.Id == formId, cancellation);
        var goal = form is null ? null : await GoalOf(db, form, cancellation);
        var capture = goal is null
            ? null
            : await db.Captures.SingleOrDefaultAsync(one => one.Id == captureId && one.FormId == goal.Id, cancellation);
        if (form is null || capture is null || FillRights.Refusal(form, actor) is not null)
        {
            return Result.Failed<long>(Refusals.NotAllowed());
        }

        if (await RowOf(db, form, capture, cancellation) is not { } row)
        {
            return Result.Failed<long>(ReviewRefusals.NoSuchItem());
        }

        var refusal =
            (capture.Hash is null ? null : await Attach(db, time, actor, form, capture, cancellation))
            ?? (
                capture.Value is { } value ? await Write(writer, actor, form, capture, row, value, cancellation) : null
            );
        return refusal is null ? Result.Of(capture.Id) : Result.Failed<long>(refusal);
    }

    // The row of the form in which the captured indicator stands; null: the form has it no more, or never had it.
    private static async Task<FormRow?> RowOf(AppDb db, Form form, Capture capture, CancellationToken cancellation)
    {
        var (of, at) = (form.Id, capture.FormId);
        var rows = await db
            .FormRows.Where(row => (row.FormId == of || row.FormId == at) && row.Part == "indicators" && row.Item != "")
            .ToListAsync(cancellation);
        return rows.Find(row => row.FormId == at && row.Item == capture.Item) is { } wanted
            ? TakeGoal.RowOf(
                [.. rows.Where(row => row.FormId == of)],
                capture.Item,
                FormJson.Shown(JsonNode.Parse(wanted.Data)!.AsObject()["name"])
            )
            : null;
    }

    private static async Task<Finding?> Write(
        FormWriter writer,
        Actor actor,
        Form form,
        Capture capture,
        FormRow row,
        string value,
        CancellationToken cancellation
    )
    {
        var field = form.Stage == FilingStage.Monitoring ? "monitoring[0].valueToDate" : "actual";
        if (FieldText.Read("indicators", row.Item, field, value, MoneyUnit.TenThousandYuan) is not { } typed)
        {
            return Refusals.Meanwhile();
        }

        var shown = FormRows.Of([row])[0].Values.GetValueOrDefault(field);
        var operation = new FieldOperation(
            Guid.CreateVersion7(),
            form.Id,
            actor.AccountId,
            OperationKind.Set,
            "indicators",
            row.Item
        )
        {
            Field = field,
            Value = typed.Json,
            Unread = typed.Unread,
            Replaces = shown,
            Mark = Mark,
            Reason = capture.Note,
        };
        var saved = await writer.Save([operation], cancellation);
        return saved[0].Outcome == SaveOutcome.Saved ? null : Refusals.Meanwhile();
    }

    private static async Task<Finding?> Attach(
        AppDb db,
        TimeProvider time,
        Actor actor,
        Form seen,
        Capture capture,
        CancellationToken cancellation
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var (form, chain) = (await Locked<Form>.Take(db, seen.Id, cancellation))!;
        // Until the lock was there, the form may have been handed in or the indicator taken out.
        if (FillRights.Refusal(form, actor) is { } refusal)
        {
            return refusal;
        }

        if (await RowOf(db, form, capture, cancellation) is not { } row)
        {
            return ReviewRefusals.NoSuchItem();
        }

        var (id, item, hash) = (form.Id, row.Item, capture.Hash!);
        if (
            await db.EvidenceUses.AnyAsync(
                use => use.FormId == id && use.Item == item && use.Hash == hash,
                cancellation
            )
        )
        {
            return null;
        }

        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        db.EvidenceUses.Add(
            new()
            {
                FormId = id,
                Item = item,
                Hash = hash,
                Name = capture.Name!,
                Note = capture.Note,
                AccountId = actor.AccountId,
                At = now,
            }
        );
        var change = new Change("evidence-add", AddEvidence.PlaceOf(item), null, $"{capture.Name} {hash}");
        EventLog.Write(db, chain, change, actor.AccountId, now);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return null;
    }
}
