namespace Plumbline.Documents.Reading.Flattened;

/// <summary>
/// The order in which heads of several rows stand above the numbers: what the second row holds stands where the first has 其中. The
/// numbers tell which order is meant, as the parts of a head give it.
/// </summary>
internal static class StackedHeads
{
    /// <summary>The heads in the order of the numbers; null where the parts do not give their whole.</summary>
    /// <param name="heads">The heads row by row.</param>
    /// <param name="among">The places of 其中, one in each row but the last.</param>
    /// <param name="ends">Where those rows end.</param>
    /// <param name="values">The numbers.</param>
    public static List<FlatCell>? Of(List<FlatCell> heads, int[] among, int[] ends, List<decimal> values)
    {
        var own = new List<List<FlatCell>>();
        List<FlatCell> below = heads[ends[^1]..];
        var order = below;
        own.Add(below);
        for (var row = among.Length - 1; row >= 0; row--)
        {
            var from = row == 0 ? 0 : ends[row - 1];
            if (among[row] == from || from >= ends[row])
            {
                return null;
            }

            List<FlatCell> left = heads[from..among[row]];
            List<FlatCell> right = heads[(among[row] + 1)..ends[row]];
            own.Add([left[^1], .. below]);
            below = [.. left, .. right];
            order = [.. left, .. order, .. right];
        }

        return own.Skip(1).All(parts => Adds(order, parts, values)) ? order : null;
    }

    /// <summary>Heads in two rows: one above some of them stands in the first.</summary>
    /// <param name="heads">The heads of all columns.</param>
    /// <param name="above">What stands above some of them.</param>
    /// <param name="from">The first of these.</param>
    /// <param name="count">How many there are.</param>
    public static List<List<FlatCell>> Below(List<FlatCell> heads, in FlatCell above, int from, int count)
    {
        List<FlatCell> first = [.. heads[..from], above with { MoreColumns = count - 1 }, .. heads[(from + count)..]];
        var second = new List<FlatCell>();
        for (var at = 0; at < heads.Count; at++)
        {
            second.Add(
                at >= from && at < from + count ? heads[at]
                : second.Count > 0 ? BlankBehind(second[^1])
                : BlankBehind(first[^1])
            );
        }

        return [first, second];
    }

    /// <summary>An empty cell right behind another.</summary>
    internal static FlatCell BlankBehind(in FlatCell cell) => new(cell.EndLine, cell.End, cell.EndLine, cell.End);

    // The first of some heads is the sum of the others.
    private static bool Adds(List<FlatCell> order, List<FlatCell> parts, List<decimal> values) =>
        order.Count == values.Count
        && parts.Count > 2
        && values[order.IndexOf(parts[0])] == parts.Skip(1).Sum(part => values[order.IndexOf(part)]);
}
