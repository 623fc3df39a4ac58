namespace Plumbline.Documents.Reading.Flattened;

/// <summary>
/// A row of numbers below heads of which each stands between blank lines, those of a merged cell first: 支出合计 / 其中： /
/// 结余 / 基本支出 / 项目支出 and then a number for each. The line above states the unit of money.
/// </summary>
internal static class StackedCells
{
    private const int MostHeads = 24;
    private const int MostLinesOfHead = 3;
    private const int LongestTitle = 24;
    private const int FewestFigures = 2;

    /// <summary>The table that begins at a line.</summary>
    public static FlatTable At(FlatLines lines, int from)
    {
        if (!IsBelowTitle(lines, from))
        {
            return FlatTable.None(from, from + 1);
        }

        var (heads, at) = (new List<FlatCell>(), from);
        while (heads.Count < MostHeads && HeadAt(lines, at) is { } head)
        {
            heads.Add(head);
            at = Next(lines, head.EndLine);
        }

        var figures = new List<FlatCell>();
        while (figures.Count <= heads.Count && FigureAt(lines, at) is { } figure)
        {
            figures.Add(figure);
            at = Next(lines, figure.EndLine);
        }

        return figures.Count >= FewestFigures && !IsNextRow(lines, at) && RowsOf(lines, heads, figures) is { } rows
            ? new FlatTable(from, figures[^1].EndLine + 1, rows)
            : FlatTable.None(from, from + 1);
    }

    // A name and a number behind the row are a second one: that is a list of cells.
    private static bool IsNextRow(FlatLines lines, int at) =>
        HeadAt(lines, at) is { } name && FigureAt(lines, Next(lines, name.EndLine)) is not null;

    // 年度收入情况（万元）, a blank line, and then the first head.
    private static bool IsBelowTitle(FlatLines lines, int from) =>
        from > 1
        && IsBlank(lines, from - 1)
        && lines[from - 2].Trim() is { Length: <= LongestTitle } title
        && title.TrimEnd("）)").EndsWith("元", StringComparison.Ordinal)
        && title.IndexOfAny('（', '(') > 0
        && !lines.Shape(from).IsFigure;

    // A cell of some lines, with a blank line behind.
    private static FlatCell? HeadAt(FlatLines lines, int at)
    {
        var end = at;
        while (end < lines.Count && end - at <= MostLinesOfHead && IsWords(lines, end))
        {
            end++;
        }

        return end > at && end - at <= MostLinesOfHead && IsBlank(lines, end)
            ? lines.Trim(at, 0, end - 1, lines[end - 1].Length)
            : null;
    }

    private static FlatCell? FigureAt(FlatLines lines, int at) =>
        at < lines.Count && CellWords.IsBareFigure(lines[at].Trim()) && lines[at].Trim().Length > 0
            ? lines.Trim(at, 0, at, lines[at].Length)
            : null;

    private static bool IsWords(FlatLines lines, int line) =>
        lines.Shape(line).Kind == LineKind.Words
        && lines[line].Trim() is var words
        && CellWords.IsShort(words)
        && !CellWords.IsFigure(words)
        && !CellWords.HasHeadingMark(words)
        && !CellWords.IsSentence(words.TrimEnd("：:"));

    private static bool IsBlank(FlatLines lines, int line) => line < lines.Count && lines[line].IsWhiteSpace();

    private static int Next(FlatLines lines, int line)
    {
        line++;
        while (line < lines.Count && IsBlank(lines, line))
        {
            line++;
        }

        return line;
    }

    // As many heads as numbers, or those of a row that has a name.
    private static List<List<FlatCell>>? RowsOf(FlatLines lines, List<FlatCell> heads, List<FlatCell> figures)
    {
        var named = heads.Count(head => !IsAmong(lines, head)) == figures.Count + 2;
        var own = named ? heads[1..^1] : heads;
        return OrderOf(lines, own, figures) is not { } order ? null
            : named
                ?
                [
                    [heads[0], .. order],
                    [heads[^1], .. figures],
                ]
            : [order, figures];
    }

    /// <summary>The heads in the order of the numbers; null where the parts do not give their whole.</summary>
    internal static List<FlatCell>? OrderOf(FlatLines lines, List<FlatCell> heads, List<FlatCell> figures)
    {
        var among = Enumerable.Range(0, heads.Count).Where(at => IsAmong(lines, heads[at])).ToList();
        if (heads.Count - among.Count != figures.Count || among.Contains(0) || among.Contains(heads.Count - 1))
        {
            return null;
        }

        var values = figures.ConvertAll(figure => ValueOf(lines, figure));
        return among switch
        {
            [] => heads,
            [var only] => Splits(only, heads.Count)
                .Select(end => StackedHeads.Of(heads, [only], [end], values))
                .FirstOrDefault(order => order is not null),
            [var first, var second] => (
                from one in Splits(first, second)
                from other in Splits(second, heads.Count)
                select StackedHeads.Of(heads, [first, second], [one, other], values)
            ).FirstOrDefault(order => order is not null),
            _ => null,
        };
    }

    // Where a row of heads may end that holds a place.
    private static IEnumerable<int> Splits(int place, int end) => Enumerable.Range(place + 1, end - place - 1);

    private static bool IsAmong(FlatLines lines, FlatCell head) =>
        head.Line == head.EndLine && lines.FirstLineOf(head).TrimEnd("：:") is "其中";

    private static decimal ValueOf(FlatLines lines, FlatCell figure) =>
        decimal.TryParse(
            lines.FirstLineOf(figure),
            System.Globalization.NumberStyles.Number,
            System.Globalization.CultureInfo.InvariantCulture,
            out var value
        )
            ? value
            : 0;
}
