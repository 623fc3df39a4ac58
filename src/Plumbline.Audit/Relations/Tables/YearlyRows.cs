using System.Globalization;
using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Tables;

/// <summary>
/// Rows of years with a column of changes: 年份, 在校生, 比上年增加, 增长率. Each change is that of its row over the row of the year before.
/// Which column changed, the numbers tell.
/// </summary>
internal static partial class YearlyRows
{
    public static IEnumerable<Claim> Of(NumberGrid grid)
    {
        foreach (var (start, end) in Segments.Of(grid))
        {
            var years = Years(grid, start, end);
            for (var column = 0; years.Count > 1 && column < grid.Columns; column++)
            {
                if (Change().IsMatch(grid.LastHead(start, column)))
                {
                    foreach (var claim in InColumn(grid, years, start, column))
                    {
                        yield return claim;
                    }
                }
            }
        }
    }

    private static Dictionary<int, int> Years(NumberGrid grid, int start, int end)
    {
        var years = new Dictionary<int, int>();
        for (var row = start; row < end; row++)
        {
            var match = Year().Match(Named(grid, row));
            if (!match.Success)
            {
                continue;
            }

            if (!years.TryAdd(int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture), row))
            {
                return [];
            }
        }

        return years;
    }

    private static string Named(NumberGrid grid, int row)
    {
        var label = grid.Label(row, grid.Columns - 1);
        return label.Length > 0 ? label : grid.Words(row, 0);
    }

    // Of one column that may be meant, one row that bears it out is enough; of several, two must.
    private static List<Claim> InColumn(NumberGrid grid, Dictionary<int, int> years, int start, int column)
    {
        var bases = Enumerable
            .Range(0, grid.Columns)
            .Where(at => at != column && IsAmount(grid, years, start, at))
            .ToList();
        List<Claim> best = [];
        var most = bases.Count == 1 ? 0 : 1;
        foreach (var at in bases)
        {
            List<Claim> claims = [.. years.Select(year => Build(grid, years, year.Key, column, at)).OfType<Claim>()];
            var holds = claims.Count(Rates.Readings.Holds);
            if (holds > most && holds * 2 >= claims.Count)
            {
                (best, most) = (claims, holds);
            }
        }

        return best;
    }

    private static bool IsAmount(NumberGrid grid, Dictionary<int, int> years, int start, int column) =>
        !Change().IsMatch(grid.LastHead(start, column))
        && years.Values.Count(row => grid[row, column] is { Exact: not 0 }) > 1;

    private static Claim? Build(NumberGrid grid, Dictionary<int, int> years, int year, int column, int amounts)
    {
        if (
            !years.TryGetValue(year - 1, out var former)
            || grid[years[year], column] is not { } change
            || grid[years[year], amounts] is not { } now
            || grid[former, amounts] is not { Exact: > 0 } before
            || now.Dimension != before.Dimension
        )
        {
            return null;
        }

        var isRate = change.Dimension == Dimension.Percent && now.Dimension != Dimension.Percent;
        var falls = change.Exact > 0 && now.Exact < before.Exact && Falls().IsMatch(grid.LastHead(years[year], column));
        return new Claim(
            isRate ? RelationKind.GrowthRate : RelationKind.ChangeAmount,
            change,
            [now, before],
            isRate
                ? falls
                    ? Formula.Fall
                    : Formula.Growth
                : falls
                    ? Formula.Fallen
                    : Formula.Difference,
            RuleIds.RatesShown
        )
        {
            Label = grid.LastHead(years[year], column),
        };
    }

    [GeneratedRegex(
        "^(?:[比较与]?[上去]年.{0,6}|同比.{0,2}|年?)(?:增[减长加幅速]|净增|减少|下降|变动|变化)|^[增降涨]幅|^增[减长][率额数量]?",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Change();

    [GeneratedRegex("[降减]|变", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Falls();

    [GeneratedRegex("^(?<year>20[0-9]{2})年?(?:度|末|底)?(?:$|[^0-9年-])", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Year();
}
