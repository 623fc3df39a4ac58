using System.Text.RegularExpressions;

namespace Plumbline.Audit.Relations.Tables;

/// <summary>A column of a table within one segment of its rows.</summary>
internal readonly record struct GridColumn(NumberGrid Grid, int Start, int End, int Index)
{
    /// <summary>Label of a statement about a cell: what its row and what its column is called.</summary>
    internal string Label(int row) => $"{Grid.Label(row, Index)}{Grid.LastHead(row, Index)}";
}

/// <summary>One way to reckon a column.</summary>
/// <param name="Claim">For a row its statement, or null where it has none.</param>
/// <param name="Certainty">How many times more rows must bear it out than contradict it.</param>
/// <param name="IsGuess">Whether no word supports it, so that a row that does not tie must show a slip of the pen.</param>
/// <param name="IsSaid">Whether the heads say it, 其中, so that a single row bears it out, or a slip of the pen in each.</param>
internal readonly record struct ColumnReading(
    Func<int, Claim?> Claim,
    int Certainty,
    bool IsGuess = false,
    bool IsSaid = false
);

/// <summary>
/// Columns whose numbers are reckoned from others that the head does not name. Which, the numbers tell: the reading that most
/// rows bear out, two at least, is the one that every row must.
/// </summary>
internal static class ReckonedColumns
{
    /// <summary>How far from the column those that it is reckoned from may stand.</summary>
    internal const int Reach = 8;

    private const int MostProbes = 60;

    /// <summary>The statements of all columns whose last head matches.</summary>
    /// <param name="grid">The table.</param>
    /// <param name="head">Heads of such columns.</param>
    /// <param name="readings">Ways to reckon a column.</param>
    internal static IEnumerable<Claim> Of(
        NumberGrid grid,
        Regex head,
        Func<GridColumn, IEnumerable<ColumnReading>> readings
    ) =>
        Segments
            .Of(grid)
            .SelectMany(segment =>
                Enumerable
                    .Range(0, grid.Columns)
                    .Where(column => head.IsMatch(grid.LastHead(segment.Start, column)))
                    .Select(column => new GridColumn(grid, segment.Start, segment.End, column))
            )
            .SelectMany(column => Best(column, readings(column)));

    private static IEnumerable<Claim> Best(GridColumn column, IEnumerable<ColumnReading> readings)
    {
        var rows = Enumerable
            .Range(column.Start, column.End - column.Start)
            .Where(row => column.Grid[row, column.Index] is not null)
            .ToList();
        ColumnReading? best = null;
        var most = 0;
        var told = readings.ToList();
        foreach (var reading in told)
        {
            var (holds, fails) = Weigh(rows, reading.Claim);
            if (holds > most && (holds > 1 || (reading.IsSaid && rows.Count == 1)) && holds > reading.Certainty * fails)
            {
                (best, most) = (reading, holds);
            }
        }

        return
            (
                best
                ?? told.Where(reading => reading.IsSaid && AreSlips(rows, reading))
                    .Cast<ColumnReading?>()
                    .FirstOrDefault()
            )
                is not { } sure
            ? []
            : rows.Select(sure.Claim).OfType<Claim>().Where(claim => !sure.IsGuess || IsTrueOrSlip(claim));
    }

    private static bool AreSlips(List<int> rows, ColumnReading reading) =>
        Structures.HoldOrAreTurned([.. rows.Take(MostProbes).Select(reading.Claim).OfType<Claim>()]);

    private static bool IsTrueOrSlip(Claim claim) =>
        Rates.Readings.Holds(claim)
        || (Judge.Of(claim) is { Computed.Value: var sum } && Sums.Ties.IsSlip(claim.Result!, sum));

    private static bool IsAdded(Claim claim) => claim.Kind is RelationKind.Sum or RelationKind.Difference;

    // A zero bears out too much to count.
    private static (int Holds, int Fails) Weigh(List<int> rows, Func<int, Claim?> reading)
    {
        var claims = rows.Take(MostProbes)
            .Select(reading)
            .OfType<Claim>()
            .Where(claim =>
                claim.Result is { Exact: not 0 } && (!IsAdded(claim) || claim.Operands.All(part => part.Exact != 0))
            );
        var (holds, fails) = (0, 0);
        foreach (var claim in claims)
        {
            (holds, fails) = Rates.Readings.Holds(claim) ? (holds + 1, fails) : (holds, fails + 1);
        }

        return (holds, fails);
    }
}
