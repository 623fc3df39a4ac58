namespace Plumbline.Documents.Reading.Flattened;

/// <summary>
/// Where the cells of rows parted by blanks stand when they are printed with letters of one width, of which a Chinese one is
/// as wide as two others.
/// </summary>
internal sealed class PrintedColumns
{
    private const char FirstWide = '\u2E80';
    private const int MostGap = 3;
    private const int MostSpan = 6;

    private readonly int[] from;
    private readonly int[] to;

    private PrintedColumns(int count)
    {
        from = new int[count];
        to = new int[count];
        Array.Fill(from, int.MaxValue);
    }

    /// <summary>How many there are.</summary>
    public int Count => from.Length;

    /// <summary>The columns of rows with as many cells each; null where cells of two columns stand above each other.</summary>
    public static PrintedColumns? Of(FlatLines lines, List<List<FlatCell>> rows)
    {
        var columns = new PrintedColumns(rows[0].Count);
        rows.ForEach(row => columns.Add(lines, row));
        for (var column = 1; column < columns.Count; column++)
        {
            if (columns.from[column] < columns.to[column - 1])
            {
                return null;
            }
        }

        return columns;
    }

    /// <summary>The first and the last column of each of some cells of one line; null where one has none.</summary>
    public List<(int First, int Last)>? Under(FlatLines lines, List<FlatCell> cells)
    {
        var best = new int[Count];
        var most = new int[Count];
        Array.Fill(best, -1);
        for (var index = 0; index < cells.Count; index++)
        {
            var (start, end) = Extent(lines, cells[index]);
            for (var column = 0; column < Count; column++)
            {
                if (Math.Min(end, to[column]) - Math.Max(start, from[column]) is var shared && shared > most[column])
                {
                    (best[column], most[column]) = (index, shared);
                }
            }
        }

        var places = new List<(int, int)>();
        for (var index = 0; index < cells.Count; index++)
        {
            var first = Array.IndexOf(best, index);
            first = first < 0 ? Nearest(Extent(lines, cells[index]), best) : first;
            if (first < 0 || (places.Count > 0 && first <= places[^1].Item2))
            {
                return null;
            }

            best[first] = index;
            places.Add((first, Array.LastIndexOf(best, index)));
        }

        return places;
    }

    // A short head may stand a little beside its figures.
    private int Nearest((int Start, int End) cell, int[] taken)
    {
        var (nearest, least) = (-1, MostGap + 1);
        for (var column = 0; column < Count; column++)
        {
            var gap = Math.Max(from[column] - cell.End, cell.Start - to[column]);
            if (taken[column] < 0 && gap < least)
            {
                (nearest, least) = (column, gap);
            }
        }

        return nearest;
    }

    /// <summary>
    /// The same of heads above other heads: each stands in the middle of the columns that it reaches over, if no other does.
    /// </summary>
    public List<(int First, int Last)>? Over(FlatLines lines, List<FlatCell> cells)
    {
        if (Under(lines, cells) is not { } places)
        {
            return null;
        }

        var reached = new List<(int First, int Last)>();
        for (var index = 0; index < cells.Count; index++)
        {
            var (start, end) = Extent(lines, cells[index]);
            var (first, last) = places[index];
            var least = first == 0 ? 0 : Math.Max(1, index == 0 ? 1 : reached[^1].Last + 1);
            var most = index + 1 < cells.Count ? places[index + 1].First - 1 : Count - 1;
            var best = (first, last);
            for (var one = Math.Max(least, first - MostSpan); first > 0 && one <= first; one++)
            {
                for (var other = last; other <= Math.Min(most, last + MostSpan); other++)
                {
                    best = Off(start + end, one, other) < Off(start + end, best.first, best.last) ? (one, other) : best;
                }
            }

            reached.Add(best);
        }

        return PartWithoutGaps(reached) ? reached : null;
    }

    // 2022年 and 2023年 above 预算数 决算数 预算数 决算数: what stands above other heads reaches to the last column.
    private bool PartWithoutGaps(List<(int First, int Last)> reached) =>
        reached[^1].Last == Count - 1
        && Enumerable.Range(1, reached.Count - 1).All(at => reached[at].First == reached[at - 1].Last + 1);

    // How far the middle of a head is from that of some columns, twice.
    private int Off(int middle, int first, int last) => Math.Abs(middle - from[first] - to[last]);

    /// <summary>Whether two cells of one line stand over one column alone, as the two letters of 合　计 do.</summary>
    public bool AreOverOne(FlatLines lines, in FlatCell one, in FlatCell other) =>
        Only(lines, one) is >= 0 and var column && Only(lines, other) == column;

    private int Only(FlatLines lines, in FlatCell cell)
    {
        var (start, end) = Extent(lines, cell);
        var only = -1;
        for (var column = 0; column < Count; column++)
        {
            if (start < to[column] && from[column] < end)
            {
                only = only < 0 ? column : Count;
            }
        }

        return only < Count ? only : -1;
    }

    private void Add(FlatLines lines, List<FlatCell> row)
    {
        for (var column = 0; column < Count; column++)
        {
            if (!row[column].IsEmpty)
            {
                var (start, end) = Extent(lines, row[column]);
                (from[column], to[column]) = (Math.Min(from[column], start), Math.Max(to[column], end));
            }
        }
    }

    private static (int Start, int End) Extent(FlatLines lines, in FlatCell cell)
    {
        var start = Width(lines[cell.Line][..cell.Start]);
        return (start, start + Width(lines[cell.Line][cell.Start..cell.End]));
    }

    private static int Width(ReadOnlySpan<char> words)
    {
        var width = words.Length;
        foreach (var character in words)
        {
            width += character >= FirstWide ? 1 : 0;
        }

        return width;
    }
}
