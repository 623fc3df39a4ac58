namespace Plumbline.Documents.Reading.Flattened;

/// <summary>
/// A whole table in one line: its cells parted by tabs, bars or blanks, its rows by nothing, or by an empty cell.
/// </summary>
internal static class GluedLine
{
    private const int FewestCells = 9;
    private const int FewestRows = 2;

    /// <summary>The table in a line.</summary>
    public static FlatTable At(FlatLines lines, int from)
    {
        var rows = lines.Shape(from).Kind switch
        {
            LineKind.Barred => RowsBetweenEmptyCells(lines, lines.Split(from, from + 1, LineShapes.Bars)),
            LineKind.Tabbed => RepeatedTo(lines, lines.Split(from, from + 1, LineShapes.Tabs)),
            _ => RepeatedTo(lines, FigureRows.TokensOf(lines, from)),
        };
        return rows is null ? FlatTable.None(from, from + 1) : new FlatTable(from, from + 1, rows);
    }

    // All of the line, or it is no table.
    private static List<List<FlatCell>>? RepeatedTo(FlatLines lines, List<FlatCell> cells) =>
        cells.Count >= FewestCells
        && RepeatedRows.In(lines, index => index < cells.Count ? cells[index] : null, isFirst: true) is { } rows
        && rows.Count * rows[0].Count == cells.Count
            ? rows
            : null;

    // |a|b||1|2||3|4| where the bars that end a row meet those that begin the next.
    private static List<List<FlatCell>>? RowsBetweenEmptyCells(FlatLines lines, List<FlatCell> cells)
    {
        var rows = new List<List<FlatCell>> { new() };
        foreach (var cell in cells)
        {
            if (cell.IsEmpty)
            {
                rows.Add([]);
            }
            else
            {
                rows[^1].Add(cell);
            }
        }

        rows.RemoveAll(row => row.Count == 0 || row.TrueForAll(cell => IsRule(lines.FirstLineOf(cell))));
        return rows.Count >= FewestRows && rows[0].Count >= 2 && rows.TrueForAll(row => row.Count == rows[0].Count)
            ? rows
            : null;
    }

    private static bool IsRule(ReadOnlySpan<char> words) => words.Length > 1 && !words.ContainsAnyExcept('-', ':');
}
