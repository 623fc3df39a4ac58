namespace Plumbline.Audit.Relations.Tables;

/// <summary>The stretches of rows of a table that stand under one set of heads.</summary>
internal static class Segments
{
    private const int MostHeads = 4;

    /// <summary>First row and the row behind the last of each stretch, from top to bottom.</summary>
    public static IEnumerable<(int Start, int End)> Of(NumberGrid grid)
    {
        for (var start = 0; start < grid.Rows; )
        {
            var end = start;
            while (end < grid.Rows && (!grid.IsHead(end) || IsRepeated(grid, start, end)))
            {
                end++;
            }

            if (start < end)
            {
                yield return (start, end);
            }

            start = end + 1;
        }
    }

    // A table that goes on on the next page prints its heads again.
    private static bool IsRepeated(NumberGrid grid, int start, int row)
    {
        var (from, to) = (row, row + 1);
        while (from > start && to - from <= MostHeads && grid.IsHead(from - 1))
        {
            from--;
        }

        while (to < grid.Rows && to - from <= MostHeads && grid.IsHead(to))
        {
            to++;
        }

        var first = start - (to - from);
        return first >= 0
            && to - from <= MostHeads
            && Enumerable.Range(0, to - from).All(at => AreSame(grid, first + at, from + at));
    }

    private static bool AreSame(NumberGrid grid, int one, int other)
    {
        for (var column = 0; column < grid.Columns; column++)
        {
            if (grid.Words(one, column) != grid.Words(other, column))
            {
                return false;
            }
        }

        return true;
    }
}
