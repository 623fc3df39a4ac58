using System.Collections.Immutable;
using Plumbline.Audit.Figures;

namespace Plumbline.Audit.Relations.Tables;

/// <summary>Total columns: 合计 beside the columns that it adds up, with 小计 under a common head.</summary>
internal static class ColumnTotals
{
    private const int SameStart = 3;

    // A total adds up no more columns than a page is wide, but for the outermost, which may add up all.
    private const int MostParts = 30;
    private const int MostOuter = 20;
    private const int MostDetails = 3;

    public static IEnumerable<Claim> Of(NumberGrid grid) =>
        Segments.Of(grid).SelectMany(segment => InSegment(grid, segment.Start, segment.End));

    private static IEnumerable<Claim> InSegment(NumberGrid grid, int start, int end)
    {
        // 亩均投入 of three years has no sum.
        ImmutableArray<int> rows =
        [
            .. Enumerable.Range(start, end - start).Where(row => !MeanHeads.Are(grid.Label(row, grid.Columns - 1))),
        ];
        ImmutableArray<int> columns =
        [
            .. Enumerable.Range(0, grid.Columns).Where(column => rows.Any(row => grid[row, column] is not null)),
        ];
        ImmutableArray<string> heads = [.. columns.Select(column => grid.Head(start, column))];
        ImmutableArray<int> totals =
        [
            .. Enumerable.Range(0, heads.Length).Where(line => NumberGrid.IsTotal(Last(heads[line]))),
        ];
        var divided = Divided(heads);
        Figure? At(int line, int row) => grid[row, columns[line]];
        for (var index = 0; index < totals.Length; index++)
        {
            var line = totals[index];
            var last = Last(heads[line]);
            var reach = Math.Min(index, totals.Length - 1 - index) < MostOuter ? heads.Length : MostParts;
            if (StructureOf(heads, divided, (line, reach), rows, At) is not { } structure)
            {
                continue;
            }

            foreach (var row in rows)
            {
                if (Structures.Claim(structure, row, At, last) is { } claim)
                {
                    yield return claim;
                }
            }
        }
    }

    private static Structure? StructureOf(
        ImmutableArray<string> heads,
        HashSet<string> divided,
        (int Line, int Reach) total,
        ImmutableArray<int> rows,
        Func<int, int, Figure?> at
    )
    {
        var readings = Readings(heads, divided, total.Line, total.Reach).ToList();
        readings.AddRange(readings.Select(reading => WithoutParts(reading, heads, rows, at)).ToList());
        var sure = Structures.Best(readings, rows, at);
        if (sure is { } found && rows.Length > 1 && Structures.Weigh(found, rows, at).Holds < 2)
        {
            sure = null;
        }

        return sure
            ?? Structures.Even(readings.Where(IsLong), rows, at)
            ?? (IsSplit(heads, total.Line) ? Slipped(readings, rows, at) : null);
    }

    // 支出合计, 其中：基本支出: the head behind a total says what it adds up.
    private static bool IsSplit(ImmutableArray<string> heads, int total) =>
        total + 1 < heads.Length && NumberGrid.IsPart(Last(heads[total + 1]));

    // The sum that has two digits the other way round in every row where it does not hold.
    private static Structure? Slipped(List<Structure> readings, ImmutableArray<int> rows, Func<int, int, Figure?> at) =>
        readings
            .Where(reading => reading.Parts.Length > 1 && reading.Parts[0] == reading.Total + 1)
            .Where(reading =>
                Structures.HoldOrAreTurned([
                    .. rows.Select(row => Structures.Claim(reading, row, at, "")).OfType<Claim>(),
                ])
            )
            .Cast<Structure?>()
            .FirstOrDefault();

    // 支出合计, 基本支出, 人员, 公用, 项目支出: a column that those behind it make up in every row stands for them.
    private static Structure WithoutParts(
        Structure reading,
        ImmutableArray<string> heads,
        ImmutableArray<int> rows,
        Func<int, int, Figure?> at
    )
    {
        var kept = ImmutableArray.CreateBuilder<int>();
        for (var index = 0; index < reading.Parts.Length; index++)
        {
            kept.Add(reading.Parts[index]);
            for (var count = 2; count <= MostDetails && index + count < reading.Parts.Length; count++)
            {
                var details = new Structure(
                    reading.Parts[index],
                    reading.Parts.AsSpan(index + 1, count).ToImmutableArray()
                );
                if (
                    Structures.Weigh(details, rows, at) is { Holds: > 0, Fails: 0 } weighed
                    && (weighed.Holds > 1 || NumberGrid.IsPart(Last(heads[reading.Parts[index + 1]])))
                )
                {
                    index += count;
                    break;
                }
            }
        }

        return reading with
        {
            Parts = kept.ToImmutable(),
        };
    }

    private static bool IsLong(Structure reading) => reading.Parts.Length > 2;

    private static IEnumerable<Structure> Readings(
        ImmutableArray<string> heads,
        HashSet<string> divided,
        int total,
        int reach
    )
    {
        var slash = heads[total].LastIndexOf('/');
        var parent = slash < 0 ? "" : heads[total][..(slash + 1)];
        var right = ImmutableArray.CreateBuilder<int>();
        var left = ImmutableArray.CreateBuilder<int>();
        for (
            var line = total + 1;
            line < Math.Min(heads.Length, total + reach)
                && (parent.Length == 0 || heads[line].StartsWith(parent, StringComparison.Ordinal));
            line++
        )
        {
            right.Add(line);
        }

        for (
            var line = total - 1;
            line >= Math.Max(0, total - reach)
                && (parent.Length == 0 || heads[line].StartsWith(parent, StringComparison.Ordinal));
            line--
        )
        {
            left.Add(line);
        }

        left.Reverse();

        foreach (var block in (ImmutableArray<ImmutableArray<int>>)[right.ToImmutable(), left.ToImmutable()])
        {
            yield return new(total, block);
            yield return new(total, WithoutFamilies(heads, block));
            yield return new(total, [.. block.Where(line => !IsDetail(heads[line], divided))]);
            yield return new(total, [.. block.Where(line => !IsSubtotal(heads[line]))]);
            for (var length = Math.Min(block.Length - 1, MostParts); length > 1; length--)
            {
                yield return new(total, block[..length]);
            }
        }
    }

    // 小计 and the columns behind it that begin with the same words, 公务用车购置费 and 公务用车运行费: its parts are left out.
    private static ImmutableArray<int> WithoutFamilies(ImmutableArray<string> heads, ImmutableArray<int> block)
    {
        var kept = ImmutableArray.CreateBuilder<int>();
        for (var index = 0; index < block.Length; index++)
        {
            kept.Add(block[index]);
            if (!IsSubtotal(heads[block[index]]) || index + 1 >= block.Length)
            {
                continue;
            }

            var first = Last(heads[block[index + 1]]);
            while (index + 1 < block.Length && HasSameStart(first, Last(heads[block[index + 1]])))
            {
                index++;
            }
        }

        return kept.ToImmutable();
    }

    private static bool HasSameStart(string first, string other) =>
        first.Length >= SameStart && other.AsSpan().StartsWith(first.AsSpan(0, SameStart), StringComparison.Ordinal);

    private static string Last(string head) => head[(head.LastIndexOf('/') + 1)..];

    private static bool IsSubtotal(string head) => head.EndsWith("小计", StringComparison.Ordinal);

    // A column under a head that has its own 小计 is already in that 小计.
    private static bool IsDetail(string head, HashSet<string> divided) =>
        head.LastIndexOf('/') is >= 0 and var slash && !IsSubtotal(head) && divided.Contains(head[..slash]);

    // The heads that have a 小计 below them.
    private static HashSet<string> Divided(ImmutableArray<string> heads)
    {
        var divided = new HashSet<string>(StringComparer.Ordinal);
        foreach (var head in heads.Where(IsSubtotal))
        {
            for (
                var slash = head.LastIndexOf('/');
                slash >= 0;
                slash = slash == 0 ? -1 : head.LastIndexOf('/', slash - 1)
            )
            {
                divided.Add(head[..slash]);
            }
        }

        return divided;
    }
}
