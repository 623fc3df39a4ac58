using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Forms;
using Plumbline.App.Forms.Saving;
using Plumbline.App.Log;
using Plumbline.App.Uploads;
using Plumbline.Findings;

namespace Plumbline.App.Imports.Workbooks;

/// <summary>What became of a workbook that was taken over.</summary>
/// <param name="Item">Its name.</param>
/// <param name="Written">Fields and rows written.</param>
/// <param name="Missed">Those that somebody changed in between, or whose form was closed.</param>
public sealed record TakenWorkbook(string Item, int Written, int Missed);

/// <summary>
/// Writes dropped workbooks into their forms by the write path of every field, for units that have no account. Each event
/// names the file.
/// </summary>
public static class TakeWorkbooks
{
    /// <summary>The mark of a field that came out of a workbook.</summary>
    public const string Mark = "taken:workbook";

    /// <summary>Takes the items over, but for the cells that stay as they are.</summary>
    /// <param name="db">The database.</param>
    /// <param name="writer">The write path.</param>
    /// <param name="time">The clock.</param>
    /// <param name="actor">Who; only forms that the person imports for are written.</param>
    /// <param name="opened">The drop as it was looked at.</param>
    /// <param name="chosen">Names of items, and for each the cells that stay as they are.</param>
    public static async Task<ImmutableArray<TakenWorkbook>> Run(
        AppDb db,
        FormWriter writer,
        TimeProvider time,
        Actor actor,
        OpenedWorkbooks opened,
        ILookup<string, string> chosen
    )
    {
        var taken = ImmutableArray.CreateBuilder<TakenWorkbook>();
        var written = new HashSet<long>();
        foreach (var item in opened.Items.Where(item => chosen.Contains(item.Name) && IsTakable(item)))
        {
            // The first of two files for one form is written, the second is named as missed.
            var form = item.Target!.Form;
            var mine = actor.May(Right.ImportFigures, form.UnitPath) && written.Add(form.Id);
            var skipped = chosen[item.Name].ToHashSet(StringComparer.Ordinal);
            var cells = item.Cells.Where(cell => !skipped.Contains(cell.Id)).ToList();
            var saved = mine ? await writer.Save([.. Operations(item, actor, cells)], CancellationToken.None) : [];
            var done = saved.Count(one => one.Outcome == SaveOutcome.Saved);
            taken.Add(new(item.Name, done, cells.Count - done));
        }

        await Note(db, time, opened, taken.Where(one => one.Written > 0));
        return taken.ToImmutable();
    }

    /// <summary>Says whose an item is, where its labels do not.</summary>
    public static async Task<Result<WorkbookTarget>> Assign(
        AppDb db,
        OpenedWorkbooks opened,
        string item,
        long formId,
        CancellationToken cancellation
    )
    {
        var target = opened.Targets.FirstOrDefault(one => one.Form.Id == formId);
        var found = opened.Items.FirstOrDefault(one =>
            one.Name == item && one.State is WorkbookState.Unmatched or WorkbookState.Twice
        );
        if (target is null || found is null)
        {
            return Result.Failed<WorkbookTarget>(Refusals.Meanwhile());
        }

        await Keep(
            db,
            opened.Batch.Id,
            drop => drop with { Assigned = drop.Assigned.SetItem(item, formId) },
            null,
            cancellation
        );
        return Result.Of(target);
    }

    private static bool IsTakable(WorkbookItem item) =>
        item.CanTake || item is { State: WorkbookState.Twice, Target.Form.IsBeingFilled: true };

    private static IEnumerable<FieldOperation> Operations(WorkbookItem item, Actor actor, List<UploadCell> cells) =>
        UploadCells
            .Operations(item.Target!.Form.Id, actor.AccountId, cells, NewId)
            .Select(operation =>
                operation with
                {
                    Mark = operation.Kind == OperationKind.Set ? Mark : null,
                    Reason = item.File,
                }
            );

    private static Guid NewId() => new(System.Security.Cryptography.RandomNumberGenerator.GetBytes(16));

    private static async Task Note(
        AppDb db,
        TimeProvider time,
        OpenedWorkbooks opened,
        IEnumerable<TakenWorkbook> taken
    )
    {
        var done = taken.Select(one => KeyValuePair.Create(one.Item, one.Written)).ToList();
        if (done.Count > 0)
        {
            var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
            await Keep(
                db,
                opened.Batch.Id,
                drop => drop with { Taken = drop.Taken.SetItems(done) },
                now,
                CancellationToken.None
            );
        }
    }

    // Two people work on one drop: what the other noted meanwhile is read again under the lock and stays.
    private static async Task Keep(
        AppDb db,
        long batchId,
        Func<WorkbookDrop, WorkbookDrop> change,
        DateTime? confirmed,
        CancellationToken cancellation
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await OrganisationChain.Lock(db, cancellation);
        var batch = await db.ImportBatches.AsNoTracking().SingleAsync(one => one.Id == batchId, cancellation);
        var drop = change(WorkbookDrop.Of(batch));
        var (text, accepted) = (drop.Text, drop.Taken.Count);
        await db
            .ImportBatches.Where(one => one.Id == batchId)
            .ExecuteUpdateAsync(
                one => one.SetProperty(row => row.Report, text).SetProperty(row => row.Accepted, accepted),
                cancellation
            );
        if (confirmed is not null)
        {
            await db
                .ImportFiles.Where(file => file.BatchId == batchId && file.ConfirmedAt == null)
                .ExecuteUpdateAsync(file => file.SetProperty(one => one.ConfirmedAt, confirmed), cancellation);
        }

        await transaction.CommitAsync(cancellation);
    }
}
