using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Tables;

/// <summary>
/// Columns that print what part each row is of the total row: 占支出比重(%), 占比. Which column of amounts they are shares of, the
/// numbers tell; once most rows bear it out, every row must.
/// </summary>
internal static partial class ShareColumns
{
    private const int Reach = 8;
    private const int MostProbes = 60;

    public static IEnumerable<Claim> Of(NumberGrid grid) =>
        Segments
            .Of(grid)
            .SelectMany(segment =>
                Enumerable
                    .Range(0, grid.Columns)
                    .Where(column => Share().IsMatch(grid.LastHead(segment.Start, column)))
                    .SelectMany(column => InColumn(grid, segment.Start, segment.End, column))
            );

    private static IEnumerable<Claim> InColumn(NumberGrid grid, int start, int end, int column)
    {
        var rows = Enumerable.Range(start, end - start).Where(row => grid[row, column] is not null).ToList();
        var totals = Enumerable
            .Range(start, end - start)
            .Where(row => NumberGrid.IsTotal(grid.Label(row, column)) || NumberGrid.IsTotal(First(grid, row)))
            .ToList();
        var best = (Column: -1, Total: -1, Holds: 1);
        foreach (var total in totals.Take(1).Concat(totals.TakeLast(1)).Distinct())
        {
            for (var amounts = Math.Max(0, column - Reach); amounts < column; amounts++)
            {
                var (holds, fails) = Weigh(grid, rows, column, amounts, total);
                if (holds > best.Holds && holds > fails)
                {
                    best = (amounts, total, holds);
                }
            }
        }

        return best.Column < 0
            ? []
            : rows.Where(row => row != best.Total)
                .Select(row => Build(grid, row, column, best.Column, best.Total))
                .OfType<Claim>();
    }

    private static (int Holds, int Fails) Weigh(NumberGrid grid, List<int> rows, int column, int amounts, int total)
    {
        var (holds, fails) = (0, 0);
        foreach (var row in rows.Where(row => row != total).Take(MostProbes))
        {
            if (Build(grid, row, column, amounts, total) is not { Result.Exact: not 0 } claim)
            {
                continue;
            }

            (holds, fails) = Rates.Readings.Holds(claim) ? (holds + 1, fails) : (holds, fails + 1);
        }

        return (holds, fails);
    }

    private static Claim? Build(NumberGrid grid, int row, int column, int amounts, int total) =>
        grid[row, column] is { } share
        && grid[row, amounts] is { } part
        && grid[total, amounts] is { } whole
        && part.Dimension == whole.Dimension
        && part.Dimension is not (Dimension.Percent or Dimension.Points or Dimension.Score)
            ? new Claim(RelationKind.Share, share, [part, whole], Formula.Percent, RuleIds.RatesShown)
            {
                Label = $"{grid.Label(row, column)}{grid.LastHead(row, column)}",
            }
            : null;

    private static string First(NumberGrid grid, int row) => grid.Table[row, 0]?.Compact ?? "";

    [GeneratedRegex(
        "^(?:所?占.{0,16}(?:比例?|比重|%|百分比)?|.{0,8}(?:占比|比重|构成比?))(?:$|[(:/%])",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Share();
}
