using System.Collections.Immutable;
using Plumbline.Audit.Figures;

namespace Plumbline.Audit.Relations.Tables;

/// <summary>
/// A column of rates whose part is told in several columns side by side: 下达数, 上半年支出, 下半年支出, 执行率. The columns are taken that most
/// rows bear out; then every row must obey.
/// </summary>
internal static class RatesOfRuns
{
    private const int Reach = 8;
    private const int Widest = 4;
    private const int Fewest = 3;

    /// <summary>The statements of a column of rates.</summary>
    /// <param name="grid">The table.</param>
    /// <param name="rows">Its rows that have a rate.</param>
    /// <param name="column">The column of the rates.</param>
    public static IEnumerable<Claim> Of(NumberGrid grid, List<int> rows, int column)
    {
        List<Claim> best = [];
        var most = 0;
        foreach (var claims in Readings(grid, rows, column))
        {
            var holds = claims.Count(Rates.Readings.Holds);
            if (holds >= Fewest && holds * 2 > claims.Count && holds > most)
            {
                (best, most) = (claims, holds);
            }
        }

        return best;
    }

    private static IEnumerable<List<Claim>> Readings(NumberGrid grid, List<int> rows, int column)
    {
        var from = Math.Max(0, column - Reach);
        for (var first = from; first < column - 1; first++)
        {
            for (var last = first + 1; last < Math.Min(column, first + Widest); last++)
            {
                for (var whole = from; whole < column; whole++)
                {
                    if (whole < first || whole > last)
                    {
                        yield return
                        [
                            .. rows.Select(row => Told(grid, row, column, [.. Range(first, last), whole]))
                                .OfType<Claim>(),
                        ];
                    }
                }
            }
        }
    }

    private static IEnumerable<int> Range(int first, int last) => Enumerable.Range(first, last - first + 1);

    private static Claim? Told(NumberGrid grid, int row, int column, ImmutableArray<int> terms)
    {
        ImmutableArray<Figure> operands = [.. terms.Select(term => grid[row, term]).OfType<Figure>()];
        return
            grid[row, column] is { Dimension: Dimension.Percent } rate
            && operands.Length == terms.Length
            && operands.All(operand =>
                NumberGrid.AreAlike(operand, operands[0])
                && operand.Dimension is Dimension.Money or Dimension.Count or Dimension.None
            )
            ? new Claim(RelationKind.ExecutionRate, rate, operands, Formula.Percent, RuleIds.ExecutionRateShown)
            {
                Label = $"{grid.Label(row, column)}{grid.LastHead(row, column)}",
            }
            : null;
    }
}
