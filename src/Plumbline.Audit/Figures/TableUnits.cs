using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Figures;

/// <summary>Completes the figures of table cells by what their table says: unit, label and scope.</summary>
internal sealed class TableUnits(AuditText text)
{
    private readonly TableHeads?[] heads = new TableHeads?[text.Tables.Length];
    private readonly CellUnit?[] units = new CellUnit?[text.Tables.Length];

    /// <summary>The figure of a cell with unit, label and scope.</summary>
    /// <param name="figure">As its own cell states it.</param>
    /// <param name="cell">Its place.</param>
    /// <param name="from">Where the number before it in the same cell ends.</param>
    public Figure Complete(Figure figure, CellPlace cell, int from)
    {
        var head = HeadsOf(cell.Table);
        var above = head.Above(cell.Row, cell.Column);
        var left = head.Left(cell.Row, cell.Column);
        var bare = figure.Start <= 2 && figure.End >= figure.Passage.Compact.Length - 2;
        if (IsNumbering(figure, above, left))
        {
            return figure with { Status = FigureStatus.Irrelevant, Reason = Reasons.ColumnNumber };
        }

        var label = bare ? above : Labels.Of(figure.Passage.Compact, figure.Start, figure.End, from);
        var completed = figure with { Label = label.Length > 0 ? label : left, Scope = bare ? left : "" };
        if (completed.Dimension != Dimension.None || figure.Unit.Length > 0)
        {
            return completed;
        }

        var unit = bare ? CellUnits.Of(above, left, units[cell.Table]) : default;
        return unit.Dimension != Dimension.None
            ? completed with
            {
                Dimension = unit.Dimension,
                Multiplier = unit.Multiplier,
            }
            : completed;
    }

    private static bool IsNumbering(Figure figure, string above, string left) =>
        figure.Unit.Length == 0
        && figure.Number.Decimals == 0
        && (
            above is "序号" or "编号" or "栏次" or "行次" or "代码" or "编码" or "科目编码" or "功能分类科目编码"
            || above.EndsWith("/序号", StringComparison.Ordinal)
            || above.EndsWith("编码", StringComparison.Ordinal)
            || left is "栏次" or "行次"
        );

    private TableHeads HeadsOf(int table)
    {
        if (heads[table] is { } known)
        {
            return known;
        }

        var view = text.Tables[table];
        units[table] = UnitOf(view);
        return heads[table] = TableHeads.Of(view);
    }

    private static CellUnit? UnitOf(TableView table)
    {
        var stated = table.Before is { } before ? CellUnits.Stated(before.Compact) : null;
        foreach (var cell in table.Cells)
        {
            if (stated is { Dimension: Dimension.Money })
            {
                return stated;
            }

            stated = cell is null ? null : CellUnits.Stated(cell.Compact);
        }

        return stated is { Dimension: Dimension.Money } ? stated : null;
    }
}
