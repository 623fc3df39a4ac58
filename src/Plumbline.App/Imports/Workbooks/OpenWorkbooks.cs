using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Files;
using Plumbline.App.Forms;
using Plumbline.App.Uploads;
using Plumbline.Audit.Forms;
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
        RecentDrops recent,
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
        var forms = recent.Find(batch!, task) ?? await Read(db, recent, batch!, task, cancellation);
        var items = new List<WorkbookItem>();
        foreach (var form in forms)
        {
            items.Add(await Compare(db, packs, form, Match(form, drop, targets), cancellation));
        }

        return new(batch!, task, drop, [.. Doubled(items)], targets);
    }

    private static async Task<ImmutableArray<ReadForm>> Read(
        AppDb db,
        RecentDrops recent,
        ImportBatch batch,
        SeasonTask task,
        CancellationToken cancellation
    )
    {
        var packed = await db
            .ImportFiles.Where(file => file.BatchId == batch.Id)
            .Select(file => file.Content)
            .SingleAsync(cancellation);
        var forms = await ReadDrop.Run(Gzip.Unpack(packed), task, cancellation);
        recent.Keep(batch, task, forms);
        return forms;
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

    private static WorkbookItem Match(ReadForm read, WorkbookDrop drop, ImmutableArray<WorkbookTarget> targets)
    {
        int? taken = drop.Taken.TryGetValue(read.Name, out var count) ? count : null;
        var blank = new WorkbookItem(
            read.Name,
            read.File,
            read.Labels,
            WorkbookState.Unreadable,
            null,
            false,
            [],
            read.Unread,
            read.Why,
            taken
        );
        if (read.Filing is not { } filing)
        {
            return blank;
        }

        var assigned = drop.Assigned.TryGetValue(read.Name, out var id)
            ? targets.FirstOrDefault(target => target.Form.Id == id && target.Form.Subject == filing.Subject)
            : null;
        var matched = assigned is null ? MatchWorkbook.Of(read.File, filing, targets) : Result.Of(assigned);
        matched.TryGet(out var target);
        return blank with
        {
            State = target is null ? WorkbookState.Unmatched : WorkbookState.Different,
            Target = target,
            IsAssigned = assigned is not null,
            Why = matched.Findings,
        };
    }

    private static async Task<WorkbookItem> Compare(
        AppDb db,
        Packs packs,
        ReadForm read,
        WorkbookItem item,
        CancellationToken cancellation
    )
    {
        if ((item.Target?.Form, read.Filing, read.Form) is not ({ } form, { } filing, { } printed))
        {
            return item;
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
        return item with { State = state, Cells = cells };
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
}
