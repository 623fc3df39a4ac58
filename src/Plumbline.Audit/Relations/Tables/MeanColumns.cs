using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Tables;

/// <summary>
/// Columns of one column over another: 生师比 from 学生数 and 专任教师, 人均支出, 户均补助. Which two, the numbers tell; once most rows
/// bear it out, every row must.
/// </summary>
internal static partial class MeanColumns
{
    public static IEnumerable<Claim> Of(NumberGrid grid) => ReckonedColumns.Of(grid, Mean(), Readings, certainty: 2);

    private static IEnumerable<Func<int, Claim?>> Readings(GridColumn column)
    {
        var left = Math.Max(0, column.Index - ReckonedColumns.Reach);
        var near = Enumerable.Range(left, Math.Min(column.Grid.Columns - 1, column.Index + 2) - left + 1);
        var others = near.Where(other => other != column.Index).ToList();
        return from first in others
            from second in others
            where first != second
            select (Func<int, Claim?>)(row => Build(column, row, first, second));
    }

    private static Claim? Build(GridColumn column, int row, int first, int second) =>
        column.Grid[row, column.Index] is { } mean
        && column.Grid[row, first] is { } total
        && column.Grid[row, second] is { } number
        && number.Dimension is not (Dimension.Percent or Dimension.Points or Dimension.Money)
        && total.Dimension is not (Dimension.Percent or Dimension.Points)
            ? new Claim(RelationKind.Ratio, mean, [total, number], Formula.Quotient, RuleIds.ProductStated)
            {
                Label = column.Label(row),
            }
            : null;

    [GeneratedRegex(
        "(?:生师|师生|师班|床位|人车|医护)比(?:$|[(:])|[人生师户校园所村班车辆台间亩场件床次家]均|平均每|单台|^每[一-龥]",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Mean();
}
