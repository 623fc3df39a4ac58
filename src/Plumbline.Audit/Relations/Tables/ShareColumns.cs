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
    public static IEnumerable<Claim> Of(NumberGrid grid) => ReckonedColumns.Of(grid, Share(), Readings);

    // Of the first total row or the last.
    private static IEnumerable<ColumnReading> Readings(GridColumn column)
    {
        var (grid, at) = (column.Grid, column.Index);
        var totals = Enumerable
            .Range(column.Start, column.End - column.Start)
            .Where(row => NumberGrid.IsTotal(grid.Label(row, at)) || NumberGrid.IsTotal(First(grid, row)))
            .ToList();
        var left = Math.Max(0, at - ReckonedColumns.Reach);
        return from total in totals.Take(1).Concat(totals.TakeLast(1)).Distinct()
            from amounts in Enumerable.Range(left, at - left)
            select new ColumnReading(row => row == total ? null : Build(column, row, amounts, total), 1);
    }

    private static Claim? Build(GridColumn column, int row, int amounts, int total) =>
        column.Grid[row, column.Index] is { } share
        && column.Grid[row, amounts] is { } part
        && column.Grid[total, amounts] is { } whole
        && part.Dimension == whole.Dimension
        && part.Dimension is not (Dimension.Percent or Dimension.Points or Dimension.Score)
            ? new Claim(RelationKind.Share, share, [part, whole], Formula.Percent, RuleIds.RatesShown)
            {
                Label = column.Label(row),
            }
            : null;

    /// <summary>Whether a head names shares: 占比, 占支出比重(%).</summary>
    internal static bool IsShare(string head) => Share().IsMatch(head);

    private static string First(NumberGrid grid, int row) => grid.Words(row, 0);

    [GeneratedRegex(
        "^(?:所?占.{0,16}(?:比例?|比重|%|百分比)?|.{0,8}(?:占比|比重|构成比?))(?:$|[(:/%])",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Share();
}
