namespace Plumbline.Documents.Reading.Flattened;

/// <summary>
/// Cells a line with a bar behind each, in which neither the number of bars nor lines of bars tell where a row ends: without the
/// bars they are cells a line as any others.
/// </summary>
internal static class CellsWithBars
{
    private const int FewestCells = 6;
    private const int MostLinesBetween = 2;

    /// <summary>Takes the bars away where no table is found by them.</summary>
    public static void Strip(FlatLines lines)
    {
        for (var line = 0; line < lines.Count; )
        {
            var end = EndOfCells(lines, line);
            if (end == line)
            {
                line++;
                continue;
            }

            var table = TableBefore(lines, line, end);
            var to = table?.From ?? end;
            if (Cells(lines, line, to) >= FewestCells)
            {
                for (var at = line; at < to; at++)
                {
                    lines.Shorten(at, lines[at].TrimEnd().TrimEnd('|').Length);
                }
            }

            line = table?.To ?? end;
        }
    }

    private static int Cells(FlatLines lines, int from, int to) =>
        Enumerable.Range(from, to - from).Count(at => BarLines.IsCell(lines, at));

    private static FlatTable? TableBefore(FlatLines lines, int from, int end)
    {
        for (var line = from; line < end; line++)
        {
            foreach (
                var table in (ReadOnlySpan<FlatTable>)[BarEndedCells.At(lines, line), BarPaddedRows.At(lines, line)]
            )
            {
                if (table.Rows.Count > 0)
                {
                    return table;
                }
            }
        }

        return null;
    }

    // A run of lines of which all but a few end with a bar of their own.
    private static int EndOfCells(FlatLines lines, int from)
    {
        var end = from;
        for (var line = from; line < lines.Count && line - end <= MostLinesBetween; line++)
        {
            if (IsCellOrBars(lines, line))
            {
                end = line + 1;
            }
            else if (end == from || lines.Shape(line).Kind != LineKind.Words)
            {
                break;
            }
        }

        return end;
    }

    private static bool IsCellOrBars(FlatLines lines, int line) =>
        BarLines.IsCell(lines, line) || BarLines.IsBarAlone(lines[line]) || BarLines.IsPadding(lines[line]);
}
