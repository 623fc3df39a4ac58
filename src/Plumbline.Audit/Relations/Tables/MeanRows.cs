using Plumbline.Audit.Figures;

namespace Plumbline.Audit.Relations.Tables;

/// <summary>
/// Rows of one row over another, with years or places above: 亩均投入 below 建设面积 and 财政投入. Which two, the numbers tell; once
/// most columns bear it out, every column must.
/// </summary>
internal static class MeanRows
{
    private const int Reach = 8;
    private const int MostRows = 200;
    private const int Certainty = 2;

    public static IEnumerable<Claim> Of(NumberGrid grid) =>
        Enumerable
            .Range(0, Math.Min(grid.Rows, MostRows))
            .Where(row => FirstColumn(grid, row) is >= 0 and var first && MeanColumns.IsMean(grid.Label(row, first)))
            .SelectMany(row => InRow(grid, row));

    private static int FirstColumn(NumberGrid grid, int row) =>
        Enumerable.Range(0, grid.Columns).FirstOrDefault(column => grid[row, column] is not null, -1);

    private static List<Claim> InRow(NumberGrid grid, int row)
    {
        var (from, to) = (Math.Max(0, row - Reach), Math.Min(grid.Rows - 1, row + 2));
        var others = Enumerable.Range(from, to - from + 1).Where(other => other != row && !grid.IsHead(other)).ToList();
        var (best, most) = (new List<Claim>(), 1);
        foreach (var total in others)
        {
            foreach (var number in others.Where(number => number != total))
            {
                var claims = Enumerable
                    .Range(0, grid.Columns)
                    .Select(column => Build(grid, row, total, number, column))
                    .OfType<Claim>()
                    .ToList();
                var holds = claims.Count(Rates.Readings.Holds);
                if (holds > most && holds > Certainty * (claims.Count - holds))
                {
                    (best, most) = (claims, holds);
                }
            }
        }

        return best;
    }

    private static Claim? Build(NumberGrid grid, int row, int total, int number, int column) =>
        grid[row, column] is { Exact: not 0 } mean
        && grid[total, column] is { } all
        && grid[number, column] is { } count
        && count.Dimension is not (Dimension.Percent or Dimension.Points or Dimension.Money)
        && all.Dimension is not (Dimension.Percent or Dimension.Points)
            ? new Claim(RelationKind.Ratio, mean, [all, count], Formula.Quotient, RuleIds.ProductStated)
            {
                Label = $"{grid.Label(row, column)}{grid.LastHead(row, column)}",
            }
            : null;
}
