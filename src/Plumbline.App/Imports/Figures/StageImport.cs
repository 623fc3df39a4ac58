using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Files;
using Plumbline.App.Log;
using Plumbline.Findings;

namespace Plumbline.App.Imports.Figures;

/// <summary>A file to look at before it is taken in.</summary>
/// <param name="Facts">What the person says about it.</param>
/// <param name="FileName">Its name.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="AsOf">Day up to which its figures count; an execution export needs it.</param>
public sealed record StagedFile(FileFacts Facts, string FileName, byte[] Content, DateOnly? AsOf);

/// <summary>
/// Keeps a file that was handed in, so that every node can show what it would do and do it later. Nothing else changes.
/// </summary>
public static class StageImport
{
    /// <summary>The batch that waits, or why the file cannot be read.</summary>
    public static async Task<Result<ImportBatch>> Run(
        AppDb db,
        TimeProvider time,
        ColumnNames names,
        Actor actor,
        StagedFile file,
        CancellationToken cancellation
    )
    {
        var right = StoredRows.Needed(file.Facts.Kind);
        var subtrees = actor.Subtrees(right);
        var top = await db
            .Units.Under(unit => unit.Path, subtrees)
            .OrderBy(unit => unit.Path.Length)
            .FirstOrDefaultAsync(cancellation);
        if (top is null)
        {
            return Result.Failed<ImportBatch>(Refusals.NotAllowed());
        }

        if (file.Facts.Kind == ImportKind.Execution && file.AsOf is null)
        {
            return Result.Failed<ImportBatch>(Refusals.Bad("AsOf", FigureMessages.NoAsOf.With()));
        }

        var today = ChinaTime.Today(time);
        var planned = await PlanImport.Run(db, names, actor, file.Facts, file.Content, today, cancellation);
        if (!planned.TryGet(out var plan))
        {
            return Result.Failed<ImportBatch>(planned.Findings);
        }

        var batch = new ImportBatch
        {
            Kind = file.Facts.Kind,
            UnitId = top.Id,
            Year = file.Facts.Year,
            FileName = Path.GetFileName(file.FileName),
            FileHash = FileHash.Of(file.Content),
            AsOf = file.AsOf,
            At = EventLog.Stamp(time.GetUtcNow().UtcDateTime),
            AccountId = actor.AccountId,
        };
        Count(batch, plan);
        await Keep(db, batch, file, cancellation);
        return Result.Of(batch);
    }

    private static async Task Keep(AppDb db, ImportBatch batch, StagedFile file, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        db.ImportBatches.Add(batch);
        await db.SaveChangesAsync(cancellation);
        db.ImportFiles.Add(
            new()
            {
                BatchId = batch.Id,
                Content = Gzip.Pack(file.Content),
                MoneyUnit = file.Facts.Unit,
            }
        );
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>The plan of a batch against what is stored now.</summary>
    public static Task<Result<ImportPlan>> Plan(
        AppDb db,
        TimeProvider time,
        ColumnNames names,
        Actor actor,
        ImportBatch batch,
        ImportFile file,
        CancellationToken cancellation
    )
    {
        var facts = new FileFacts(batch.Kind, batch.Year ?? 0, file.MoneyUnit);
        return PlanImport.Run(db, names, actor, facts, Gzip.Unpack(file.Content), ChinaTime.Today(time), cancellation);
    }

    internal static void Count(ImportBatch batch, ImportPlan plan)
    {
        (batch.Rows, batch.Accepted, batch.Refused) = (plan.Rows.Count, plan.Accepted, plan.Refused);
        batch.Different = plan.Different;
    }
}
