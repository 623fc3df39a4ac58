using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Tables;

/// <summary>
/// Columns of one column over another: 生师比 from 学生数 and 专任教师, 人均支出, 户均补助. Which two, the numbers tell; once most rows
/// bear it out, every row must.
/// </summary>
internal static partial class MeanColumns
{
    private const int Reach = 8;
    private const int MostProbes = 60;

    public static IEnumerable<Claim> Of(NumberGrid grid) =>
        Segments
            .Of(grid)
            .SelectMany(segment =>
                Enumerable
                    .Range(0, grid.Columns)
                    .Where(column => Mean().IsMatch(grid.LastHead(segment.Start, column)))
                    .SelectMany(column => InColumn(grid, segment.Start, segment.End, column))
            );

    private static IEnumerable<Claim> InColumn(NumberGrid grid, int start, int end, int column)
    {
        var rows = Enumerable.Range(start, end - start).Where(row => grid[row, column] is not null).ToList();
        var (from, to) = (Math.Max(0, column - Reach), Math.Min(grid.Columns - 1, column + 2));
        var best = (First: -1, Second: -1, Holds: 1);
        for (var first = from; first <= to; first++)
        {
            for (var second = from; second <= to; second++)
            {
                if (first == second || first == column || second == column)
                {
                    continue;
                }

                var (holds, fails) = Weigh(grid, rows, column, first, second);
                if (holds > best.Holds && holds > 2 * fails)
                {
                    best = (first, second, holds);
                }
            }
        }

        return best.First < 0
            ? []
            : rows.Select(row => Build(grid, row, column, best.First, best.Second)).OfType<Claim>();
    }

    private static (int Holds, int Fails) Weigh(NumberGrid grid, List<int> rows, int column, int first, int second)
    {
        var (holds, fails) = (0, 0);
        foreach (var row in rows.Take(MostProbes))
        {
            if (Build(grid, row, column, first, second) is not { Result.Exact: not 0 } claim)
            {
                continue;
            }

            (holds, fails) = Rates.Readings.Holds(claim) ? (holds + 1, fails) : (holds, fails + 1);
        }

        return (holds, fails);
    }

    private static Claim? Build(NumberGrid grid, int row, int column, int first, int second) =>
        grid[row, column] is { } mean
        && grid[row, first] is { } total
        && grid[row, second] is { } number
        && number.Dimension is not (Dimension.Percent or Dimension.Points or Dimension.Money)
        && total.Dimension is not (Dimension.Percent or Dimension.Points)
            ? new Claim(RelationKind.Ratio, mean, [total, number], Formula.Quotient, RuleIds.ProductStated)
            {
                Label = $"{grid.Label(row, column)}{grid.LastHead(row, column)}",
            }
            : null;

    [GeneratedRegex(
        "(?:生师|师生|师班|床位|人车|医护)比(?:$|[(:])|[人生师户校园所村班车辆台间亩场件床次家]均|平均每|单台|^每[一-龥]",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Mean();
}
