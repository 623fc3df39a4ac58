using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Tables;

/// <summary>
/// Columns of two terms or halves beside that of their year: 春季人次, 秋季人次, 全年人次; what they have of the year stands behind the words
/// that name the term.
/// </summary>
internal static partial class TermColumns
{
    public static IEnumerable<Claim> Of(NumberGrid grid) => ReckonedColumns.Of(grid, Year(), Readings);

    private static IEnumerable<ColumnReading> Readings(GridColumn column)
    {
        var grid = column.Grid;
        var what = Year().Replace(Head(column, column.Index), "");
        var terms = Enumerable
            .Range(0, grid.Columns)
            .Where(at =>
                at != column.Index && Term().IsMatch(Head(column, at)) && Term().Replace(Head(column, at), "") == what
            )
            .ToList();
        if (
            terms is [var first, var second]
            && Term().Match(Head(column, first)).Value != Term().Match(Head(column, second)).Value
        )
        {
            yield return new ColumnReading(row => Build(column, row, first, second), 1);
        }
    }

    private static string Head(GridColumn column, int at) =>
        column.Grid.Head(column.Start, at).Replace("/", "", StringComparison.Ordinal);

    private static Claim? Build(GridColumn column, int row, int first, int second) =>
        column.Grid[row, column.Index] is { } year
        && column.Grid[row, first] is { } one
        && column.Grid[row, second] is { } other
        && one.Dimension == year.Dimension
        && other.Dimension == year.Dimension
        && year.Dimension is not (Figures.Dimension.Percent or Figures.Dimension.Points)
            ? new Claim(RelationKind.Sum, year, [one, other], Formula.Sum, RuleIds.TableTotal)
            {
                Label = column.Label(row),
            }
            : null;

    [GeneratedRegex("全年(?:合计)?|年度(?:合计)?|两学期合计", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Year();

    [GeneratedRegex("(?:春|秋)季?(?:学期)?|[上下]半年|[上下]学期", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Term();
}
