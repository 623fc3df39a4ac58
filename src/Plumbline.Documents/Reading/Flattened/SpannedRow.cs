using System.Globalization;

namespace Plumbline.Documents.Reading.Flattened;

/// <summary>
/// A single row in a bare list of cells below heads of which some stand above others: 单位名称, 支出合计, 其中：, 基本支出, 其中：,
/// 人员支出, 公用支出, 项目支出 and then a name and a number for each. 其中 is no column; as many numbers as other heads make it sure.
/// The heads are in the order of the numbers unless only another order adds up.
/// </summary>
internal static class SpannedRow
{
    private const int FewestFigures = 2;

    /// <summary>The heads and the row; null where the numbers are not as many as the heads.</summary>
    /// <param name="lines">The text.</param>
    /// <param name="cellAt">The cell of a number, or null past the last.</param>
    /// <param name="marks">The places of 其中.</param>
    /// <param name="words">How many cells of words stand before the first figure.</param>
    public static List<List<FlatCell>>? In(FlatLines lines, Func<int, FlatCell?> cellAt, List<int> marks, int words)
    {
        var figures = new List<FlatCell>();
        while (figures.Count <= words && cellAt(words + figures.Count) is { } cell && IsFigure(lines, cell))
        {
            figures.Add(cell);
        }

        var own = words - marks.Count;
        var first = lines.FirstLineOf(cellAt(0)!.Value);
        var isNamed = figures.Count == own - 2 && marks[0] > 1 && GluedHeading.NameEnd(first) == first.Length;
        if (figures.Count < FewestFigures || (!isNamed && (figures.Count != own || marks[0] != 1)))
        {
            return null;
        }

        var leading = isNamed ? 1 : 0;
        List<FlatCell> heads = [.. Enumerable.Range(leading, words - (2 * leading)).Select(at => cellAt(at)!.Value)];
        List<int> among = [.. marks.Select(mark => mark - leading)];
        var values = figures.ConvertAll(cell => ValueOf(lines, cell));
        var order =
            (Holding(among, values) == among.Count ? null : StackedOrder.Of(lines, heads, figures))
            ?? InTurn(heads, among);
        return isNamed
            ?
            [
                [cellAt(0)!.Value, .. order],
                [cellAt(words - 1)!.Value, .. figures],
            ]
            : [order, figures];
    }

    /// <summary>The heads in their order, without 其中 but as the beginning of the head behind it.</summary>
    /// <param name="heads">All heads.</param>
    /// <param name="among">The places of 其中.</param>
    public static List<FlatCell> InTurn(List<FlatCell> heads, List<int> among) =>
        [
            .. Enumerable
                .Range(0, heads.Count)
                .Where(at => !among.Contains(at))
                .Select(at =>
                    among.Contains(at - 1)
                        ? heads[at - 1] with
                        {
                            EndLine = heads[at].EndLine,
                            End = heads[at].End,
                        }
                        : heads[at]
                ),
        ];

    /// <summary>How many 其中 the numbers of a row bear out in the order of the heads.</summary>
    /// <param name="lines">The text.</param>
    /// <param name="among">The places of 其中.</param>
    /// <param name="row">The name of the row and its numbers.</param>
    public static int Holding(FlatLines lines, List<int> among, List<FlatCell> row) =>
        Holding(among, row.ConvertAll(cell => ValueOf(lines, cell)));

    // Whether the head before each 其中 is the sum of some of those behind it, what one of them holds left out.
    private static int Holding(List<int> among, List<decimal> values)
    {
        var within = new int[values.Count];
        var holding = 0;
        for (var mark = among.Count - 1; mark >= 0; mark--)
        {
            var whole = among[mark] - mark - 1;
            var (sum, parts, at) = (0m, 0, whole + 1);
            while (at < values.Count && (parts < 2 || sum != values[whole]))
            {
                sum += values[at];
                parts++;
                at += 1 + within[at];
            }

            if (parts > 1 && sum == values[whole] && sum != 0)
            {
                within[whole] = at - whole - 1;
                holding++;
            }
        }

        return holding;
    }

    private static bool IsFigure(FlatLines lines, in FlatCell cell) =>
        CellWords.IsFigure(lines.FirstLineOf(cell)) || CellWords.IsBareFigure(lines.FirstLineOf(cell));

    private static decimal ValueOf(FlatLines lines, in FlatCell figure) =>
        decimal.TryParse(lines.FirstLineOf(figure), NumberStyles.Number, CultureInfo.InvariantCulture, out var value)
            ? value
            : 0;
}
