using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Log;
using Plumbline.Findings;

namespace Plumbline.App.Imports.Figures;

/// <summary>A batch to take in.</summary>
/// <param name="BatchId">The batch.</param>
/// <param name="Replace">Whether rows that differ from what is stored replace it; else they are only listed.</param>
public sealed record ImportConfirmation(long BatchId, bool Replace);

/// <summary>Takes a batch in: one transaction, one event, and a report that accounts for every row.</summary>
public static class ConfirmImport
{
    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>The batch that was taken in.</summary>
    public static async Task<Result<ImportBatch>> Run(
        AppDb db,
        TimeProvider time,
        ColumnNames names,
        Actor actor,
        ImportConfirmation confirmation,
        CancellationToken cancellation
    )
    {
        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var id = confirmation.BatchId.ToString(CultureInfo.InvariantCulture);
        var found = await db.ImportBatches.SingleAsync(row => row.Id == confirmation.BatchId, cancellation);
        var unit = await db.Units.SingleAsync(row => row.Id == found.UnitId, cancellation);
        if (!actor.May(StoredRows.Needed(found.Kind), unit.Path))
        {
            return Result.Failed<ImportBatch>(Refusals.NotAllowed());
        }

        // The chain is the lock: two who confirm the same batch come one after the other.
        await OrganisationChain.Write(
            db,
            new("import", $"imports/{id}", null, $"{found.Kind} {found.FileName} {found.FileHash}"),
            actor.AccountId,
            now,
            cancellation
        );
        var batch = await db.ImportBatches.AsTracking().SingleAsync(row => row.Id == found.Id, cancellation);
        var file = await db.ImportFiles.AsTracking().SingleAsync(row => row.BatchId == found.Id, cancellation);
        if (file.ConfirmedAt is not null)
        {
            return Result.Failed<ImportBatch>(Refusals.Bad("", FigureMessages.Confirmed.With()));
        }

        var planned = await StageImport.Plan(db, time, names, actor, batch, file, cancellation);
        if (!planned.TryGet(out var plan))
        {
            return Result.Failed<ImportBatch>(planned.Findings);
        }

        file.ConfirmedAt = now;
        StageImport.Count(batch, plan);
        await Apply(db, batch, plan, confirmation.Replace, cancellation);
        await transaction.CommitAsync(cancellation);
        return Result.Of(batch);
    }

    private static async Task Apply(
        AppDb db,
        ImportBatch batch,
        ImportPlan plan,
        bool replace,
        CancellationToken cancellation
    )
    {
        batch.Report = JsonSerializer.Serialize(
            plan.Rows.Select(row => Reported(row, Language.Chinese, replace)),
            Plain
        );
        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
        var effects = plan
            .Rows.Where(row => row.Outcome == RowOutcome.Accepted || (row.Outcome == RowOutcome.Different && replace))
            .Select(row => row.Effect!);
        await ApplyEffects.Run(db, batch, effects, cancellation);
    }

    /// <summary>What became of each row of a batch that was taken in.</summary>
    public static IEnumerable<ReportedRow> Report(ImportBatch batch) =>
        JsonSerializer.Deserialize<List<ReportedRow>>(batch.Report, Plain) ?? [];

    /// <summary>A row as it stands in the report.</summary>
    public static ReportedRow Reported(PlannedRow row, Language language, bool replace) =>
        new(
            row.Sheet,
            row.Number,
            row.Subject,
            row.Outcome == RowOutcome.Different && replace ? "Replaced" : row.Outcome.ToString(),
            row.Before,
            row.After,
            row.Why.IsEmpty
                ? null
                : string.Join(language == Language.English ? "; " : "；", row.Why.Select(why => why.In(language)))
        );
}

/// <summary>A row of a batch in its report.</summary>
/// <param name="Sheet">Sheet of the workbook.</param>
/// <param name="Row">Row, from 1.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Outcome">Accepted, Refused, Unchanged, Different or Replaced.</param>
/// <param name="Before">What was stored.</param>
/// <param name="After">What the file says.</param>
/// <param name="Why">Why it was refused.</param>
public sealed record ReportedRow(
    string Sheet,
    int Row,
    string Subject,
    string Outcome,
    string? Before,
    string? After,
    string? Why
);
