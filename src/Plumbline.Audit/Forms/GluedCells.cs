using System.Collections.Immutable;

namespace Plumbline.Audit.Forms;

/// <summary>Cuts a glued line at the words of the frame, at blanks, and where words turn into values.</summary>
internal static class GluedCells
{
    /// <summary>The ranges of the cells.</summary>
    internal static ImmutableArray<(int From, int To)> Cut(string compact, bool[] blanks, LabelHits hits)
    {
        var cells = ImmutableArray.CreateBuilder<(int, int)>();
        var at = 0;
        foreach (var (from, to, _) in hits.Ranges)
        {
            AddText(cells, compact, blanks, at, from);
            cells.Add((from, to));
            at = to < compact.Length && compact[to] == ':' ? to + 1 : to;
        }

        AddText(cells, compact, blanks, at, compact.Length);
        return cells.DrainToImmutable();
    }

    /// <summary>The cells behind the first one of a glued row.</summary>
    internal static IEnumerable<(int From, int To)> Tail(string compact, int at)
    {
        var cells = ImmutableArray.CreateBuilder<(int, int)>();
        at += at < compact.Length && compact[at] == ':' ? 1 : 0;
        AddWord(cells, compact, at, compact.Length);
        return cells.DrainToImmutable();
    }

    private static void AddText(
        ImmutableArray<(int, int)>.Builder cells,
        string compact,
        bool[] blanks,
        int from,
        int to
    )
    {
        var start = from;
        for (var at = from + 1; at <= to; at++)
        {
            if (at == to || blanks[at])
            {
                if (at > start)
                {
                    AddWord(cells, compact, start, at);
                }

                start = at;
            }
        }
    }

    // 足额保障率=100%: words, then a value.
    private static void AddWord(ImmutableArray<(int, int)>.Builder cells, string compact, int from, int to)
    {
        if (GluedRows.Read(compact, cells, from, to) is > 0 and var read)
        {
            AddWord(cells, compact, from + read, to);
            return;
        }

        var sign = compact.AsSpan(from, to - from).IndexOfAny('≥', '≤', '=');
        if (
            sign > 1
            && from + sign + 1 < to
            && char.IsAsciiDigit(compact[from + sign + 1])
            && !Inside(compact, from, from + sign)
        )
        {
            cells.Add((from, from + sign));
            AddWord(cells, compact, from + sign, to);
            return;
        }

        if (TwoPercents(compact, from, to) is { } run)
        {
            AddWord(cells, compact, from, run.From);
            cells.Add(run);
            AddWord(cells, compact, run.To, to);
            return;
        }

        AddTail(cells, compact, from, to);
    }

    private static void AddTail(ImmutableArray<(int, int)>.Builder cells, string compact, int from, int to)
    {
        var tail = to;
        while (
            tail > from
            && (compact[tail - 1] is (>= '0' and <= '9') or '.' or '%' || IsThousands(compact, tail - 1, to))
        )
        {
            tail--;
        }

        if (
            tail > from + 1
            && tail < to
            && char.IsAsciiDigit(compact[tail])
            && !ValueShapes.IsFigure(ValueShapes.Of(compact[from..to]))
        )
        {
            cells.Add((from, tail));
            cells.Add((tail, to));
        }
        else if (Twice(compact, from, to) is > 0 and var length)
        {
            cells.Add((from, to - (2 * length)));
            cells.Add((to - (2 * length), to - length));
            cells.Add((to - length, to));
        }
        else if (to > from)
        {
            cells.Add((from, to));
        }
    }

    // 1,286.00: between a digit and three more.
    private static bool IsThousands(string compact, int at, int to) =>
        compact[at] == ','
        && at > 0
        && char.IsAsciiDigit(compact[at - 1])
        && at + 3 < to
        && !compact.AsSpan(at + 1, 3).ContainsAnyExceptInRange('0', '9');

    // 到位率100%100%库存真实率: two percentages side by side are values.
    private static (int From, int To)? TwoPercents(string compact, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            var start = at;
            var percents = 0;
            while (at < to && compact[at] is (>= '0' and <= '9') or '.' or '%')
            {
                percents += compact[at] == '%' ? 1 : 0;
                at++;
            }

            if (percents == 2 && compact[at - 1] == '%' && start > from)
            {
                return (start, at);
            }
        }

        return null;
    }

    // 设备维护及安全性高高: target and actual in the same words.
    private static int Twice(string compact, int from, int to)
    {
        for (var length = (to - from - 2) / 2; length >= 1; length--)
        {
            var last = compact.AsSpan(to - length, length);
            if (
                last.ContainsAnyInRange('一', '龥')
                && last.SequenceEqual(compact.AsSpan(to - (2 * length), length))
                && (length > 1 || last[0] is '高' or '好' or '是' or '优' or '有' or '无' or '强')
            )
            {
                return length;
            }
        }

        return 0;
    }

    private static bool Inside(string compact, int from, int at)
    {
        var depth = 0;
        for (var index = from; index < at; index++)
        {
            depth +=
                compact[index] == '(' ? 1
                : compact[index] == ')' ? -1
                : 0;
        }

        return depth > 0;
    }
}
