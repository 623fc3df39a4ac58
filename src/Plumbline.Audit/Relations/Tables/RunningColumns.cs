using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Tables;

/// <summary>
/// Columns that run on from row to row: 一季度, 二季度 … with 合计 and 累计. Each is the one above it and the amount of its own row.
/// Which column of amounts, the numbers tell; once most rows bear it out, every row must.
/// </summary>
internal static partial class RunningColumns
{
    public static IEnumerable<Claim> Of(NumberGrid grid) => ReckonedColumns.Of(grid, Running(), Readings);

    private static IEnumerable<ColumnReading> Readings(GridColumn column)
    {
        var left = Math.Max(0, column.Index - ReckonedColumns.Reach);
        return Enumerable
            .Range(left, column.Index - left)
            .Reverse()
            .Select(amounts => new ColumnReading(row => Build(column, row, amounts), 1));
    }

    private static Claim? Build(GridColumn column, int row, int amounts)
    {
        if (
            column.Grid[row, column.Index] is not { } result
            || column.Grid[row, amounts] is not { } amount
            || amount.Dimension != result.Dimension
            || NumberGrid.IsTotal(column.Grid.Label(row, column.Index))
        )
        {
            return null;
        }

        var label = column.Label(row);
        return row == column.Start
                ? new Claim(RelationKind.Equality, result, [amount], Formula.Same, RuleIds.TableTotal) { Label = label }
            : column.Grid[row - 1, column.Index] is { } before && before.Dimension == result.Dimension
                ? new Claim(RelationKind.Sum, result, [before, amount], Formula.Sum, RuleIds.TableTotal)
                {
                    Label = label,
                }
            : null;
    }

    [GeneratedRegex("^(?!.*(?:率|进度|比例?|占比|%)).{0,6}累计", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Running();
}
