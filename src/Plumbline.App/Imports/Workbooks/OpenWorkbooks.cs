using System.Collections.Immutable;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Audits;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Files;
using Plumbline.App.Forms;
using Plumbline.App.Uploads;
using Plumbline.Audit.Forms;
using Plumbline.Documents.Reading;
using Plumbline.Domain.Filings;
using Plumbline.Findings;

namespace Plumbline.App.Imports.Workbooks;

/// <summary>A drop set against what is stored now.</summary>
/// <param name="Batch">The batch.</param>
/// <param name="Task">The task.</param>
/// <param name="Drop">What a person said and took.</param>
/// <param name="Items">Every form of every file, in the order of the files.</param>
/// <param name="Targets">The forms of the task that the person looks after.</param>
public sealed record OpenedWorkbooks(
    ImportBatch Batch,
    SeasonTask Task,
    WorkbookDrop Drop,
    ImmutableArray<WorkbookItem> Items,
    ImmutableArray<WorkbookTarget> Targets
);

/// <summary>Reads the workbooks of a drop, finds their forms, and sets them against what is stored.</summary>
public static class OpenWorkbooks
{
    /// <summary>The drop; null: there is none for this person.</summary>
    public static async Task<OpenedWorkbooks?> Run(
        AppDb db,
        Packs packs,
        Actor actor,
        long batchId,
        CancellationToken cancellation
    )
    {
        var batch = await db.ImportBatches.SingleOrDefaultAsync(
            one => one.Id == batchId && one.Kind == ImportKind.Workbooks,
            cancellation
        );
        var path = batch is null
            ? null
            : await db.Units.Where(unit => unit.Id == batch.UnitId).Select(unit => unit.Path).SingleAsync(cancellation);
        if (path is null || !actor.May(Right.ImportFigures, path))
        {
            return null;
        }

        var drop = WorkbookDrop.Of(batch!);
        var task = await db.Tasks.SingleAsync(one => one.Id == drop.TaskId, cancellation);
        var targets = await Targets(db, actor, task.Id, cancellation);
        var packed = await db
            .ImportFiles.Where(file => file.BatchId == batchId)
            .Select(file => file.Content)
            .SingleAsync(cancellation);
        var items = new List<WorkbookItem>();
        foreach (var file in DropFiles.Kept(Gzip.Unpack(packed)))
        {
            foreach (var item in await Read(file, task, drop, targets, cancellation))
            {
                items.Add(await Compare(db, packs, item, cancellation));
            }
        }

        return new(batch!, task, drop, [.. Doubled(items)], targets);
    }

    /// <summary>The forms of a task that the person looks after.</summary>
    internal static async Task<ImmutableArray<WorkbookTarget>> Targets(
        AppDb db,
        Actor actor,
        long taskId,
        CancellationToken cancellation
    ) =>
        [
            .. await db
                .Forms.Under(form => form.UnitPath, actor.Subtrees(Right.ImportFigures))
                .Where(form => form.TaskId == taskId && form.WithdrawnAt == null)
                .Join(db.Units, form => form.UnitId, unit => unit.Id, (form, unit) => new { form, unit.Name })
                .OrderBy(pair => pair.form.UnitPath)
                .ThenBy(pair => pair.form.Id)
                .Select(pair => new WorkbookTarget(pair.form, pair.Name))
                .ToListAsync(cancellation),
        ];

    private static async Task<ImmutableArray<ReadItem>> Read(
        DroppedFile file,
        SeasonTask task,
        WorkbookDrop drop,
        ImmutableArray<WorkbookTarget> targets,
        CancellationToken cancellation
    )
    {
        var audited = await AuditFile.Run(new SourceFile(file.Bytes, file.Name), cancellation);
        if (!audited.TryGet(out var known))
        {
            return [new(Blank(file.Name, file.Name, drop, audited.Findings), null, null)];
        }

        if (known.Report.Forms.IsEmpty)
        {
            var none = ImportDocument.Of(new(file.Name), known.Report);
            return [new(Blank(file.Name, file.Name, drop, none.Findings), null, null)];
        }

        return
        [
            .. known.Report.Forms.Select(
                (form, at) =>
                {
                    var name = known.Report.Forms.Length == 1 ? file.Name : Numbered(file.Name, at + 1);
                    return Of(file.Name, name, known, form, task, drop, targets);
                }
            ),
        ];
    }

    private static ReadItem Of(
        string file,
        string name,
        AuditedFile known,
        RecognisedForm form,
        SeasonTask task,
        WorkbookDrop drop,
        ImmutableArray<WorkbookTarget> targets
    )
    {
        var report = known.Report with { Forms = [form] };
        // What stands in a form of the task needs no department; a form of a whole unit is known by it alone.
        var order = new ImportOrder(file)
        {
            Year = task.Year,
            Regime = task.Regime,
            Department = form.Kind == FormKind.Project ? form.Authority ?? form.Unit ?? "-" : null,
        };
        var blank = Blank(file, name, drop, []) with { Labels = LabelsOf(form) };
        if ((form.Year ?? report.Identity.Year) is { } printed && printed != task.Year)
        {
            return new(blank with { Why = [WorkbookMessages.WrongYear(file, printed, task.Year)] }, null, null);
        }

        var imported = ImportDocument.Of(order, report);
        if (!imported.TryGet(out var read))
        {
            return new(blank with { Why = [.. imported.Findings] }, null, null);
        }

        var filing = read.Filings[0];
        var assigned = drop.Assigned.TryGetValue(name, out var id)
            ? targets.FirstOrDefault(target => target.Form.Id == id && target.Form.Subject == filing.Filing.Subject)
            : null;
        var matched = assigned is null ? MatchWorkbook.Of(file, filing.Filing, targets) : Result.Of(assigned);
        matched.TryGet(out var target);
        return new(
            blank with
            {
                State = target is null ? WorkbookState.Unmatched : WorkbookState.Different,
                Target = target,
                IsAssigned = assigned is not null,
                Unread = filing.Unbound,
                Why = [.. matched.Findings],
            },
            filing.Filing,
            form
        );
    }

    private static async Task<WorkbookItem> Compare(
        AppDb db,
        Packs packs,
        ReadItem read,
        CancellationToken cancellation
    )
    {
        if (read is not { Item.Target.Form: { } form, Filing: { } filing, Form: { } printed })
        {
            return read.Item;
        }

        var opened = (await OpenForm.Run(db, form.Id, cancellation))!;
        var judged = (await CheckForm.Run(db, opened, packs, cancellation)).Checked;
        var difference = judged is null ? null : Difference(judged, packs, printed);
        var cells = difference is { IsEmpty: true } ? [] : UploadCells.Of(opened, filing);
        if (difference is not null)
        {
            var places = new FormPlaces(opened);
            cells = ChangedCells.Of(cells, difference, places);
        }

        var state =
            cells.IsEmpty ? WorkbookState.Same
            : !form.IsBeingFilled ? WorkbookState.Closed
            : WorkbookState.Different;
        return read.Item with { State = state, Cells = cells };
    }

    private static FormDifference? Difference(Filings.CheckedFiling judged, Packs packs, RecognisedForm printed) =>
        ImportInto.Of(judged, packs, "", [printed]).TryGet(out var difference) ? difference : null;

    // Two files for one form: which of them counts is for a person to say.
    private static IEnumerable<WorkbookItem> Doubled(List<WorkbookItem> items)
    {
        var twice = items
            .Where(item => item.CanTake && item.Taken is null)
            .GroupBy(item => item.FormId)
            .Where(group => group.Count() > 1)
            .Select(group => group.Key)
            .ToHashSet();
        return items.Select(item =>
            item.CanTake && item.Taken is null && twice.Contains(item.FormId)
                ? item with
                {
                    State = WorkbookState.Twice,
                }
                : item
        );
    }

    private static WorkbookItem Blank(string file, string name, WorkbookDrop drop, IEnumerable<Finding> why) =>
        new(
            name,
            file,
            "",
            WorkbookState.Unreadable,
            null,
            false,
            [],
            [],
            [.. why],
            drop.Taken.TryGetValue(name, out var count) ? count : null
        );

    private static string LabelsOf(RecognisedForm form) =>
        string.Join(" · ", new[] { form.Unit, form.Project }.Where(label => !string.IsNullOrWhiteSpace(label)));

    private static string Numbered(string file, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{file}#{number}");

    private sealed record ReadItem(WorkbookItem Item, Filing? Filing, RecognisedForm? Form);
}
