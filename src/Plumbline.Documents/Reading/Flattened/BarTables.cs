namespace Plumbline.Documents.Reading.Flattened;

/// <summary>Tables whose columns are parted by bars, with or without rules between the rows.</summary>
internal static class BarTables
{
    private const int MostLinesOfRow = 12;
    private const int FewestColumns = 3;
    private const int FewestRows = 2;
    private const int FewestNarrowRows = 3;

    /// <summary>The table that begins at a line.</summary>
    public static FlatTable At(FlatLines lines, int from)
    {
        var rows = new List<List<FlatCell>>();
        var to = from;
        var framed = false;
        while (EndOfRow(lines, to) is var end && end > to)
        {
            if (lines.Shape(to).Kind == LineKind.Barred)
            {
                rows.Add(Row(lines, to, end));
                framed |= IsFramed(lines[to], lines[end - 1]);
            }

            to = end;
        }

        OpenBlank(lines, rows);
        return IsTable(lines, rows, framed) ? new FlatTable(from, to, rows) : FlatTable.None(from, to);
    }

    // 1 | 甲 | 30 above | 合计 | 50: in a table without a frame the bar at the start of a row stands behind a blank cell.
    private static void OpenBlank(FlatLines lines, List<List<FlatCell>> rows)
    {
        var open = rows.FindAll(row => !StartsWithBar(lines[row[0].Line]));
        var columns = open.Count == 0 ? 0 : open[0].Count;
        if (open.Count * 2 <= rows.Count || open.Exists(row => row.Count != columns))
        {
            return;
        }

        foreach (var row in rows.Where(row => row.Count < columns && StartsWithBar(lines[row[0].Line])))
        {
            var isBoth = row.Count == columns - 2 && EndsWithBar(lines[row[^1].EndLine]);
            row.AddRange(isBoth ? [StackedHeads.BlankBehind(row[^1])] : []);
            row.InsertRange(0, row.Count == columns - 1 ? [new FlatCell(row[0].Line, 0, row[0].Line, 0)] : []);
        }
    }

    // Without a frame a few bars may also be a menu, a path or part of a sentence.
    private static bool IsTable(FlatLines lines, List<List<FlatCell>> rows, bool framed)
    {
        var narrow = rows.Count(row => row.Count < FewestColumns);
        var sentences = rows.Count(row => CellWords.IsSentence(lines.FirstLineOf(row[0])));
        return rows.Count > 0
            && (framed || (rows.Count >= (narrow > 0 ? FewestNarrowRows : FewestRows) && sentences * 2 < rows.Count));
    }

    // A row that begins with a bar and does not end with one goes on until a line that does.
    private static int EndOfRow(FlatLines lines, int from)
    {
        var kind = lines.Shape(from).Kind;
        if (kind == LineKind.Rule)
        {
            return from + 1;
        }

        if (kind != LineKind.Barred)
        {
            return from;
        }

        if (StartsWithBar(lines[from]) && !EndsWithBar(lines[from]))
        {
            for (var line = from + 1; line < from + MostLinesOfRow && !StopsRow(lines, line); line++)
            {
                if (EndsWithBar(lines[line]))
                {
                    return line + 1;
                }
            }
        }

        return from + 1;
    }

    private static bool StopsRow(FlatLines lines, int line) =>
        lines.Shape(line).Kind is LineKind.Rule or LineKind.Other || StartsWithBar(lines[line]);

    private static List<FlatCell> Row(FlatLines lines, int from, int to)
    {
        var cells = lines.Split(from, to, LineShapes.Bars);
        if (EndsWithBar(lines[to - 1]))
        {
            cells.RemoveAt(cells.Count - 1);
        }

        if (cells.Count > 1 && StartsWithBar(lines[from]))
        {
            cells.RemoveAt(0);
        }

        return cells;
    }

    private static bool IsFramed(ReadOnlySpan<char> first, ReadOnlySpan<char> last) =>
        StartsWithBar(first) && EndsWithBar(last);

    private static bool StartsWithBar(ReadOnlySpan<char> line) =>
        line.TrimStart() is [var first, ..] && LineShapes.Bars.Contains(first);

    private static bool EndsWithBar(ReadOnlySpan<char> line) =>
        line.TrimEnd() is [.., var last] && LineShapes.Bars.Contains(last);
}
