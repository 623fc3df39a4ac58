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
    public static IEnumerable<Claim> Of(NumberGrid grid) => ReckonedColumns.Of(grid, Mean(), Readings);

    private static IEnumerable<ColumnReading> Readings(GridColumn column)
    {
        var left = Math.Max(0, column.Index - ReckonedColumns.Reach);
        var near = Enumerable.Range(left, Math.Min(column.Grid.Columns - 1, column.Index + 2) - left + 1);
        var others = near.Where(other => other != column.Index).ToList();
        return from first in others
            from second in others
            where first != second
            select new ColumnReading(row => Build(column, row, first, second), IsNamed(column, first, second) ? 1 : 2);
    }

    // 生均支出 of 教育支出 and 在校生: the heads say themselves what is over what.
    private static bool IsNamed(GridColumn column, int first, int second)
    {
        var head = Far.FarKinds.WithoutUnit(column.Grid.LastHead(column.Start, column.Index));
        var at = head.IndexOf('均', StringComparison.Ordinal);
        return at > 0
            && at + 2 < head.Length
            && column.Grid.LastHead(column.Start, first).Contains(head[(at + 1)..], StringComparison.Ordinal)
            && column.Grid.LastHead(column.Start, second).Contains(head[at - 1], StringComparison.Ordinal);
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
        "(?:生师|师生|师班|床位|人车|医护)比(?:$|[(:])|[人生师户校园所村班车辆台间亩场件床次家册笔盏栋座套公]均(?!衡|匀|等)|平均(?:每|价)|单[台价]|^每[一-龥]",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Mean();
}
