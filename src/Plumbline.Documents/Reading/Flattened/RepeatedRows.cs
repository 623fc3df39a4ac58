namespace Plumbline.Documents.Reading.Flattened;

/// <summary>
/// Rows in a bare list of cells. Only where words and figures follow each other in the same order, row after row below a
/// heading row of words, is it sure how wide a row is.
/// </summary>
internal static class RepeatedRows
{
    private const int FewestColumns = 3;
    private const int FewestRows = 2;

    private const int MostColumns = 12;

    /// <summary>The most words before the first figure: a heading row, and the labels of the row below it.</summary>
    public const int MostWords = (2 * MostColumns) - 1;

    /// <summary>The heading row and those below it, as many as are alike; null when nothing repeats.</summary>
    /// <param name="lines">The text.</param>
    /// <param name="cellAt">The cell of a number, or null past the last.</param>
    /// <param name="isFirst">
    /// No cell stands before the first one; else rows of nothing but figures could have any width, as what heads them may
    /// have begun before.
    /// </param>
    public static List<List<FlatCell>>? In(FlatLines lines, Func<int, FlatCell?> cellAt, bool isFirst)
    {
        var words = 0;
        while (words <= MostWords && cellAt(words) is { } cell && !IsFigure(lines, cell))
        {
            words++;
        }

        if (words > MostWords || cellAt(words) is null)
        {
            return null;
        }

        if (
            (SpannedHeads.In(lines, cellAt, words, isFirst) ?? RepeatedHeads.In(lines, cellAt, words, isFirst)) is
            { } spanned
        )
        {
            return spanned;
        }

        var repeated = Alike(lines, cellAt, words, isFirst);
        return
            HeadedRows.In(lines, cellAt, words) is { } headed
            && (
                repeated is null
                || HeadedRows.IsSerial(lines, cellAt(0)!.Value)
                || HeadedRows.Filled(headed) > HeadedRows.Filled(repeated)
            )
            ? headed
            : repeated;
    }

    private static List<List<FlatCell>>? Alike(FlatLines lines, Func<int, FlatCell?> cellAt, int words, bool isFirst)
    {
        for (var columns = Math.Max(FewestColumns, (words / 2) + 1); columns <= Math.Min(MostColumns, words); columns++)
        {
            if (RowsOf(lines, cellAt, columns, isFirst && columns == words) is { } rows)
            {
                return rows;
            }
        }

        return null;
    }

    private static List<List<FlatCell>>? RowsOf(FlatLines lines, Func<int, FlatCell?> cellAt, int columns, bool bare)
    {
        var rows = new List<List<FlatCell>>();
        var pattern = default(int?);
        while (RowAt(cellAt, rows.Count * columns, columns) is { } row)
        {
            var figures = rows.Count == 0 ? 0 : PatternOf(lines, row);
            if (
                rows.Count > 0
                && (
                    figures == 0
                    || figures != (pattern ??= figures)
                    || HeadedRows.LacksFigure(lines, row[0], cellAt, (rows.Count + 1) * columns)
                )
            )
            {
                break;
            }

            rows.Add(row);
        }

        var found = rows.Count - 1;
        if (!bare && int.PopCount(pattern ?? 0) == columns)
        {
            return null;
        }

        var isSure = found > FewestRows || (found == FewestRows && int.PopCount(pattern ?? 0) >= 2);
        return isSure ? rows : null;
    }

    private static List<FlatCell>? RowAt(Func<int, FlatCell?> cellAt, int from, int columns)
    {
        var row = new List<FlatCell>(columns);
        for (var column = 0; column < columns; column++)
        {
            if (cellAt(from + column) is not { } cell)
            {
                return null;
            }

            row.Add(cell);
        }

        return row;
    }

    private static int PatternOf(FlatLines lines, List<FlatCell> row)
    {
        var pattern = 0;
        foreach (var cell in row)
        {
            pattern = (pattern << 1) | (IsFigure(lines, cell) ? 1 : 0);
        }

        return pattern;
    }

    private static bool IsFigure(FlatLines lines, in FlatCell cell) =>
        CellWords.IsFigure(lines.FirstLineOf(cell)) || CellWords.IsBareFigure(lines.FirstLineOf(cell));
}
