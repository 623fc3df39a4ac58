namespace Plumbline.Documents.Reading.Flattened;

/// <summary>
/// Tables of which each cell ends its line with a bar and each row ends with a line of bars, for the columns of the grid that the
/// row leaves out.
/// </summary>
internal static class BarPaddedRows
{
    private const int FewestRows = 3;
    private const int MostLinesOfRow = 40;

    /// <summary>The table that begins at a line.</summary>
    public static FlatTable At(FlatLines lines, int from)
    {
        if (!BarLines.IsCell(lines, from))
        {
            return FlatTable.None(from, from);
        }

        var rows = new List<List<FlatCell>>();
        var to = from;
        while (EndOfRow(lines, to) is var end && end > to)
        {
            rows.Add(Row(lines, to, end));
            to = end + 1;
        }

        return rows.Count >= FewestRows ? new FlatTable(from, to, rows) : FlatTable.None(from, from);
    }

    // The line of bars behind cells; the line itself where no row begins there.
    private static int EndOfRow(FlatLines lines, int from)
    {
        for (var line = from; line < Math.Min(lines.Count, from + MostLinesOfRow); line++)
        {
            if (BarLines.IsPadding(lines[line]))
            {
                return line;
            }

            if (BarLines.IsOther(lines, line) || (line == from && lines.Shape(line).Kind != LineKind.Barred))
            {
                break;
            }
        }

        return from;
    }

    private static List<FlatCell> Row(FlatLines lines, int from, int end)
    {
        var cells = lines.Split(from, end, LineShapes.Bars);
        cells.RemoveAt(cells.Count - 1);
        return cells;
    }
}
