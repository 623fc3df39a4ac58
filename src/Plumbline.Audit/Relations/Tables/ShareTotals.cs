using System.Collections.Immutable;
using Plumbline.Audit.Figures;

namespace Plumbline.Audit.Relations.Tables;

/// <summary>
/// 合计 100% below a column of shares: the shares of the rows add up to it where the amounts of the same rows give their total.
/// </summary>
internal static class ShareTotals
{
    private const int FewestParts = 3;
    private const int MostParts = 60;

    public static IEnumerable<Claim> Of(NumberGrid grid) =>
        from segment in Segments.Of(grid)
        from column in Enumerable.Range(0, grid.Columns)
        where ShareColumns.IsShare(grid.LastHead(segment.Start, column))
        select InColumn(grid, segment.Start, segment.End, column) into claim
        where claim is not null
        select claim;

    private static Claim? InColumn(NumberGrid grid, int start, int end, int column)
    {
        var rows = Enumerable.Range(start, end - start).Where(row => grid[row, column] is not null).ToList();
        var totals = rows.FindAll(row => NumberGrid.IsTotal(grid.Label(row, column)));
        var parts = rows.Except(totals).ToList();
        if (
            totals is not [var total]
            || (total != rows[0] && total != rows[^1])
            || grid[total, column] is not { Exact: 100 } whole
            || parts.Count is < FewestParts or > MostParts
            || parts.Exists(row => NumberGrid.IsPart(grid.Label(row, column)))
        )
        {
            return null;
        }

        ImmutableArray<Figure> shares = [.. parts.Select(row => grid[row, column]!)];
        var claim = new Claim(RelationKind.Sum, whole, shares, Formula.Sum, RuleIds.SharesOfASplit)
        {
            Label = "占比合计",
        };
        return Rates.Readings.Holds(claim) || (IsSplit(grid, parts, total, column) && !Rates.ShareSums.MayBeCut(claim))
            ? claim
            : null;
    }

    private static bool IsSplit(NumberGrid grid, List<int> parts, int total, int column) =>
        Enumerable
            .Range(0, column)
            .Any(amounts =>
                grid[total, amounts] is { Exact: not 0, Dimension: not Dimension.Percent } whole
                && parts.TrueForAll(row => grid[row, amounts] is not null)
                && parts.Sum(row => grid[row, amounts]!.Exact) == whole.Exact
            );
}
