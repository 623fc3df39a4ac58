using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Tables;

/// <summary>
/// Tables of points outside of a form: 扣分 = 分值 − 得分, 得分率 = 得分 ÷ 分值, and no score above its points. Source: rule book
/// §2.4, B04.
/// </summary>
internal static partial class PointColumns
{
    public static IEnumerable<Claim> Of(NumberGrid grid) =>
        Segments.Of(grid).SelectMany(segment => In(grid, segment.Start, segment.End));

    /// <summary>
    /// Only tables with a column of deductions or of rates: lists of indicators that a form grammar has read already.
    /// </summary>
    public static IEnumerable<Claim> OfDeductions(NumberGrid grid) =>
        Segments
            .Of(grid)
            .Where(segment => Column(grid, segment.Start, Lost()) >= 0 || Column(grid, segment.Start, Rate()) >= 0)
            .SelectMany(segment => In(grid, segment.Start, segment.End));

    private static IEnumerable<Claim> In(NumberGrid grid, int start, int end)
    {
        var (points, score) = (Column(grid, start, Points()), Column(grid, start, Score()));
        var (lost, rate) = (Column(grid, start, Lost()), Column(grid, start, Rate()));
        return points < 0 || score < 0
            ? []
            : Enumerable
                .Range(start, end - start)
                .SelectMany(row =>
                    grid[row, points] is { } all && grid[row, score] is { } earned && !IsRate(all) && !IsRate(earned)
                        ? InRow(
                            grid.Label(row, points),
                            (all, earned),
                            lost < 0 ? null : grid[row, lost],
                            rate < 0 ? null : grid[row, rate]
                        )
                        : []
                );
    }

    private static IEnumerable<Claim> InRow(string label, (Figure All, Figure Earned) row, Figure? lost, Figure? rate)
    {
        var (all, earned) = row;
        yield return new Claim(RelationKind.ScoreWithinWeight, earned, [all], Formula.Same, RuleIds.IndicatorScoreShown)
        {
            Label = label + "得分",
        };
        if (lost is { Exact: >= 0 })
        {
            yield return new Claim(
                RelationKind.Difference,
                lost,
                [all, earned],
                Formula.Difference,
                RuleIds.DifferenceStated
            )
            {
                Label = label + "扣分",
            };
        }

        if (rate is not null)
        {
            yield return new Claim(RelationKind.Ratio, rate, [earned, all], Formula.Percent, RuleIds.RatesShown)
            {
                Label = label + "得分率",
            };
        }
    }

    private static int Column(NumberGrid grid, int start, Regex head)
    {
        var found = Enumerable
            .Range(0, grid.Columns)
            .Where(column => head.IsMatch(grid.LastHead(start, column)))
            .ToList();
        return found.Count == 1 ? found[0] : -1;
    }

    private static bool IsRate(Figure figure) => figure.Dimension is Dimension.Percent or Dimension.Points;

    [GeneratedRegex(
        "^(?:指标|标准|权重)?(?:分值|满分|标准分|总分值|权重分?|分数)(?:$|[(])",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Points();

    [GeneratedRegex(
        "^(?:自评|评价|实际|最终|综合)?(?:得分|自评分|评分)(?:$|[(])",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Score();

    [GeneratedRegex(
        "^(?:自评|评价)?(?:扣分|失分|扣减分)(?:值|情况)?(?:$|[(])",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Lost();

    [GeneratedRegex("^得分(?:率|比例?|百分比)(?:$|[(])", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Rate();
}
