namespace Plumbline.Documents.Reading.Flattened;

/// <summary>
/// Rows whose cells a mark of writing parts: 单位；预算；支出 and below it 甲；30.00；28.50. Each line has as many cells; the first
/// holds words and each other a name and bare figures.
/// </summary>
internal static class SeparatedRows
{
    private const string Marks = "；;，、/,";
    private const int FewestCells = 3;
    private const int MostCells = 20;
    private const int FewestRows = 2;
    private const int Thousands = 3;

    /// <summary>The table that begins at a line.</summary>
    public static FlatTable At(FlatLines lines, int from)
    {
        foreach (var mark in Marks)
        {
            if (
                HeadOf(lines, from, mark) is { } head
                && RowsBelow(lines, from, mark, head.Count) is { Count: >= FewestRows } rows
            )
            {
                return new FlatTable(from, from + 1 + rows.Count, [head, .. rows]);
            }
        }

        return FlatTable.None(from, from + 1);
    }

    private static List<FlatCell>? HeadOf(FlatLines lines, int line, char mark) =>
        Split(lines, line, mark) is { Count: >= FewestCells and <= MostCells } cells
        && cells.TrueForAll(cell => IsName(lines, cell))
            ? cells
            : null;

    private static List<List<FlatCell>> RowsBelow(FlatLines lines, int head, char mark, int columns)
    {
        var rows = new List<List<FlatCell>>();
        for (var line = head + 1; lines.Shape(line).Kind == LineKind.Words; line++)
        {
            if (
                Split(lines, line, mark) is not { } cells
                || cells.Count != columns
                || !IsName(lines, cells[0])
                || !cells.Skip(1).All(cell => CellWords.IsBareFigure(lines.FirstLineOf(cell)))
                || (mark == ',' && HasThousands(lines, cells))
            )
            {
                break;
            }

            rows.Add(cells);
        }

        return rows;
    }

    // 1,204,86.5 may be two numbers or three.
    private static bool HasThousands(FlatLines lines, List<FlatCell> cells) =>
        Enumerable
            .Range(2, cells.Count - 2)
            .Any(at =>
                lines.FirstLineOf(cells[at]) is var second
                && (second.IndexOf('.') is var point && point < 0 ? second.Length : point) == Thousands
                && !lines.FirstLineOf(cells[at - 1]).Contains('.')
                && lines.FirstLineOf(cells[at - 1]).Length <= Thousands
            );

    private static bool IsName(FlatLines lines, in FlatCell cell) =>
        lines.FirstLineOf(cell) is var words
        && CellWords.IsShort(words)
        && !CellWords.IsFigure(words)
        && !CellWords.IsBareFigure(words)
        && !CellWords.IsSentence(words);

    private static List<FlatCell>? Split(FlatLines lines, int line, char mark)
    {
        var text = lines[line];
        if (lines.Shape(line).Kind != LineKind.Words || text.Count(mark) is < FewestCells - 1 or >= MostCells)
        {
            return null;
        }

        var cells = new List<FlatCell>();
        for (var start = 0; start <= text.Length; )
        {
            var next = text[start..].IndexOf(mark);
            var end = next < 0 ? text.Length : start + next;
            cells.Add(lines.Trim(line, start, line, end));
            start = end + 1;
        }

        return cells;
    }
}
