using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Tables;

/// <summary>
/// 人数 × 标准(元) = 金额(万元): a column of amounts that a column of numbers and one of standards give. Once most rows bear it out,
/// every row must.
/// </summary>
internal static partial class ProductColumns
{
    public static IEnumerable<Claim> Of(NumberGrid grid) => ReckonedColumns.Of(grid, Amount(), Readings);

    private static IEnumerable<ColumnReading> Readings(GridColumn column)
    {
        var left = Math.Max(0, column.Index - ReckonedColumns.Reach);
        var others = Enumerable.Range(left, column.Index - left).ToList();
        return from standard in others
            where Standard().IsMatch(column.Grid.LastHead(column.Start, standard))
            from number in others
            where number != standard && !Standard().IsMatch(column.Grid.LastHead(column.Start, number))
            select new ColumnReading(row => Build(column, row, number, standard), 1);
    }

    private static Claim? Build(GridColumn column, int row, int number, int standard) =>
        column.Grid[row, column.Index] is { Dimension: Dimension.Money } amount
        && column.Grid[row, number] is { Dimension: Dimension.Count or Dimension.Measure or Dimension.None } count
        && column.Grid[row, standard] is { } price
            ? new Claim(RelationKind.Product, amount, [count, price], Formula.LongProduct, RuleIds.ProductStated)
            {
                Set = [price],
                Label = column.Label(row),
            }
            : null;

    [GeneratedRegex(
        "^(?!.*(?:标准|单价|定额|[人生户亩所]均|率|占比|比例|%)).*(?:金额|资金|补助|补贴|经费|费用?|应发|应补|实发|小计|合计|支出|投资|[(]万?元[)])",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Amount();

    [GeneratedRegex("标准|单价|定额|^每[一-龥]", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Standard();
}
