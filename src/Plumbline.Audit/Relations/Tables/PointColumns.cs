using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Tables;

/// <summary>A row of a table of points.</summary>
/// <param name="Label">What the points are given for.</param>
/// <param name="Points">What can be earned.</param>
/// <param name="Earned">What was earned.</param>
internal readonly record struct PointRow(string Label, Figure Points, Figure Earned);

/// <summary>A table of points that make 100.</summary>
/// <param name="Rows">Its rows; none where they do not make 100 by themselves, as rows of several ranks.</param>
/// <param name="Total">Its total row, where it has one.</param>
internal readonly record struct PointTable(ImmutableArray<PointRow> Rows, PointRow? Total);

/// <summary>
/// Tables of points outside of a form: 扣分 = 分值 − 得分, 得分率 = 得分 ÷ 分值, and no score above its points. Source: rule book
/// §2.4, B04.
/// </summary>
internal static partial class PointColumns
{
    private const int FullMarks = 100;

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

    /// <summary>The stretches whose points make 100, by their rows or by their total row.</summary>
    public static IEnumerable<PointTable> Complete(NumberGrid grid)
    {
        foreach (var (start, end) in Segments.Of(grid))
        {
            var (points, score) = (Column(grid, start, Points()), Column(grid, start, Score()));
            if (points < 0 || score < 0 || HasOthers(grid, start, score))
            {
                continue;
            }

            ImmutableArray<PointRow> rows =
            [
                .. Enumerable
                    .Range(start, end - start)
                    .Where(row => grid[row, points] is not null && grid[row, score] is not null)
                    .Select(row => new PointRow(grid.Label(row, points), grid[row, points]!, grid[row, score]!)),
            ];
            if (
                !rows.Any(row => IsRate(row.Points) || IsRate(row.Earned))
                && !Enumerable
                    .Range(start, end - start)
                    .Any(row => grid[row, points] is null && grid[row, score] is not null)
                && Whole(rows) is { } whole
            )
            {
                yield return whole;
            }
        }
    }

    private static PointTable? Whole(ImmutableArray<PointRow> rows)
    {
        ImmutableArray<PointRow> parts = [.. rows.Where(row => !IsTotal(row.Label))];
        ImmutableArray<PointRow> totals = [.. rows.Where(row => IsTotal(row.Label))];
        parts = parts.Sum(row => row.Points.Exact) == FullMarks ? parts : [];
        return totals switch
        {
            [] when parts.Length > 0 => new PointTable(parts, null),
            [var total] when total.Points.Exact == FullMarks && total == rows[^1] => new PointTable(parts, total),
            _ => null,
        };
    }

    // 自评得分 beside 复核得分: which of them the text tells is not known.
    private static bool HasOthers(NumberGrid grid, int start, int score) =>
        Enumerable
            .Range(0, grid.Columns)
            .Select(column => column == score ? "" : grid.LastHead(start, column))
            .Any(head => AnyScore().IsMatch(head));

    private static bool IsTotal(string label) => NumberGrid.IsTotal(label) || label is "总分" or "总得分" or "综合得分";

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

    [GeneratedRegex("(?:得分|评分)(?:$|[(])", Patience.Options, Patience.Milliseconds)]
    private static partial Regex AnyScore();

    [GeneratedRegex("^得分(?:率|比例?|百分比)(?:$|[(])", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Rate();
}
