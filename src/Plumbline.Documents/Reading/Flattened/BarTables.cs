namespace Plumbline.Documents.Reading.Flattened;

/// <summary>Tables whose columns are parted by bars, with or without rules between the rows.</summary>
internal static class BarTables
{
    private const int MostLinesOfRow = 12;

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

        // A single line with bars may be a menu or a path; only a frame makes a row of it.
        return rows.Count >= 2 || (rows.Count == 1 && (framed || to - from > 1))
            ? new FlatTable(from, to, rows)
            : FlatTable.None(from, to);
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
