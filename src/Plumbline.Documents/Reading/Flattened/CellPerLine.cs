namespace Plumbline.Documents.Reading.Flattened;

/// <summary>
/// Tables of which each cell stands on a line of its own behind a tab, as some converters write them: a blank line ends
/// a row, and lines without a tab go on with the cell above.
/// </summary>
internal static class CellPerLine
{
    private const int FewestCells = 6;
    private const int MostLinesOfCell = 40;
    private const int MostBlankLines = 3;
    private const int MostColumns = 40;
    private const int SentencesInARow = 3;

    /// <summary>The table that begins at a line.</summary>
    public static FlatTable At(FlatLines lines, int from)
    {
        if (!MayBegin(lines, from))
        {
            return FlatTable.None(from, from + 1);
        }

        var cells = CellsFrom(lines, from);
        var to = cells[^1].Cell.EndLine + 1;
        return IsTable(lines, cells) && RowsOf(cells) is { } rows
            ? new FlatTable(from, Math.Max(to, cells[^1].TabLine + 1), rows)
            : FlatTable.None(from, to);
    }

    private static bool MayBegin(FlatLines lines, int from)
    {
        var words = lines[from].Trim();
        return CellWords.IsShort(words) && !CellWords.HasHeadingMark(words);
    }

    // The cells up to the end of the stretch; each knows whether blank lines stand before it.
    private static List<LedCell> CellsFrom(FlatLines lines, int from)
    {
        var cells = new List<LedCell>();
        var tabLine = from;
        var sentences = 0;
        for (var line = from; sentences < SentencesInARow; )
        {
            var end = EndOfCell(lines, line);
            var cell = lines.Trim(line, 1, end - 1, lines[end - 1].Length);
            cells.Add(new LedCell(cell, tabLine = line, BlankBefore(lines, line)));
            sentences = !cell.IsEmpty && CellWords.IsLongSentence(lines.FirstLineOf(cell)) ? sentences + 1 : 0;
            if (NextCell(lines, end) is not { } next)
            {
                return LastCellAlone(lines, cells, tabLine);
            }

            line = next;
        }

        cells.RemoveRange(cells.Count - SentencesInARow, SentencesInARow);
        return cells;
    }

    // Nothing tells whether the lines after the last tab belong to its cell or to the text below the table.
    private static List<LedCell> LastCellAlone(FlatLines lines, List<LedCell> cells, int line)
    {
        cells[^1] = cells[^1] with { Cell = lines.Trim(line, 1, line, lines[line].Length) };
        return cells;
    }

    private static bool BlankBefore(FlatLines lines, int line) =>
        line > 0 && lines.Shape(line - 1) is { Kind: LineKind.Blank, Marks: 0 } && lines[line - 1].IsEmpty;

    private static bool Leads(FlatLines lines, int line) =>
        lines.Shape(line).Kind == LineKind.TabLed
        || (lines.Shape(line) is { Kind: LineKind.Blank, Marks: 1 } && lines[line][0] == '\t');

    private static int? NextCell(FlatLines lines, int line) => Leads(lines, line) ? line : null;

    // The line of the next tab, or where the stretch ends.
    private static int EndOfCell(FlatLines lines, int from)
    {
        var blanks = 0;
        for (var line = from + 1; line <= from + MostLinesOfCell; line++)
        {
            if (Leads(lines, line))
            {
                return line;
            }

            var kind = lines.Shape(line).Kind;
            blanks = kind == LineKind.Blank && lines[line].IsEmpty ? blanks + 1 : 0;
            var ends = kind is not (LineKind.Blank or LineKind.Words) || blanks > MostBlankLines;
            if (ends || (kind == LineKind.Words && Ends(lines, from, line)))
            {
                break;
            }
        }

        return from + 1;
    }

    // A title ends the table, and so do words after a number.
    private static bool Ends(FlatLines lines, int from, int line) =>
        CellWords.IsTitle(lines[line])
        || (CellWords.IsBareFigure(lines[from].Trim()) && !CellWords.IsFigure(lines[line].Trim()));

    private static bool IsTable(FlatLines lines, List<LedCell> cells)
    {
        var (filled, figures, shorts) = (0, 0, 0);
        foreach (var cell in cells.Where(cell => !cell.Cell.IsEmpty))
        {
            var words = lines.FirstLineOf(cell.Cell);
            filled++;
            figures += CellWords.IsFigure(words) ? 1 : 0;
            shorts += CellWords.IsShort(words) && !CellWords.HasHeadingMark(words) ? 1 : 0;
        }

        var empty = cells.Count - filled;
        return filled >= FewestCells
            && ((shorts * 10 >= filled * 6 && figures >= 2) || (shorts * 10 >= filled * 8 && empty >= 2));
    }

    // A blank line may also stand at the end of a cell: two pieces that together are as wide as the row before are one.
    private static List<List<FlatCell>>? RowsOf(List<LedCell> cells)
    {
        var rows = new List<List<FlatCell>>();
        foreach (var cell in cells)
        {
            if (rows.Count == 0 || cell.AfterBlank)
            {
                rows.Add([]);
            }

            rows[^1].Add(cell.Cell);
        }

        var joined = Joined(rows);
        return joined.Count >= 2 && joined.TrueForAll(row => row.Count <= MostColumns) ? joined : null;
    }

    private static List<List<FlatCell>> Joined(List<List<FlatCell>> rows)
    {
        var firstOfWidth = new Dictionary<int, int>();
        for (var row = 0; row < rows.Count; row++)
        {
            firstOfWidth.TryAdd(rows[row].Count, row);
        }

        var joined = new List<List<FlatCell>>();
        for (var row = rows.Count - 1; row >= 0; row--)
        {
            var isRest =
                row >= 2
                && !rows[row][0].IsEmpty
                && firstOfWidth.TryGetValue(rows[row].Count + rows[row - 1].Count, out var first)
                && first < row - 1;
            joined.Add(isRest ? [.. rows[row - 1], .. rows[row]] : rows[row]);
            row -= isRest ? 1 : 0;
        }

        joined.Reverse();
        return joined;
    }

    private readonly record struct LedCell(FlatCell Cell, int TabLine, bool AfterBlank);
}
