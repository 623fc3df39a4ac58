namespace Plumbline.Documents.Reading.Flattened;

/// <summary>Finds the lines that together make up a table that became text.</summary>
internal static class RowRuns
{
    /// <summary>The stretches of a list of lines, each a table or one other line, in order.</summary>
    public static IEnumerable<RowRun> Of(IReadOnlyList<LineShape> lines)
    {
        for (var from = 0; from < lines.Count; )
        {
            var to = lines[from].Kind switch
            {
                LineKind.Tabbed => EndOfTabs(lines, from),
                LineKind.Barred or LineKind.Rule => EndOfBars(lines, from),
                _ => from,
            };
            yield return to == from ? new RowRun(from, from + 1, IsTable: false) : new RowRun(from, to, IsTable: true);
            from = Math.Max(to, from + 1);
        }
    }

    /// <summary>Where the cells of a row stand in its line.</summary>
    public static List<Range> Cells(ReadOnlySpan<char> line, LineKind kind) =>
        kind == LineKind.Barred ? BarredCells(line) : TabbedCells(line);

    // A single line with one tab is not enough to see a table in it.
    private static int EndOfTabs(IReadOnlyList<LineShape> lines, int from)
    {
        var to = from;
        while (to < lines.Count && lines[to].Kind is LineKind.Tabbed or LineKind.MaybeTabbed)
        {
            to++;
        }

        return to - from == 1 && lines[from].Marks == 1 ? from : to;
    }

    // Rules belong to a table only when a row stands among them.
    private static int EndOfBars(IReadOnlyList<LineShape> lines, int from)
    {
        var to = from;
        var rows = 0;
        while (to < lines.Count && lines[to].Kind is LineKind.Barred or LineKind.Rule)
        {
            rows += lines[to].Kind == LineKind.Barred ? 1 : 0;
            to++;
        }

        return rows == 0 ? from : to;
    }

    private static List<Range> TabbedCells(ReadOnlySpan<char> line)
    {
        var cells = new List<Range>();
        foreach (var range in line.Split('\t'))
        {
            cells.Add(range);
        }

        return cells;
    }

    private static List<Range> BarredCells(ReadOnlySpan<char> line)
    {
        var cells = new List<Range>();
        var (start, end) = Trim(line, 0, line.Length);
        start += LineShapes.Bars.Contains(line[start]) ? 1 : 0;
        end -= end > start && LineShapes.Bars.Contains(line[end - 1]) ? 1 : 0;
        for (var from = start; ; )
        {
            var length = line[from..end].IndexOfAny(LineShapes.Bars);
            var (first, last) = Trim(line, from, length < 0 ? end : from + length);
            cells.Add(first..last);
            if (length < 0)
            {
                return cells;
            }

            from += length + 1;
        }
    }

    private static (int Start, int End) Trim(ReadOnlySpan<char> line, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(line[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(line[end - 1]))
        {
            end--;
        }

        return (start, end);
    }
}

/// <summary>Lines that belong together.</summary>
/// <param name="From">The first line.</param>
/// <param name="To">The line after the last.</param>
/// <param name="IsTable">They are the rows of a table; otherwise it is one line.</param>
internal readonly record struct RowRun(int From, int To, bool IsTable);
