using System.Collections.Immutable;
using System.Globalization;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.Domain;
using Plumbline.Findings;

namespace Plumbline.App.Imports.Figures;

/// <summary>What a person says about a file.</summary>
/// <param name="Kind">What it brings.</param>
/// <param name="Year">The year of its figures.</param>
/// <param name="Unit">The unit of amounts, where the sheet prints none.</param>
public sealed record FileFacts(ImportKind Kind, int Year, MoneyUnit Unit);

/// <summary>Reads a workbook by its headings and says for each row what would become of it. Changes nothing.</summary>
public static class PlanImport
{
    /// <summary>The columns of a kind of file: those it must have come first.</summary>
    public static (ImmutableArray<string> Needed, ImmutableArray<string> Others) Columns(ImportKind kind) =>
        kind switch
        {
            ImportKind.Units => (["unitCode", "unitName"], ["parentCode", "unitKind"]),
            ImportKind.Projects => (["unitCode", "projectCode", "projectName"], ["category", "firstYear", "lastYear"]),
            ImportKind.ApprovedBudget => (["projectCode", "initial"], ["unitCode", "nature", "adjusted"]),
            ImportKind.Execution => (["projectCode", "executed"], ["unitCode", "nature", "adjusted"]),
            ImportKind.FinalAccounts => (["unitCode", "item", "amount"], ["unitName"]),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    /// <summary>The plan, or why the file cannot be read.</summary>
    /// <param name="db">The database.</param>
    /// <param name="names">How columns are called.</param>
    /// <param name="actor">Who; rows about what is another's are refused.</param>
    /// <param name="facts">What the person says about the file.</param>
    /// <param name="file">Its bytes.</param>
    /// <param name="today">The day in China: units that are open then can be named.</param>
    /// <param name="cancellation">Stops.</param>
    public static async Task<Result<ImportPlan>> Run(
        AppDb db,
        ColumnNames names,
        Actor actor,
        FileFacts facts,
        byte[] file,
        DateOnly today,
        CancellationToken cancellation
    )
    {
        var (needed, others) = Columns(facts.Kind);
        var read = SheetTable.Read(file, names, [.. needed, .. others], needed);
        if (!read.TryGet(out var table))
        {
            return Result.Failed<ImportPlan>(read.Findings);
        }

        var known = await StoredRows.Load(db, actor, facts, today, cancellation);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var rows = new List<PlannedRow>(table.Rows.Count);
        var judge = new RowJudge(known, names, facts);
        foreach (var row in table.Rows)
        {
            var cells = new RowCells(table.Fields, row);
            var planned = judge.Of(cells);
            rows.Add(planned.Outcome == RowOutcome.Refused ? planned : Twice(planned, seen));
        }

        return Result.Of(new ImportPlan(rows, table.Unknown));
    }

    // The second row about the same thing is not taken for a correction of the first.
    private static PlannedRow Twice(PlannedRow row, Dictionary<string, int> seen)
    {
        if (seen.TryAdd(row.Key, row.Number))
        {
            return row;
        }

        var first = seen[row.Key].ToString(CultureInfo.InvariantCulture);
        return row with
        {
            Outcome = RowOutcome.Refused,
            Effect = null,
            Why = [FigureMessages.Twice.With(("row", first))],
        };
    }
}
