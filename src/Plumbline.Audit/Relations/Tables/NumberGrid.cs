using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;
using Plumbline.Domain.Numbers;

namespace Plumbline.Audit.Relations.Tables;

/// <summary>The numbers of a table on its grid, with the words that name each row and column.</summary>
internal sealed partial class NumberGrid
{
    private readonly Figure?[] figures;
    private readonly TableHeads heads;
    private readonly bool turned;

    private NumberGrid(TableView table, Figure?[] figures, TableHeads heads, bool turned)
    {
        Table = table;
        this.figures = figures;
        this.heads = heads;
        this.turned = turned;
    }

    public TableView Table { get; }

    public int Rows => turned ? Table.Columns : Table.Rows;

    public int Columns => turned ? Table.Rows : Table.Columns;

    /// <summary>The number that begins at a position; null where there are words, several numbers or nothing.</summary>
    public Figure? this[int row, int column] =>
        turned ? figures[(column * Table.Columns) + row] : figures[(row * Table.Columns) + column];

    /// <summary>Whether a row holds heads and no numbers.</summary>
    public bool IsHead(int row) =>
        turned ? Enumerable.Range(0, Columns).All(column => this[row, column] is null) : heads.HeadRows[row];

    /// <summary>The heads above a position, outermost first, parted by /.</summary>
    public string Head(int row, int column) => turned ? heads.Left(column, row) : heads.Above(row, column);

    /// <summary>The folded text of the cell that covers a position; empty where there is none.</summary>
    public string Words(int row, int column) => (turned ? Table[column, row] : Table[row, column])?.Compact ?? "";

    /// <summary>
    /// The same table with its rows as columns, for tables whose rows say what is measured and whose columns of whom: projects
    /// across, 预算, 执行, 执行率 down.
    /// </summary>
    public NumberGrid Turned() => new(Table, figures, heads, !turned);

    /// <summary>The innermost head above a position.</summary>
    public string LastHead(int row, int column) => Last(Head(row, column));

    /// <summary>The words nearest to the left of a position.</summary>
    public string Label(int row, int column) => Last(turned ? heads.Above(column, row) : heads.Left(row, column));

    /// <summary>Reads the numbers of a table.</summary>
    public static NumberGrid Of(TableView table, FigureSet all)
    {
        var numbers = new Figure?[table.Rows * table.Columns];
        for (var row = 0; row < table.Rows; row++)
        {
            for (var column = 0; column < table.Columns; column++)
            {
                if (table[row, column] is { } cell && table.Begins(row, column) && Only(all.Of(cell)) is { } figure)
                {
                    numbers[(row * table.Columns) + column] = figure;
                }
            }
        }

        return new NumberGrid(table, numbers, TableHeads.Of(table), turned: false);
    }

    /// <summary>Whether words name a total: 合计, 总计, 本年支出合计, 年度资金总额.</summary>
    public static bool IsTotal(string words) => words.AsSpan().ContainsAny("计额和全汇") && Total().IsMatch(words);

    /// <summary>Whether words head numbers that only count or name lines: 行次, 栏次, 序号, 科目编码.</summary>
    public static bool IsSerial(string words) => Serial().IsMatch(words);

    /// <summary>Whether the numbers of a column can be added up: no rates, no unit prices, no line numbers or codes.</summary>
    public bool IsSummable(List<int> rows, int column) =>
        rows.Count > 0
        && !IsSerial(LastHead(rows[0], column))
        && !MeanHeads.Are(LastHead(rows[0], column))
        && !rows.Any(row =>
            this[row, column] is { } figure
            && (
                figure.Dimension is Dimension.Percent or Dimension.Points
                || figure.Unit.Contains('/', StringComparison.Ordinal)
            )
        );

    /// <summary>Whether words begin a part that the row above already holds: 其中.</summary>
    public static bool IsPart(string words) => words.StartsWith("其中", StringComparison.Ordinal);

    /// <summary>Half a unit of the last printed digit, in base units.</summary>
    public static decimal Slack(Figure figure) =>
        figure.IsExactCount ? 0 : 0.5m * figure.Multiplier / Rounding.PowerOfTen(figure.Number.Decimals);

    /// <summary>Whether two numbers are of one kind; without a unit a whole one may count things: 满意 beside 收回(份).</summary>
    public static bool AreAlike(Figure one, Figure other) =>
        one.Dimension == other.Dimension || IsCountBeside(one, other) || IsCountBeside(other, one);

    private static bool IsCountBeside(Figure bare, Figure count) =>
        bare is { Dimension: Dimension.None, Unit.Length: 0, Number.Decimals: 0 }
        && count is { Dimension: Dimension.Count, Multiplier: 1, Number.Decimals: 0 };

    private static string Last(string path) => path[(path.LastIndexOf('/') + 1)..];

    private static Figure? Only(ReadOnlySpan<Figure> inCell)
    {
        Figure? only = null;
        foreach (var figure in inCell)
        {
            if (only is not null || !figure.IsQuantity || figure.InChinese)
            {
                return null;
            }

            only = figure;
        }

        return only is not null && only.Start <= 2 && only.End >= only.Passage.Compact.Length - 2 ? only : null;
    }

    [GeneratedRegex(
        @"^(?:行次|栏次|序号|编号|行号|项次|.{0,8}(?:编码|代码))$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Serial();

    [GeneratedRegex(
        @"^(?:[一二三四五六七八九十\d]*[、.])?(?:总计|合计|共计|小计|总额|总和|本年(?:收入|支出)合计|(?:收入|支出)[总合]计|收、?支总计|(?:年度)?资金总[额计])(?:$|[(:])"
            + @"|[一-龥](?:合计|总计|小计|汇总)(?:$|[(:])|^全[国省市州县区旗乡镇村局校院系场馆站园厂矿所社队部体](?:合计|总计|平均)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Total();
}
