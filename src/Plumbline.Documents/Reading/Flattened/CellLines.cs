namespace Plumbline.Documents.Reading.Flattened;

/// <summary>
/// Tables of which each cell is a line, with nothing to part the rows. Only where words and figures follow each other in the
/// same order, row after row below a heading row, is it sure how wide a row is.
/// </summary>
internal static class CellLines
{
    private const int FewestColumns = 3;
    private const int MostColumns = 12;
    private const int FewestRows = 2;

    /// <summary>The table that begins at a line.</summary>
    public static FlatTable At(FlatLines lines, int from)
    {
        var heading = new List<int>();
        for (var line = from; heading.Count < 2 * MostColumns && IsLabel(lines, line); line = Next(lines, line))
        {
            heading.Add(line);
        }

        for (var columns = FewestColumns; columns <= Math.Min(MostColumns, heading.Count); columns++)
        {
            if (RowsOf(lines, heading, columns) is { } rows)
            {
                return new FlatTable(from, rows[^1][^1].Line + 1, rows);
            }
        }

        return FlatTable.None(from, from + 1);
    }

    private static List<List<FlatCell>>? RowsOf(FlatLines lines, List<int> heading, int columns)
    {
        // Where the next figure comes later than in the first row, the width is another.
        var rows = new List<List<FlatCell>> { heading.Take(columns).Select(line => CellAt(lines, line)).ToList() };
        var next = columns < heading.Count ? heading[columns] : Next(lines, heading[columns - 1]);
        var pattern = default(int?);
        while (RowAt(lines, next, columns) is { } row)
        {
            var figures = PatternOf(lines, row);
            if (figures == 0 || figures != (pattern ??= figures))
            {
                break;
            }

            rows.Add(row);
            next = Next(lines, row[^1].Line);
        }

        var isSure = rows.Count - 1 >= FewestRows && (rows.Count - 1 > FewestRows || int.PopCount(pattern ?? 0) >= 2);
        return isSure ? rows : null;
    }

    private static List<FlatCell>? RowAt(FlatLines lines, int from, int columns)
    {
        var row = new List<FlatCell>(columns);
        for (var line = from; row.Count < columns; line = Next(lines, line))
        {
            if (!IsLabel(lines, line) && !IsValue(lines, line))
            {
                return null;
            }

            row.Add(CellAt(lines, line));
        }

        return row;
    }

    private static int PatternOf(FlatLines lines, List<FlatCell> row)
    {
        var pattern = 0;
        foreach (var cell in row)
        {
            pattern = (pattern << 1) | (CellWords.IsFigure(lines.FirstLineOf(cell)) ? 1 : 0);
        }

        return pattern;
    }

    private static bool IsLabel(FlatLines lines, int line) =>
        lines.Shape(line).Kind == LineKind.Words
        && lines[line].Trim() is var words
        && CellWords.IsShort(words)
        && !CellWords.IsFigure(words)
        && !CellWords.IsTitle(words)
        && !CellWords.HasHeadingMark(words);

    private static bool IsValue(FlatLines lines, int line) =>
        lines.Shape(line).Kind == LineKind.Words && CellWords.IsFigure(lines[line].Trim());

    // A blank line may stand between the cells.
    private static int Next(FlatLines lines, int line) =>
        lines.Shape(line + 1).Kind == LineKind.Blank ? line + 2 : line + 1;

    private static FlatCell CellAt(FlatLines lines, int line) => lines.Trim(line, 0, line, lines[line].Length);
}
