using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Tables;

/// <summary>
/// Columns of years with one that names two of them: 2021年, 2022年, 2023年, 2023年比2022年±%. The head says what is set against what,
/// so that one row that bears it out is enough.
/// </summary>
internal static partial class NamedYears
{
    public static IEnumerable<Claim> Of(NumberGrid grid) =>
        from segment in Segments.Of(grid)
        from column in Enumerable.Range(0, grid.Columns)
        from claim in InColumn(new GridColumn(grid, segment.Start, segment.End, column))
        select claim;

    private static List<Claim> InColumn(GridColumn column)
    {
        var head = column.Grid.LastHead(column.Start, column.Index);
        if (
            Change().Match(head) is not { Success: true } match
            || Of(column, match.Groups["now"].Value) is not { } now
            || Of(column, match.Groups["before"].Value) is not { } before
        )
        {
            return [];
        }

        List<Claim> claims =
        [
            .. Enumerable
                .Range(column.Start, column.End - column.Start)
                .Select(row =>
                    Build(column, row, now, before, match.Groups["what"].ValueSpan.IndexOfAny('%', '率') >= 0)
                )
                .OfType<Claim>(),
        ];
        return claims.Count(Rates.Readings.Holds) switch
        {
            0 => [],
            1 => claims.FindAll(claim => Rates.Readings.Holds(claim) || IsSlip(claim)),
            _ => claims.FindAll(claim =>
                claim.Kind != RelationKind.GrowthRate || Rates.Readings.Holds(claim) || IsSlip(claim)
            ),
        };
    }

    // One row may bear it out by chance, and a growth may be told at other prices.
    private static bool IsSlip(Claim claim) =>
        Judge.Of(claim) is { Computed.Value: var computed }
        && (
            claim.Kind == RelationKind.GrowthRate
                ? Rates.RateSlips.IsSlip(claim.Result!, computed)
                : Sums.Ties.IsSlip(claim.Result!, computed) || Sums.Ties.IsTurned(claim.Result!, computed)
        );

    private static bool IsShare(Figure figure) => figure.Dimension is Dimension.Percent or Dimension.Points;

    private static int? Of(GridColumn column, string year)
    {
        var found = Enumerable
            .Range(0, column.Grid.Columns)
            .Where(at =>
                at != column.Index
                && Year().Match(column.Grid.LastHead(column.Start, at)) is { Success: true } match
                && match.Groups["year"].Value == year
            )
            .ToList();
        return found is [var only] ? only : null;
    }

    private static Claim? Build(GridColumn column, int row, int now, int before, bool isRate)
    {
        var grid = column.Grid;
        if (
            grid[row, column.Index] is not { } change
            || grid[row, now] is not { } current
            || grid[row, before] is not { Exact: > 0 } former
            || current.Dimension != former.Dimension
            || (isRate && current.Dimension is Dimension.Percent or Dimension.Points)
            || (!isRate && IsShare(change) && !IsShare(current))
        )
        {
            return null;
        }

        var falls = change.Exact > 0 && current.Exact < former.Exact;
        return new Claim(
            isRate ? RelationKind.GrowthRate : RelationKind.ChangeAmount,
            change,
            [current, former],
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
            Label = column.Label(row),
        };
    }

    [GeneratedRegex(
        "^(?<now>20[0-9]{2})年?度?[比较](?<before>20[0-9]{2})年?度?(?<what>(?:±|增减|增长|增幅|变化|变动|增加|升降)[^/]{0,6})$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Change();

    [GeneratedRegex("^(?<year>20[0-9]{2})年?度?(?:$|[(])", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Year();
}
