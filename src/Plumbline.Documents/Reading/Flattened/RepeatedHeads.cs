namespace Plumbline.Documents.Reading.Flattened;

/// <summary>
/// Heads in two rows of which the lower repeats below each of the upper: 项目, 2022年, 2023年 and then 预算数, 决算数, 预算数, 决算数. The
/// repetition tells how many columns each of the upper heads reaches over.
/// </summary>
internal static class RepeatedHeads
{
    private const int MostLabels = 3;
    private const int Fewest = 2;
    private const int Most = 6;

    /// <summary>The rows of a bare list of cells below such heads; null: no such heads.</summary>
    /// <param name="lines">The text.</param>
    /// <param name="cellAt">The cell of a number, or null past the last.</param>
    /// <param name="words">How many cells of words stand before the first figure.</param>
    /// <param name="isFirst">No cell stands before the first one.</param>
    public static List<List<FlatCell>>? In(FlatLines lines, Func<int, FlatCell?> cellAt, int words, bool isFirst)
    {
        for (var labels = 1; labels <= MostLabels; labels++)
        {
            for (var groups = Fewest; groups <= Most && labels + (groups * 3) < words; groups++)
            {
                for (var size = Most; size >= Fewest; size--)
                {
                    if (
                        labels + groups + (groups * size) < words
                        && IsRepeated(lines, cellAt, labels, groups, size)
                        && RepeatedRows.In(lines, Without(cellAt, labels, groups), isFirst) is { } rows
                        && rows[0].Count == labels + (groups * size)
                    )
                    {
                        List<FlatCell> upper =
                        [
                            .. Enumerable.Range(0, labels + groups).Select(at => cellAt(at)!.Value),
                        ];
                        return [.. Rows(upper, rows[0], labels, size), .. rows.Skip(1)];
                    }
                }
            }
        }

        return null;
    }

    /// <summary>The two rows of heads, from the pieces of two lines; null where the lower do not repeat.</summary>
    /// <param name="lines">The text.</param>
    /// <param name="upper">The pieces of the upper line.</param>
    /// <param name="lower">Those of the lower.</param>
    /// <param name="columns">How many columns there are.</param>
    public static List<List<FlatCell>>? Of(FlatLines lines, List<FlatCell> upper, List<FlatCell> lower, int columns)
    {
        var labels = columns - lower.Count;
        var groups = upper.Count - labels;
        if (
            labels is < 1 or > MostLabels
            || groups is < Fewest or > Most
            || lower.Count % groups != 0
            || lower.Count / groups < Fewest
            || !IsRepeated(lines, at => at < lower.Count ? lower[at] : null, -groups, groups, lower.Count / groups)
        )
        {
            return null;
        }

        return Rows(upper, [.. upper[..labels], .. lower], labels, lower.Count / groups);
    }

    private static Func<int, FlatCell?> Without(Func<int, FlatCell?> cellAt, int labels, int groups) =>
        index => cellAt(index >= labels ? index + groups : index);

    private static bool IsRepeated(FlatLines lines, Func<int, FlatCell?> cellAt, int labels, int groups, int size)
    {
        var from = labels + groups;
        for (var at = from + size; at < from + (groups * size); at++)
        {
            if (
                cellAt(at) is not { } cell
                || cellAt(at - size) is not { } former
                || !lines.FirstLineOf(cell).SequenceEqual(lines.FirstLineOf(former))
            )
            {
                return false;
            }
        }

        // One word over and over is no group of heads.
        return !lines.FirstLineOf(cellAt(from)!.Value).SequenceEqual(lines.FirstLineOf(cellAt(from + 1)!.Value));
    }

    private static List<List<FlatCell>> Rows(List<FlatCell> upper, List<FlatCell> heads, int labels, int size)
    {
        List<FlatCell> first =
        [
            .. upper[..labels],
            .. upper[labels..].Select(head => head with { MoreColumns = size - 1 }),
        ];
        var second = new List<FlatCell>();
        for (var at = 0; at < heads.Count; at++)
        {
            second.Add(
                at >= labels ? heads[at]
                : at > 0 ? StackedHeads.BlankBehind(second[^1])
                : StackedHeads.BlankBehind(first[^1])
            );
        }

        return [first, second];
    }
}
