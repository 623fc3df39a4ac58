namespace Plumbline.Audit.Relations.Tables;

/// <summary>The stretches of rows of a table that stand under one set of heads.</summary>
internal static class Segments
{
    /// <summary>First row and the row behind the last of each stretch, from top to bottom.</summary>
    public static IEnumerable<(int Start, int End)> Of(NumberGrid grid)
    {
        for (var start = 0; start < grid.Rows; )
        {
            var end = start;
            while (end < grid.Rows && !grid.IsHead(end))
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
}
