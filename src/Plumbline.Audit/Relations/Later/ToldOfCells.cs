using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Plain;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Relations.Tables;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Later;

/// <summary>
/// What a sentence reckons of two cells of a table whose row it names: 运行费占支出的34.02% of two rows of one column, 接待费比上年下降15.57%
/// and 少支出2.24万元 of two columns of one row, 两项合计1060.00万元. No word says which two; only what holds is taken, of three digits
/// at least, and only where no other statement about the number is true.
/// </summary>
internal static partial class ToldOfCells
{
    private const int MostTables = 20;
    private const int MostRows = 60;
    private const int MostColumns = 16;
    private const int MostNamed = 4;
    private const int BehindTable = 4;
    private const int Brief = 2;
    private const int LongestOpening = 40;
    private const int FewestScores = 3;
    private const int MostWords = 120;
    private const long Telling = 100;
    private const long Proof = 1_000;

    /// <summary>The statements of running text.</summary>
    public static IEnumerable<Claim> Of(Understood document, Known known)
    {
        var flow = document.Flow;
        var open = Enumerable
            .Range(0, flow.Count)
            .Where(at =>
                flow[at] is { IsPlain: true, Number.Unscaled: >= Telling, InChinese: false, Exact: not 100 }
                && !known.IsProven(at)
            )
            .ToList();
        if (open.Count == 0)
        {
            yield break;
        }

        var tables = Tables(document);
        if (tables.Count == 0)
        {
            yield break;
        }

        foreach (var claim in open.Select(index => At(flow, index, tables)).OfType<Claim>())
        {
            yield return claim;
        }
    }

    private static Claim? At(Flow flow, int index, List<Rows> tables)
    {
        var words = new MarkedWords(Sentence(flow, index));
        if (flow[index].Dimension == Dimension.Points)
        {
            return
                Apart().IsMatch(words.Text)
                && tables.SelectMany(table => Gaps(flow, index, table, words)).FirstOrDefault(Rates.Readings.Holds)
                    is { } gap
                ? gap with
                {
                    Label = flow.Name(index),
                }
                : null;
        }

        return
            Reading(flow, index, words) is { } read
            && tables.SelectMany(read).FirstOrDefault(Rates.Readings.Holds) is { } claim
            ? claim with
            {
                ByNumbers = true,
                Label = flow.Name(index),
            }
            : null;
    }

    private static List<Rows> Tables(Understood document)
    {
        var forms = document.Forms.SelectMany(form => form.Tables).ToHashSet();
        return
        [
            .. document
                .Text.Tables.Where(table =>
                    !forms.Contains(table.Index) && table is { Rows: <= MostRows, Columns: <= MostColumns }
                )
                .Take(MostTables)
                .Select(table => Rows.Of(NumberGrid.Of(table, document.Figures))),
        ];
    }

    // The words of its sentence up to the number.
    private static string Sentence(Flow flow, int index)
    {
        var (figure, text) = (flow[index], flow[index].Passage.Compact);
        var from = figure.Start == 0 ? 0 : text.LastIndexOf('。', figure.Start - 1) + 1;
        return text[Math.Max(from, figure.Start - MostWords)..figure.Start];
    }

    // （2）图书采购项目自评综述：…: the row is named where its paragraph begins.
    private static string Opening(Figure figure)
    {
        var text = figure.Passage.Compact;
        return
            text.AsSpan(0, Math.Min(text.Length, LongestOpening)).IndexOfAny("。:") is > 0 and var end
            && end < figure.Start
            ? text[..end]
            : "";
    }

    // What the words say the number to be of two cells; null where no table needs to be asked.
    private static Func<Rows, IEnumerable<Claim>>? Reading(Flow flow, int index, MarkedWords words)
    {
        var (told, change) = (flow[index], flow.Change(index));
        var clause = Statement.Clause(flow, index);
        var (opening, ending) = (new MarkedWords(Opening(told)), new MarkedWords(clause));
        var isRate = told.Dimension == Dimension.Percent;
        return told.Dimension == Dimension.Score
            ? clause.Contains("平均", StringComparison.Ordinal)
                ? table => Means(flow, index, table)
                : null
            : !isRate && !Kinds.IsAmount(told)
                ? null
                : change is not null || Gap().IsMatch(clause)
                    ? isRate && change is null
                        ? null
                        : table => RowsOf(table).SelectMany(row => Changes(flow, index, table, row, change))
                    : isRate
                        ? Share().IsMatch(words.Text)
                            ? table => NamedIn(table).SelectMany(row => Shares(flow, index, table, row, words))
                            : null
                        : Sum().IsMatch(clause)
                            ? table =>
                                NamedIn(table) is { Count: > 1 and <= MostNamed } rows
                                    ? Sums(flow, index, table, rows)
                                    : []
                            : null;

        List<int> RowsOf(Rows table) => NamedIn(table) is { Count: > 0 } named ? named : table.TotalNear(told);

        List<int> NamedIn(Rows table)
        {
            var named = table.Named(words);
            named = named.Count == 0 ? table.Named(opening) : named;
            return named.Count == 0 && told.Number.Unscaled >= Proof ? table.NamedBriefly(ending) : named;
        }
    }

    // Two columns of one row.
    private static IEnumerable<Claim> Changes(Flow flow, int index, Rows table, int row, ChangeWords? change)
    {
        var isRate = flow[index].Dimension == Dimension.Percent;
        var isDown = change?.Direction == Direction.Down;
        var cells = table.Cells(row).ToList();
        return from one in cells
            from other in cells
            where one.Index != other.Index && IsAlike(one, other) && other.Value.Sign > 0
            where isDown ? !one.IsAtLeast(other) : one.IsAtLeast(other)
            where IsNear(one.Exact, other.Exact, flow[index], isRate)
            where isRate || Fits(one, flow[index])
            select isRate
                ? Build(flow, index, RelationKind.GrowthRate, [one, other], isDown ? Formula.Fall : Formula.Growth)
                : Build(
                    flow,
                    index,
                    RelationKind.Difference,
                    [one, other],
                    isDown ? Formula.Fallen : Formula.Difference
                );
    }

    // 5个项目平均得分95.2分: the mean of a column of scores.
    private static IEnumerable<Claim> Means(Flow flow, int index, Rows table) =>
        from column in Enumerable.Range(0, table.Grid.Columns)
        where table.Grid.Rows > 1 && table.Grid.LastHead(table.Grid.Rows - 1, column).EndsWith('分')
        let scores = Enumerable
            .Range(0, table.Names.Length)
            .Where(row => !table.AreTotals[row])
            .Select(row => table.Grid[row, column])
            .OfType<Figure>()
            .ToImmutableArray()
        where scores.Length >= FewestScores
        select new Claim(
            RelationKind.Ratio,
            flow[index],
            scores,
            Formula.MeanOf(scores.Length, printed: false),
            RuleIds.ProductStated
        );

    // 执行最快的甲镇比最慢的乙镇高出12.50个百分点: two rows of the column of rates that the words name.
    private static IEnumerable<Claim> Gaps(Flow flow, int index, Rows table, MarkedWords words)
    {
        if (
            table.Named(words) is not [var second, var first]
            || words.Text.LastIndexOf('比') <= words.LastIndexOf(table.Names[first])
            || words.Text.LastIndexOf('比') > words.LastIndexOf(table.Names[second])
        )
        {
            yield break;
        }

        var isLess = Less().IsMatch(words.Text);
        for (var column = 0; column < table.Grid.Columns; column++)
        {
            if (
                table.Grid.LastHead(first, column) is var head
                && head.IndexOf('率', StringComparison.Ordinal) is > 1 and var end
                && words.Contain(head.AsSpan(end - 2, 2))
                && table.Grid[first, column] is { } one
                && table.Grid[second, column] is { } other
                && one.Dimension == other.Dimension
                && one.Dimension is Dimension.Percent or Dimension.None
            )
            {
                yield return Build(
                    flow,
                    index,
                    RelationKind.Difference,
                    isLess ? [other, one] : [one, other],
                    Formula.Difference
                );
            }
        }
    }

    // Whether two cells give about what is told; it spares reckoning those that do not.
    private static bool IsNear(decimal one, decimal other, Figure told, bool isRate)
    {
        var gap = Math.Abs(one - other);
        return isRate
            ? Math.Abs((gap * 100 / other) - told.Exact) <= 1
            : Math.Abs(gap - told.Exact) <= Math.Max(one, other) / 100;
    }

    // Two rows of one column: the row named and a total, or another row that is named.
    private static IEnumerable<Claim> Shares(Flow flow, int index, Rows table, int row, MarkedWords words) =>
        from whole in table.Wholes(words, row)
        from column in Enumerable.Range(0, table.Grid.Columns)
        let part = table.Grid[row, column]
        let all = table.Grid[whole, column]
        where part is not null && all is not null && IsAlike(part, all) && all.IsAtLeast(part)
        select Build(flow, index, RelationKind.Share, [part, all], Formula.Percent);

    private static IEnumerable<Claim> Sums(Flow flow, int index, Rows table, List<int> rows) =>
        from column in Enumerable.Range(0, table.Grid.Columns)
        let parts = rows.Order().Select(row => table.Grid[row, column]).OfType<Figure>().ToImmutableArray()
        where parts.Length == rows.Count && parts.All(part => Fits(part, flow[index]))
        select Build(flow, index, RelationKind.Sum, parts, Formula.Sum);

    private static bool IsAlike(Figure one, Figure other) =>
        one.Dimension == other.Dimension
        && one.Dimension is not (Dimension.Percent or Dimension.Points or Dimension.Score);

    // 523例 of a row whose unit stands in a cell of its own.
    private static bool Fits(Figure cell, Figure told) =>
        cell.Dimension == told.Dimension
        || (cell is { Dimension: Dimension.None, Number.Decimals: 0 } && told.Dimension == Dimension.Count);

    private static Claim Build(
        Flow flow,
        int index,
        RelationKind kind,
        ImmutableArray<Figure> parts,
        Formula formula
    ) =>
        new(
            kind,
            flow[index],
            parts,
            formula,
            kind == RelationKind.Sum ? RuleIds.SumStated
                : kind == RelationKind.Difference ? RuleIds.DifferenceStated
                : RuleIds.RatesShown
        );

    [GeneratedRegex(
        "(?:结余|结存|节约|节省|缺口|[差欠缺少多超高低]|减少|增加|下降|压减|未支|尚余|剩余)[^，,。;:0-9]{0,8}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Gap();

    [GeneratedRegex("比[^。]*[高多快低少慢](?:出|了)*$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Apart();

    [GeneratedRegex("[低少慢](?:出|了)*$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Less();

    [GeneratedRegex("占|比重|比例|为[^，,。;]{1,10}的$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Share();

    [GeneratedRegex("合计|共|总计", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Sum();

    [GeneratedRegex("(?:小计|合计|总计|汇总)$|^其中:?|[(][^()]*[)]$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex General();

    /// <summary>The rows of a table by their names.</summary>
    private sealed record Rows(NumberGrid Grid, ImmutableArray<string> Names, ImmutableArray<bool> AreTotals)
    {
        internal static Rows Of(NumberGrid grid)
        {
            var labels = Enumerable
                .Range(0, grid.Rows)
                .Select(row =>
                    Enumerable.Range(0, grid.Columns).FirstOrDefault(column => grid[row, column] is not null, -1)
                        is >= 0
                            and var first
                        ? Label(grid, row, first)
                        : ""
                )
                .ToList();
            return new(grid, [.. labels.Select(Name)], [.. labels.Select(NumberGrid.IsTotal)]);
        }

        // 3 | 道路养护 | 公里 | 12.50: the name of a row is no number before it and no unit behind it.
        private static string Label(NumberGrid grid, int row, int first) =>
            Enumerable
                .Range(0, grid.Columns)
                .TakeWhile(column => column <= first || grid[row, column] is null)
                .Select(column => grid.Words(row, column))
                .FirstOrDefault(words => words.Length > 1 && TableHeads.IsWords(words), "");

        private static string Name(string label)
        {
            var name = General().Replace(label[HeadingMark.Of(label).Length..], "");
            return name.Length > 1 && !NumberGrid.IsTotal(label) ? name
                : name.Length > 2 ? name
                : "";
        }

        /// <summary>The rows that words name, the one named last first.</summary>
        internal List<int> Named(MarkedWords words)
        {
            var found = new List<(int Row, int At)>();
            for (var row = 0; row < Names.Length; row++)
            {
                if (Names[row].Length > 1 && words.LastIndexOf(Names[row]) is >= 0 and var at)
                {
                    found.Add((row, at));
                }
            }

            return found.Count == 0
                ? []
                : [.. found.OrderByDescending(place => place.At).Select(place => place.Row).Take(MostNamed + 1)];
        }

        /// <summary>The row of which the words name the end: 电视台 for 广播电视台.</summary>
        internal List<int> NamedBriefly(MarkedWords words) =>
            [
                .. Enumerable
                    .Range(0, Names.Length)
                    .Where(row => Names[row].Length > Brief && words.Contain(Names[row].AsSpan(^Brief..)))
                    .Take(1),
            ];

        /// <summary>The total row where a figure stands right behind the table.</summary>
        internal List<int> TotalNear(Figure figure) =>
            Grid.Table.Cells.LastOrDefault(cell => cell is not null) is { } last
            && figure.Passage.Index > last.Index
            && figure.Passage.Index <= last.Index + BehindTable
                ? [.. Enumerable.Range(0, Names.Length).Where(row => AreTotals[row]).Take(1)]
                : [];

        /// <summary>The rows that may be the whole of one: totals, and those that the words name.</summary>
        internal IEnumerable<int> Wholes(MarkedWords words, int part) =>
            Enumerable
                .Range(0, Names.Length)
                .Where(row => row != part && (AreTotals[row] || (Names[row].Length > 1 && words.Contain(Names[row]))));

        internal IEnumerable<Figure> Cells(int row) =>
            Enumerable.Range(0, Grid.Columns).Select(column => Grid[row, column]).OfType<Figure>();
    }
}
