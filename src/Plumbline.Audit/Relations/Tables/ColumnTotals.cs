using System.Collections.Immutable;
using Plumbline.Audit.Figures;

namespace Plumbline.Audit.Relations.Tables;

/// <summary>Total columns: 合计 beside the columns that it adds up, with 小计 under a common head.</summary>
internal static class ColumnTotals
{
    private const int SameStart = 3;

    public static IEnumerable<Claim> Of(NumberGrid grid)
    {
        for (var start = 0; start < grid.Rows; )
        {
            var end = start;
            while (end < grid.Rows && !grid.IsHead(end))
            {
                end++;
            }

            foreach (var claim in InSegment(grid, start, end))
            {
                yield return claim;
            }

            start = end + 1;
        }
    }

    private static IEnumerable<Claim> InSegment(NumberGrid grid, int start, int end)
    {
        if (start >= end)
        {
            yield break;
        }

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
        Figure? At(int line, int row) => grid[row, columns[line]];
        for (var line = 0; line < columns.Length; line++)
        {
            var last = heads[line][(heads[line].LastIndexOf('/') + 1)..];
            if (!NumberGrid.IsTotal(last) || Structures.Best(Readings(heads, line), rows, At) is not { } structure)
            {
                continue;
            }

            if (Structures.Weigh(structure, rows, At).Holds < 2 && rows.Length > 1)
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

    private static IEnumerable<Structure> Readings(ImmutableArray<string> heads, int total)
    {
        var slash = heads[total].LastIndexOf('/');
        var parent = slash < 0 ? "" : heads[total][..(slash + 1)];
        var right = ImmutableArray.CreateBuilder<int>();
        var left = ImmutableArray.CreateBuilder<int>();
        for (
            var line = total + 1;
            line < heads.Length && (parent.Length == 0 || heads[line].StartsWith(parent, StringComparison.Ordinal));
            line++
        )
        {
            right.Add(line);
        }

        for (
            var line = total - 1;
            line >= 0 && (parent.Length == 0 || heads[line].StartsWith(parent, StringComparison.Ordinal));
            line--
        )
        {
            left.Insert(0, line);
        }

        foreach (var block in (ImmutableArray<ImmutableArray<int>>)[right.ToImmutable(), left.ToImmutable()])
        {
            yield return new(total, block);
            yield return new(total, WithoutFamilies(heads, block));
            yield return new(total, [.. block.Where(line => !IsDetail(heads, line))]);
            yield return new(total, [.. block.Where(line => !IsSubtotal(heads[line]))]);
            for (var length = block.Length - 1; length > 1; length--)
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
    private static bool IsDetail(ImmutableArray<string> heads, int line)
    {
        var slash = heads[line].LastIndexOf('/');
        return slash >= 0
            && !IsSubtotal(heads[line])
            && heads.Any(head =>
                IsSubtotal(head) && head.StartsWith(heads[line][..(slash + 1)], StringComparison.Ordinal)
            );
    }
}
