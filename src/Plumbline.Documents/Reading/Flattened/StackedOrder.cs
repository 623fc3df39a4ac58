namespace Plumbline.Documents.Reading.Flattened;

/// <summary>
/// Heads that were read cell by cell, those of a merged cell first: 支出合计 / 其中： / 结余 / 基本支出 / 项目支出. The numbers below tell
/// which of them stand below 其中.
/// </summary>
internal static class StackedOrder
{
    /// <summary>The heads in the order of the numbers; null where the parts do not give their whole.</summary>
    internal static List<FlatCell>? Of(FlatLines lines, List<FlatCell> heads, List<FlatCell> figures)
    {
        var among = Enumerable.Range(0, heads.Count).Where(at => IsAmong(lines, heads[at])).ToList();
        if (heads.Count - among.Count != figures.Count || among.Contains(0) || among.Contains(heads.Count - 1))
        {
            return null;
        }

        var values = figures.ConvertAll(figure => ValueOf(lines, figure));
        return among switch
        {
            [] => heads,
            [var only] => Splits(only, heads.Count)
                .Select(end => StackedHeads.Of(heads, [only], [end], values))
                .FirstOrDefault(order => order is not null),
            [var first, var second] => (
                from one in Splits(first, second)
                from other in Splits(second, heads.Count)
                select StackedHeads.Of(heads, [first, second], [one, other], values)
            ).FirstOrDefault(order => order is not null),
            _ => null,
        };
    }

    // Where a row of heads may end that holds a place.
    private static IEnumerable<int> Splits(int place, int end) => Enumerable.Range(place + 1, end - place - 1);

    private static bool IsAmong(FlatLines lines, FlatCell head) =>
        head.Line == head.EndLine && lines.FirstLineOf(head).TrimEnd("：:") is "其中";

    private static decimal ValueOf(FlatLines lines, FlatCell figure) =>
        decimal.TryParse(
            lines.FirstLineOf(figure),
            System.Globalization.NumberStyles.Number,
            System.Globalization.CultureInfo.InvariantCulture,
            out var value
        )
            ? value
            : 0;
}
