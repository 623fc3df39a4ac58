using System.Globalization;

namespace Plumbline.Documents.Reading.Flattened;

/// <summary>
/// Rows in a bare list of cells below heads of which some stand above others: 支出合计, 其中：, 年末结余, 基本支出, 项目支出. 其中 is no
/// column; where it stands twice, the line of heads below it follows behind all of its own line, and the order in which the
/// parts of most rows add up is that of the columns.
/// </summary>
internal static class SpannedHeads
{
    private const int FewestSums = 2;
    private const int MostMarks = 2;
    private const decimal Near = 0.015m;

    /// <summary>The heading row without the words that are no column, and those below it; null: no such words.</summary>
    /// <param name="lines">The text.</param>
    /// <param name="cellAt">The cell of a number, or null past the last.</param>
    /// <param name="words">How many cells of words stand before the first figure.</param>
    /// <param name="isFirst">No cell stands before the first one.</param>
    public static List<List<FlatCell>>? In(FlatLines lines, Func<int, FlatCell?> cellAt, int words, bool isFirst)
    {
        var marks = Enumerable
            .Range(0, Math.Max(0, words - 1))
            .Where(index => IsMark(lines, cellAt(index)!.Value))
            .ToList();
        if (marks.Count == 0 || marks[0] == 0)
        {
            return null;
        }

        var rows = marks.Count > MostMarks ? null : RepeatedRows.In(lines, At, isFirst);
        if (rows is null)
        {
            return SpannedRow.In(lines, cellAt, marks, words);
        }

        var inTurn = rows.Skip(1).Sum(row => SpannedRow.Holding(lines, marks, row));
        var ordered =
            marks.Count == MostMarks
                ? Ordered(lines, rows, marks[0], marks[1] - 1, inTurn)
                : Stacked(lines, rows, marks[0], cellAt(marks[0])!.Value);
        return ordered
            ?? (
                inTurn > 0 ? InTurn()
                : marks.Count == MostMarks ? rows
                : null
            );

        List<List<FlatCell>> InTurn()
        {
            var heads = Enumerable.Range(0, rows[0].Count + marks.Count).Select(at => cellAt(at)!.Value).ToList();
            return [SpannedRow.InTurn(heads, marks), .. rows.Skip(1)];
        }

        FlatCell? At(int index)
        {
            foreach (var mark in marks)
            {
                index += index >= mark ? 1 : 0;
            }

            return cellAt(index);
        }
    }

    private static bool IsMark(FlatLines lines, in FlatCell cell) =>
        lines.FirstLineOf(cell).TrimEnd("：:") is "其中" or "其 中";

    // The first mark stands before a head of the first line or at its end, the second one in the second line.
    private static List<List<FlatCell>>? Ordered(
        FlatLines lines,
        List<List<FlatCell>> rows,
        int first,
        int second,
        int inTurn
    )
    {
        var count = rows[0].Count;
        int[]? best = null;
        var most = Math.Max(FewestSums - 1, inTurn);
        for (var below = first; below < second; below++)
        {
            for (var last = second; last < count; last++)
            {
                int[] inner = [.. Range(below, second), .. Range(last, count), .. Range(second, last)];
                int[] order = [.. Range(0, first), .. inner, .. Range(first, below)];
                int[] parts = [.. Range(below, second), .. Range(second, last)];
                var (holds, fails) = Weigh(lines, rows, order, (first - 1, parts), (second - 1, Range(last, count)));
                if (holds > most && holds > fails)
                {
                    (best, most) = (order, holds);
                }
            }
        }

        return best is null
            ? null
            :
            [
                [.. best.Select(column => rows[0][column])],
                .. rows.Skip(1),
            ];
    }

    // One mark: what stands below it follows behind the whole line, 投资, 其中：, 支付, 中央, 县级, or right behind the mark. Where no
    // sums tell which, the heads are not known.
    private static List<List<FlatCell>>? Stacked(FlatLines lines, List<List<FlatCell>> rows, int mark, in FlatCell head)
    {
        var count = rows[0].Count;
        (int[] Order, int Parts)? best = null;
        var most = FewestSums - 1;
        foreach (var (order, parts) in Orders(mark, count))
        {
            var sum = (mark - 1, order[mark..(mark + parts)]);
            var (holds, fails) = Weigh(lines, rows, order, sum);
            if (holds > most && holds > fails && !sum.Item2.Any(part => IsRate(lines, rows[0][part])))
            {
                (best, most) = ((order, parts), holds);
            }
        }

        if (best is not { } found)
        {
            return null;
        }

        // Where the parts stand right behind the mark, it is the beginning of the first of them.
        List<FlatCell> heads = [.. found.Order.Select(column => rows[0][column])];
        return found.Order[mark] == mark
            ?
            [
                [
                    .. heads[..mark],
                    head with
                    {
                        EndLine = heads[mark].EndLine,
                        End = heads[mark].End,
                    },
                    .. heads[(mark + 1)..],
                ],
                .. rows.Skip(1),
            ]
            : [.. StackedHeads.Below(heads, head, mark, found.Parts), .. rows.Skip(1)];
    }

    // 支付率 is no part of anything.
    private static bool IsRate(FlatLines lines, in FlatCell head) =>
        lines.FirstLineOf(head).IndexOfAny('率', '%', '％') >= 0;

    private static IEnumerable<(int[] Order, int Parts)> Orders(int mark, int count)
    {
        for (var below = mark; below <= count - FewestSums; below++)
        {
            yield return ([.. Range(0, mark), .. Range(below, count), .. Range(mark, below)], count - below);
        }

        for (var parts = FewestSums; mark + parts < count; parts++)
        {
            yield return (Range(0, count), parts);
        }
    }

    private static (int Holds, int Fails) Weigh(
        FlatLines lines,
        List<List<FlatCell>> rows,
        int[] order,
        params ReadOnlySpan<(int Whole, int[] Parts)> sums
    )
    {
        var (holds, fails) = (0, 0);
        foreach (var row in rows.Skip(1))
        {
            foreach (var (whole, parts) in sums)
            {
                var sum = parts.Sum(part => Number(lines, row[Array.IndexOf(order, part)]) ?? 0);
                if (Number(lines, row[Array.IndexOf(order, whole)]) is { } total && parts.Length > 1 && total != 0)
                {
                    (holds, fails) = Math.Abs(total - sum) <= Near ? (holds + 1, fails) : (holds, fails + 1);
                }
            }
        }

        return (holds, fails);
    }

    private static decimal? Number(FlatLines lines, in FlatCell cell) =>
        decimal.TryParse(lines.FirstLineOf(cell), NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static int[] Range(int from, int to) => [.. Enumerable.Range(from, Math.Max(0, to - from))];
}
