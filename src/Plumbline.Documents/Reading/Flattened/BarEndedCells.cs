namespace Plumbline.Documents.Reading.Flattened;

/// <summary>
/// Tables of which each cell ends its line with a bar, as some converters write cells that hold paragraphs: a bar alone opens a
/// row and stands for an empty cell as well, so that only the number of bars tells where a row ends.
/// </summary>
internal static class BarEndedCells
{
    private const int FewestRows = 3;
    private const int Fewest = 3;
    private const int MostColumns = 24;
    private const int MostLinesOfCell = 8;

    /// <summary>The table that begins at a line.</summary>
    public static FlatTable At(FlatLines lines, int from)
    {
        if (!IsBarAlone(lines[from]))
        {
            return FlatTable.None(from, from);
        }

        var cells = Cells(lines, from);
        for (var width = Fewest; width <= MostColumns; width++)
        {
            if (IsWidth(cells, width))
            {
                return Table(lines, cells, width, from);
            }
        }

        return FlatTable.None(from, cells.Count == 0 ? from : cells[^1].EndLine);
    }

    private static bool IsBarAlone(ReadOnlySpan<char> line) =>
        line.Trim() is [var only] && LineShapes.Bars.Contains(only);

    // What stands before each bar up to the last line that ends with one.
    private static List<FlatCell> Cells(FlatLines lines, int from)
    {
        var to = from;
        for (var line = from; line < lines.Count && line - to <= MostLinesOfCell && !IsEnd(lines, line); line++)
        {
            to = EndsWithBar(lines[line]) ? line + 1 : to;
        }

        var cells = lines.Split(from, to, LineShapes.Bars);
        cells.RemoveAt(cells.Count - 1);
        return cells;
    }

    // A row of bars in one line is a table of another kind.
    private static bool IsEnd(FlatLines lines, int line) =>
        lines.Shape(line).Kind is LineKind.Other or LineKind.Rule or LineKind.Tabbed
        || (lines.Shape(line).Kind == LineKind.Barred && !EndsWithBar(lines[line]));

    // The cell before the bar that opens a row is empty, the first one behind it in most rows is not.
    private static bool IsWidth(List<FlatCell> cells, int width)
    {
        var rows = cells.Count / width;
        var named = 0;
        for (var row = 0; row < rows; row++)
        {
            if (!cells[row * width].IsEmpty)
            {
                return false;
            }

            named += cells[(row * width) + 1].IsEmpty ? 0 : 1;
        }

        return rows >= FewestRows && named * 2 > rows;
    }

    private static FlatTable Table(FlatLines lines, List<FlatCell> cells, int width, int from)
    {
        var rows = cells.Chunk(width).Where(row => row.Length == width).Select(row => row[1..].ToList()).ToList();
        var (to, bars) = (from, rows.Count * width);
        while (bars > 0)
        {
            bars -= lines.Shape(to).Marks;
            to++;
        }

        return new FlatTable(from, to, rows);
    }

    private static bool EndsWithBar(ReadOnlySpan<char> line) =>
        line.TrimEnd() is [.., var last] && LineShapes.Bars.Contains(last);
}
