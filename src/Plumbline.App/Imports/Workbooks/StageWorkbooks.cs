using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Files;
using Plumbline.App.Log;
using Plumbline.Findings;

namespace Plumbline.App.Imports.Workbooks;

/// <summary>Keeps dropped workbooks, so that what is confirmed is what was looked at. Nothing else changes.</summary>
public static class StageWorkbooks
{
    private const int LongestName = 200;

    /// <summary>The batch that waits, or why there is none.</summary>
    public static async Task<Result<ImportBatch>> Run(
        AppDb db,
        TimeProvider time,
        Actor actor,
        long taskId,
        IReadOnlyCollection<DroppedFile> dropped,
        CancellationToken cancellation
    )
    {
        var top = await db
            .Units.Under(unit => unit.Path, actor.Subtrees(Right.ImportFigures))
            .OrderBy(unit => unit.Path.Length)
            .FirstOrDefaultAsync(cancellation);
        var task = await db.Tasks.SingleOrDefaultAsync(one => one.Id == taskId && one.ClosedAt == null, cancellation);
        if (top is null || task is null || (await OpenWorkbooks.Targets(db, actor, taskId, cancellation)).IsEmpty)
        {
            return Result.Failed<ImportBatch>(Refusals.Bad("task", WorkbookMessages.NoTask.With()));
        }

        ImmutableArray<DroppedFile>? unpacked;
        try
        {
            unpacked = DropFiles.Unpack(dropped);
        }
        catch (InvalidDataException)
        {
            return Result.Failed<ImportBatch>(Refusals.Bad("files", WorkbookMessages.BrokenArchive.With()));
        }

        if (unpacked is not { IsEmpty: false } files)
        {
            return Result.Failed<ImportBatch>(Refusals.Bad("files", WorkbookMessages.TooMany.With()));
        }

        return Result.Of(await Keep(db, time, actor, new Staged(top, task, dropped.First().Name), files, cancellation));
    }

    private static async Task<ImportBatch> Keep(
        AppDb db,
        TimeProvider time,
        Actor actor,
        Staged staged,
        ImmutableArray<DroppedFile> files,
        CancellationToken cancellation
    )
    {
        var archive = DropFiles.Keep(files);
        var none = WorkbookDropText(staged.Task.Id);
        var batch = new ImportBatch
        {
            Kind = ImportKind.Workbooks,
            UnitId = staged.Top.Id,
            Year = staged.Task.Year,
            FileName = staged.Name.Length > LongestName ? staged.Name[..LongestName] : staged.Name,
            FileHash = FileHash.Of(archive),
            At = EventLog.Stamp(time.GetUtcNow().UtcDateTime),
            AccountId = actor.AccountId,
            Rows = files.Length,
            Report = none,
        };
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        db.ImportBatches.Add(batch);
        await db.SaveChangesAsync(cancellation);
        db.ImportFiles.Add(new() { BatchId = batch.Id, Content = Gzip.Pack(archive) });
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return batch;
    }

    private static string WorkbookDropText(long task) =>
        new WorkbookDrop(
            task,
            ImmutableSortedDictionary<string, long>.Empty,
            ImmutableSortedDictionary<string, int>.Empty
        ).Text;

    private sealed record Staged(Unit Top, SeasonTask Task, string Name);
}
