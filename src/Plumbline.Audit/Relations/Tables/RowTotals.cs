using System.Collections.Immutable;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Tables;

/// <summary>Total rows: 合计 above or below the rows that it adds up, with sub-totals and 其中 rows between.</summary>
internal static class RowTotals
{
    public static IEnumerable<Claim> Of(NumberGrid grid)
    {
        foreach (var group in ColumnGroups(grid))
        {
            foreach (var claim in InGroup(grid, group))
            {
                yield return claim;
            }
        }
    }

    // Columns that share the words to their left: a table with incomes on the left and expenditures on the right is two.
    private static IEnumerable<ImmutableArray<int>> ColumnGroups(NumberGrid grid)
    {
        var groups = new List<int>();
        for (var column = 0; column < grid.Columns; column++)
        {
            var (numbers, words) = (0, 0);
            for (var row = 0; row < grid.Rows; row++)
            {
                if (grid[row, column] is not null)
                {
                    numbers++;
                }
                else if (!grid.IsHead(row) && grid.Table[row, column] is { } cell && TableHeads.IsWords(cell.Compact))
                {
                    words++;
                }
            }

            if (numbers > words && numbers > 0)
            {
                groups.Add(column);
            }
            else if (groups.Count > 0 && words > 0)
            {
                yield return [.. groups];
                groups.Clear();
            }
        }

        if (groups.Count > 0)
        {
            yield return [.. groups];
        }
    }

    private static IEnumerable<Claim> InGroup(NumberGrid grid, ImmutableArray<int> columns)
    {
        var rows = new List<int>();
        for (var row = 0; row <= grid.Rows; row++)
        {
            if (row < grid.Rows && !grid.IsHead(row))
            {
                if (
                    columns.Any(column => grid[row, column] is not null)
                    && !NumberGrid.IsSerial(grid.Label(row, columns[0]))
                )
                {
                    rows.Add(row);
                }

                continue;
            }

            foreach (var claim in InSegment(grid, columns, rows))
            {
                yield return claim;
            }

            rows.Clear();
        }
    }

    private static IEnumerable<Claim> InSegment(NumberGrid grid, ImmutableArray<int> columns, List<int> rows)
    {
        ImmutableArray<string> labels = [.. rows.Select(row => grid.Label(row, columns[0]))];
        ImmutableArray<int> summable = [.. columns.Where(column => grid.IsSummable(rows, column))];
        ImmutableArray<int> codes = [.. rows.Select(row => CodeTotals.CodeOf(grid, row)?.Length ?? 0)];
        Figure? At(int line, int column) => grid[rows[line], column];
        for (var line = 0; line < rows.Count; line++)
        {
            if (!NumberGrid.IsTotal(labels[line]) || summable.IsEmpty)
            {
                continue;
            }

            var readings = Readings(labels, codes, line).ToList();
            if (
                (Structures.Best(readings, summable, At) ?? NearMiss(readings, labels, summable, At))
                is not { } structure
            )
            {
                continue;
            }

            foreach (var column in summable)
            {
                if (Structures.Claim(structure, column, At, labels[line]) is { } claim)
                {
                    yield return claim;
                }
            }
        }
    }

    private static IEnumerable<Structure> Readings(ImmutableArray<string> labels, ImmutableArray<int> codes, int total)
    {
        var previous = Previous(labels, total);
        var above = Range(previous + 1, total);
        var below = Range(total + 1, Next(labels, total));

        // 总计 = 本年收入合计 + 年初结转和结余: the total before and what follows it.
        if (previous >= 0)
        {
            yield return new(total, [previous, .. above]);
            yield return new(total, [previous, .. above.Where(line => !NumberGrid.IsPart(labels[line]))]);
        }

        foreach (
            var block in (ImmutableArray<ImmutableArray<int>>)
                [above, below, Range(0, total), Range(total + 1, labels.Length)]
        )
        {
            yield return new(total, block);
            yield return new(total, [.. block.Where(line => !NumberGrid.IsPart(labels[line]))]);
            yield return new(total, TopLevel(labels, block));
            yield return new(total, TopCodes(codes, block));
            yield return new(total, [.. block.Where(line => NumberGrid.IsTotal(labels[line]))]);
            yield return new(total, [.. block.Where(line => !NumberGrid.IsTotal(labels[line]))]);
        }
    }

    // Rows of the highest rank: marked 一、 二、, or else without any mark; 其中 rows and the rows behind them are left out.
    private static ImmutableArray<int> TopLevel(ImmutableArray<string> labels, ImmutableArray<int> block)
    {
        var ranks = block.Select(line => HeadingMark.Of(labels[line]).Rank).ToList();
        var top = ranks.Where(rank => rank > 0).DefaultIfEmpty(0).Min();
        return [.. block.Where((_, index) => ranks[index] == top)];
    }

    // Rows with the shortest account codes: 205, 208, 210 and not 20501.
    private static ImmutableArray<int> TopCodes(ImmutableArray<int> codes, ImmutableArray<int> block)
    {
        var shortest = block.Select(line => codes[line]).Where(length => length > 0).DefaultIfEmpty(0).Min();
        return shortest == 0 ? [] : [.. block.Where(line => codes[line] == shortest)];
    }

    // One column of numbers bears nothing out; then a plain list may still miss its total by what a slip of the pen makes.
    private static Structure? NearMiss(
        List<Structure> readings,
        ImmutableArray<string> labels,
        ImmutableArray<int> columns,
        Func<int, int, Figure?> at
    )
    {
        var plain = readings.FirstOrDefault(reading => reading.Parts.Length > 2);
        if (
            plain.Parts.IsDefaultOrEmpty
            || plain.Parts.Any(line => NumberGrid.IsPart(labels[line]) || HeadingMark.Of(labels[line]).Rank > 1)
        )
        {
            return null;
        }

        foreach (var column in columns)
        {
            var sum = Structures.Sum(plain.Parts, column, at);
            if (
                at(plain.Total, column) is not { } total
                || sum.Count < 3
                || Math.Abs(sum.Value - total.Exact) * 10 > total.Exact
            )
            {
                return null;
            }
        }

        return plain;
    }

    private static int Previous(ImmutableArray<string> labels, int line)
    {
        do
        {
            line--;
        } while (line >= 0 && !NumberGrid.IsTotal(labels[line]));
        return line;
    }

    private static int Next(ImmutableArray<string> labels, int line)
    {
        do
        {
            line++;
        } while (line < labels.Length && !NumberGrid.IsTotal(labels[line]));
        return line;
    }

    private static ImmutableArray<int> Range(int from, int to) => [.. Enumerable.Range(from, Math.Max(0, to - from))];
}
