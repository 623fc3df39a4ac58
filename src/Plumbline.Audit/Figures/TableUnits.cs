using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Figures;

/// <summary>Completes the figures of table cells by what their table says: unit, label and scope.</summary>
internal sealed class TableUnits(AuditText text)
{
    private readonly TableHeads?[] heads = new TableHeads?[text.Tables.Length];
    private readonly CellUnit?[] units = new CellUnit?[text.Tables.Length];
    private readonly CellUnit?[] inherited = new CellUnit?[text.Tables.Length];
    private CellUnit? lastStated;

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
        figure =
            bare && BracketedLosses.Are(figure, above, left) ? BracketedLosses.Negative(figure, text.Text) : figure;
        if (IsNumbering(figure, above, left))
        {
            return figure with { Status = FigureStatus.Irrelevant, Reason = Reasons.ColumnNumber };
        }

        if (bare && IsYear(figure, above))
        {
            return figure with { Status = FigureStatus.Irrelevant, Reason = Reasons.Year };
        }

        left = FundPairs.LabelOf(text.Tables[cell.Table], cell.Row, cell.Column, above, left);
        var label = bare ? above : Labels.Of(figure.Passage.Compact, figure.Start, figure.End, from);
        var completed = figure with
        {
            Label = label.Length > 0 ? label : left,
            Scope = bare ? left : "",
            Year = bare ? YearOf(above, left) ?? figure.Year : figure.Year,
        };
        if (completed.Dimension != Dimension.None || figure.Unit.Length > 0)
        {
            return completed;
        }

        var unit = bare
            ? CellUnits.Of(above, left, figure.Number.Decimals == 0, units[cell.Table], inherited[cell.Table])
            : default;
        if (unit.Dimension == Dimension.None && bare)
        {
            unit = OfPair(cell) ?? unit;
        }

        return unit.Dimension != Dimension.None
            ? completed with
            {
                Dimension = unit.Dimension,
                Multiplier = unit.Multiplier,
            }
            : completed;
    }

    // 省财政 | 1125 below 计划安排资金(万元) | 1208.75.
    private CellUnit? OfPair(CellPlace cell)
    {
        var table = text.Tables[cell.Table];
        return FundPairs.HeadOf(table, cell.Row, cell.Column) is { } head
            ? MoneyIn(FundPairs.Words(table, head, cell.Column - 1))
            : null;
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

    // 决算数 below 2022年, or a row of 2022年: the one year that the heads name. 较2022年增长 is of another.
    private static int? YearOf(string above, string left) =>
        YearsOf.In(OfTheirOwn(above)) is { Count: > 0 } heads
            ? heads is [var only]
                ? only.Year
                : null
            : YearsOf.In(left) is [var row]
                ? row.Year
                : null;

    private static string OfTheirOwn(string heads) =>
        heads.AsSpan().ContainsAny('比', '较', '占')
            ? string.Join('/', heads.Split('/').Where(head => !YearsOf.In(head).Exists(year => IsBase(head, year.At))))
            : heads;

    private static bool IsBase(string head, int at) => at > 0 && head[at - 1] is ('比' or '较' or '占');

    // 2022 in a column of years.
    private static bool IsYear(Figure figure, string above) =>
        figure is { Unit.Length: 0, Number: { Decimals: 0, Unscaled: > 1949 and < 2100 } }
        && above[(above.LastIndexOf('/') + 1)..] is "年度" or "年份" or "年";

    private TableHeads HeadsOf(int table)
    {
        if (heads[table] is { } read)
        {
            return read;
        }

        var view = text.Tables[table];
        var known = TableHeads.Of(view);
        units[table] = UnitOf(view, known) ?? UnitBelow(view);
        inherited[table] = lastStated;
        lastStated = units[table] is { Dimension: Dimension.Money } money ? money : lastStated;
        return heads[table] = known;
    }

    // A line of its own (单位：万元) above or in the table, or the head of its first column, speaks for all of it.
    private static CellUnit? UnitOf(TableView table, TableHeads heads)
    {
        if (table.Before is { } before)
        {
            if (MoneyIn(before.Compact) is { } above)
            {
                return above;
            }

            if (CellUnits.AreCounts(before.Compact))
            {
                return new CellUnit(Dimension.Count, 1);
            }
        }

        for (var row = 0; row < table.Rows; row++)
        {
            for (var column = 0; column < table.Columns; column++)
            {
                if (
                    table[row, column] is { } cell
                    && (heads.HeadRows[row] && column == 0 || cell.Compact.Contains("单位", StringComparison.Ordinal))
                    && MoneyIn(cell.Compact) is { } inside
                )
                {
                    return inside;
                }
            }
        }

        return null;
    }

    // （单位：万元） in a line of its own right below the table, where no other table follows that it could speak for.
    private CellUnit? UnitBelow(TableView table)
    {
        var below = (table.Cells.LastOrDefault(cell => cell is not null)?.Index ?? text.Passages.Length) + 1;
        return
            below < text.Passages.Length
            && text.Passages[below] is { Cell: null, Compact: var words }
            && CellUnits.IsUnitLine(words)
            && (below + 1 == text.Passages.Length || text.Passages[below + 1].Cell is null)
            ? MoneyIn(words)
            : null;
    }

    private static CellUnit? MoneyIn(string words) =>
        CellUnits.Stated(words) is { Dimension: Dimension.Money } money ? money : null;
}
