using System.Collections.Immutable;
using Plumbline.Audit.Figures;

namespace Plumbline.Audit.Relations.Tables;

/// <summary>
/// Sub-totals by account code: 205 is the sum of 20501, 20502 …, and 301 of 30101, 30102 …. Source: the classification
/// of revenue and expenditure (政府收支分类科目), whose codes grow by two digits with each level.
/// </summary>
internal static class CodeTotals
{
    private const int ShortestCode = 3;
    private const int LongestCode = 9;
    private const int NearlyAll = 10;

    public static IEnumerable<Claim> Of(NumberGrid grid)
    {
        foreach (var (start, end) in Segments.Of(grid))
        {
            var rows = new List<int>();
            var codes = new List<string>();
            for (var row = start; row < end; row++)
            {
                if (CodeOf(grid, row) is { } code)
                {
                    rows.Add(row);
                    codes.Add(code);
                }
            }

            foreach (var claim in InSegment(grid, rows, codes))
            {
                yield return claim;
            }
        }
    }

    private static IEnumerable<Claim> InSegment(NumberGrid grid, List<int> rows, List<string> codes)
    {
        var structures = Structures(codes);
        if (structures.Count == 0)
        {
            yield break;
        }

        ImmutableArray<int> columns =
        [
            .. Enumerable
                .Range(FirstColumn(grid, rows), Math.Max(0, grid.Columns - FirstColumn(grid, rows)))
                .Where(column => grid.IsSummable(rows, column)),
        ];
        Figure? At(int line, int column) => grid[rows[line], column];
        var weighed = structures.ConvertAll(structure => Tables.Structures.Weigh(structure, columns, At));
        var (holds, fails) = (weighed.Sum(found => found.Holds), weighed.Sum(found => found.Fails));
        for (var index = 0; index < structures.Count; index++)
        {
            // One code with a list that is not whole (only the larger ones are shown) says nothing of it.
            if (weighed[index].Holds == 0 && (holds <= fails || !IsNear(structures[index], columns, At)))
            {
                continue;
            }

            foreach (var column in columns)
            {
                if (Tables.Structures.Claim(structures[index], column, At, codes[structures[index].Total]) is { } claim)
                {
                    yield return claim;
                }
            }
        }
    }

    // Each code with those that begin with it and with no longer one of the table.
    private static List<Structure> Structures(List<string> codes)
    {
        var open = new Stack<int>();
        var parts = new Dictionary<int, ImmutableArray<int>.Builder>();
        for (var line = 0; line < codes.Count; line++)
        {
            while (open.TryPeek(out var above) && !IsBelow(codes[line], codes[above]))
            {
                open.Pop();
            }

            if (open.TryPeek(out var parent))
            {
                (
                    parts.TryGetValue(parent, out var below)
                        ? below
                        : parts[parent] = ImmutableArray.CreateBuilder<int>()
                ).Add(line);
            }

            open.Push(line);
        }

        return [.. parts.OrderBy(part => part.Key).Select(part => new Structure(part.Key, part.Value.ToImmutable()))];
    }

    private static bool IsBelow(string code, string above) =>
        code.Length > above.Length && code.StartsWith(above, StringComparison.Ordinal);

    private static bool IsNear(Structure structure, ImmutableArray<int> columns, Func<int, int, Figure?> at) =>
        columns.All(column =>
            at(structure.Total, column) is not { } total
            || Math.Abs(Tables.Structures.Sum(structure.Parts, column, at).Value - total.Exact) * NearlyAll
                <= total.Exact
        );

    /// <summary>
    /// The account code of a row, or null: 205 and 教育支出 in two cells, or 205教育支出 in one; 类 款 项 in three cells make
    /// one code.
    /// </summary>
    public static string? CodeOf(NumberGrid grid, int row)
    {
        var code = "";
        for (var column = 0; column < grid.Columns; column++)
        {
            if (grid.Table[row, column] is not { } cell || !grid.Table.Begins(row, column))
            {
                continue;
            }

            var digits =
                cell.Compact.AsSpan().IndexOfAnyExceptInRange('0', '9') is var end && end < 0
                    ? cell.Compact.Length
                    : end;
            var isLater = code.Length > 0;
            if (
                digits == 0
                || (isLater ? digits != 2 || end >= 0 : digits is < ShortestCode or > LongestCode || digits % 2 == 0)
            )
            {
                break;
            }

            code += cell.Compact[..digits];
            if (code.Length > LongestCode)
            {
                return null;
            }

            if (end >= 0)
            {
                return IsName(cell.Compact[digits..]) ? code : null;
            }
        }

        return code.Length is >= ShortestCode and <= LongestCode ? code : null;
    }

    private static bool IsName(string words) =>
        words.Length > 1 && words[0] is not ('.' or '，' or '%' or '年' or '月' or '人' or '万');

    // The first column behind the words.
    private static int FirstColumn(NumberGrid grid, List<int> rows)
    {
        var first = 0;
        for (var column = 0; column < grid.Columns; column++)
        {
            first =
                grid.Table[rows[0], column] is { } cell && Texts.TableHeads.IsWords(cell.Compact) ? column + 1 : first;
        }

        return first;
    }
}
