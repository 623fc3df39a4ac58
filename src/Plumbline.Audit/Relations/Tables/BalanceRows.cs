using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Tables;

/// <summary>
/// 收入合计, 支出合计, 当年结余 as rows of one table: what came in less what went out is what is left, in each column. It is claimed
/// where most columns bear it out.
/// </summary>
internal static partial class BalanceRows
{
    public static IEnumerable<Claim> Of(NumberGrid grid)
    {
        foreach (var (start, end) in Segments.Of(grid))
        {
            var rows = Enumerable.Range(start, end - start).ToList();
            if (
                !rows.Exists(row => Other().IsMatch(grid.Label(row, grid.Columns - 1)))
                && Only(grid, rows, Income()) is { } income
                && Only(grid, rows, Spending()) is { } spending
                && Only(grid, rows, Rest()) is { } rest
            )
            {
                List<Claim> claims =
                [
                    .. Enumerable
                        .Range(0, grid.Columns)
                        .Where(column => grid.IsSummable(rows, column))
                        .Select(column => Build(grid, income, spending, rest, column))
                        .OfType<Claim>(),
                ];
                var holds = claims.Count(Rates.Readings.Holds);
                foreach (var claim in claims.Where(_ => holds > 1 && holds * 2 > claims.Count))
                {
                    yield return claim;
                }
            }
        }
    }

    private static int? Only(NumberGrid grid, List<int> rows, Regex name) =>
        rows.FindAll(row =>
            grid.Label(row, grid.Columns - 1) is var label && name.IsMatch(label[HeadingMark.Of(label).Length..])
        )
            is [var only]
            ? only
            : null;

    private static Claim? Build(NumberGrid grid, int income, int spending, int rest, int column) =>
        grid[rest, column] is { } left
        && grid[income, column] is { } came
        && grid[spending, column] is { } went
        && came.Dimension == left.Dimension
        && went.Dimension == left.Dimension
            ? new Claim(RelationKind.Difference, left, [came, went], Formula.Difference, RuleIds.TableTotal)
            {
                Label = grid.Label(rest, column),
            }
            : null;

    // What was carried over, shared out or made up for goes into the balance too.
    [GeneratedRegex("结转|年初结余|上年结余|分配|提取|弥补", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Other();

    [GeneratedRegex("^(?:本年|当年|全年)?总?收入(?:合计|总计|总额)?(?:$|[(])", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Income();

    [GeneratedRegex("^(?:本年|当年|全年)?总?支出(?:合计|总计|总额)?(?:$|[(])", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Spending();

    [GeneratedRegex(
        "^(?:本年|当年|本期)?(?:收支)?(?:结余|差额|盈余|净额)(?:$|[(])",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Rest();
}
