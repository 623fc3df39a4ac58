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
    private const int Further = 4;

    /// <summary>The table that begins at a line.</summary>
    public static FlatTable At(FlatLines lines, int from)
    {
        if (!BarLines.IsBarAlone(lines[from]))
        {
            return FlatTable.None(from, from);
        }

        // The width shows in the first rows; how many there are is looked up as far as they go.
        for (var most = FewestRows * MostColumns; ; most *= Further)
        {
            var cells = Cells(lines, from, most);
            var (width, rows) = Widest(cells);
            if (rows < FewestRows)
            {
                return FlatTable.None(from, from);
            }

            if (cells.Count < most || rows * width <= most / 2)
            {
                return Table(lines, cells, width, rows, from);
            }
        }
    }

    private static (int Width, int Rows) Widest(List<FlatCell> cells)
    {
        var (width, rows) = (0, 0);
        for (var tried = Fewest; tried <= MostColumns; tried++)
        {
            if (Rows(cells, tried) is var found && found * tried > rows * width)
            {
                (width, rows) = (tried, found);
            }
        }

        return (width, rows);
    }

    // What stands before each bar up to the last line that ends with one.
    private static List<FlatCell> Cells(FlatLines lines, int from, int most)
    {
        var (to, bars) = (from, 0);
        for (
            var line = from;
            line < lines.Count && line - to <= MostLinesOfCell && bars < most && !BarLines.IsOther(lines, line);
            line++
        )
        {
            bars += lines.Shape(line).Marks;
            to = BarLines.EndsWithBar(lines[line]) ? line + 1 : to;
        }

        var cells = lines.Split(from, to, LineShapes.Bars);
        cells.RemoveAt(cells.Count - 1);
        return cells;
    }

    // How many rows of a width follow one another: the cell before the bar that opens a row is empty, the one behind it in most
    // rows is not.
    private static int Rows(List<FlatCell> cells, int width)
    {
        var (rows, named, sure) = (0, 0, 0);
        while ((rows + 1) * width <= cells.Count && cells[rows * width].IsEmpty)
        {
            named += cells[(rows * width) + 1].IsEmpty ? 0 : 1;
            rows++;
            sure = named * 2 > rows ? rows : sure;
        }

        return sure;
    }

    private static FlatTable Table(FlatLines lines, List<FlatCell> cells, int width, int count, int from)
    {
        var rows = cells.Take(count * width).Chunk(width).Select(row => row[1..].ToList()).ToList();
        var (to, bars) = (from, count * width);
        while (bars > 0)
        {
            bars -= lines.Shape(to).Marks;
            to++;
        }

        return new FlatTable(from, to, rows);
    }
}
