using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Evidence;
using Plumbline.App.Forms;
using Plumbline.App.Forms.Saving;
using Plumbline.App.Log;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Findings;

namespace Plumbline.App.Declarations;

/// <summary>Takes what was captured during the year into a form: the number, and the file as evidence.</summary>
public static class TakeCapture
{
    /// <summary>The mark of a value that was captured during the year.</summary>
    public const string Mark = "taken:capture";

    /// <summary>The goal whose captures a form is offered; null: none.</summary>
    public static async Task<Form?> GoalOf(AppDb db, Form form, CancellationToken cancellation)
    {
        var (unit, project, year) = (form.UnitId, form.ProjectId, form.Year);
        return form.Stage is FilingStage.SelfEvaluation or FilingStage.Monitoring
            ? await db
                .Forms.Where(one => one.UnitId == unit && one.ProjectId == project && one.Year == year)
                .Where(one => one.Stage == FilingStage.Goal && one.WithdrawnAt == null)
                .OrderByDescending(one => one.Id)
                .FirstOrDefaultAsync(cancellation)
            : null;
    }

    /// <summary>The form's revision after it, or why nothing was taken.</summary>
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
        var form = await db.Forms.SingleAsync(one => one.Id == formId, cancellation);
        var goal = await GoalOf(db, form, cancellation);
        var capture = goal is null
            ? null
            : await db.Captures.SingleOrDefaultAsync(one => one.Id == captureId && one.FormId == goal.Id, cancellation);
        if (capture is null || FillRights.Refusal(form, actor) is { } _)
        {
            return Result.Failed<long>(Refusals.NotAllowed());
        }

        if (
            capture.Value is { } value
            && await Write(db, writer, actor, form, capture, value, cancellation) is { } refusal
        )
        {
            return Result.Failed<long>(refusal);
        }

        if (capture.Hash is not null)
        {
            await Attach(db, time, actor, form, capture, cancellation);
        }

        return Result.Of(capture.Id);
    }

    private static async Task<Finding?> Write(
        AppDb db,
        FormWriter writer,
        Actor actor,
        Form form,
        Capture capture,
        string value,
        CancellationToken cancellation
    )
    {
        var field = form.Stage == FilingStage.Monitoring ? "monitoring[0].valueToDate" : "actual";
        var row = await db.FormRows.SingleOrDefaultAsync(
            one => one.FormId == form.Id && one.Part == "indicators" && one.Item == capture.Item,
            cancellation
        );
        var typed = FieldText.Read("indicators", capture.Item, field, value, MoneyUnit.TenThousandYuan);
        if (row is null || typed is null)
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
            capture.Item
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

    private static async Task Attach(
        AppDb db,
        TimeProvider time,
        Actor actor,
        Form form,
        Capture capture,
        CancellationToken cancellation
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var chain = (await db.LockChain(form.ChainId, cancellation))!;
        var (id, item, hash) = (form.Id, capture.Item, capture.Hash!);
        if (
            await db.EvidenceUses.AnyAsync(
                use => use.FormId == id && use.Item == item && use.Hash == hash,
                cancellation
            )
        )
        {
            return;
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
    }
}
