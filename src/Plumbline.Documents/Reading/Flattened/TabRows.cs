namespace Plumbline.Documents.Reading.Flattened;

/// <summary>
/// Tables whose columns are parted by tabs, a row on a line; a row may go over several lines where a cell holds breaks.
/// </summary>
internal static class TabRows
{
    private const int FewestCellsOfOneRow = 4;
    private const int LongestLabel = 40;

    /// <summary>The table that begins at a line.</summary>
    public static FlatTable At(FlatLines lines, int from)
    {
        var stretch = new TabStretch(lines, from);
        if (lines.Shape(from).Kind == LineKind.Words && !stretch.BeginsFirstCell(from))
        {
            return FlatTable.None(from, from + 1);
        }

        stretch.Measure();
        var rows = new List<List<FlatCell>>();
        var line = from;
        while (stretch.EndOfRow(line) is { } end)
        {
            rows.Add(lines.Split(line, end, LineShapes.Tabs).ConvertAll(cell => WithoutQuotes(lines, cell)));
            line = stretch.NextRow(end);
        }

        return IsTable(lines, rows) ? new FlatTable(from, stretch.LastRowEnd, rows) : FlatTable.None(from, line);
    }

    private static bool IsTable(FlatLines lines, List<List<FlatCell>> rows)
    {
        if (rows.Count < 2)
        {
            return rows.Count == 1 && rows[0].Count(cell => !cell.IsEmpty) >= FewestCellsOfOneRow;
        }

        var (pairs, entries, sentences) = (0, 0, 0);
        foreach (var row in rows)
        {
            if (row is [var first, var last] && !first.IsEmpty)
            {
                pairs++;
                var words = lines.FirstLineOf(first);
                sentences += words.Length > LongestLabel && CellWords.IsSentence(words) ? 1 : 0;
                entries += IsContentsEntry(words, lines.FirstLineOf(last)) ? 1 : 0;
            }
        }

        // Running text with a stray tab, or a table of contents.
        return pairs < rows.Count || (sentences * 2 < pairs && entries * 3 < pairs * 2);
    }

    // Spreadsheet programs quote a cell that holds breaks.
    private static FlatCell WithoutQuotes(FlatLines lines, FlatCell cell) =>
        cell.EndLine > cell.Line && lines[cell.Line][cell.Start] == '"' && lines[cell.EndLine][cell.End - 1] == '"'
            ? lines.Trim(cell.Line, cell.Start + 1, cell.EndLine, cell.End - 1)
            : cell;

    private static bool IsContentsEntry(ReadOnlySpan<char> words, ReadOnlySpan<char> page) =>
        page.Length is > 0 and <= 4
        && !page.ContainsAnyExceptInRange('0', '9')
        && (CellWords.HasHeadingMark(words) || words.EndsWith("……") || words.EndsWith("...."));
}
