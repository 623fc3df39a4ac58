using System.Collections.Immutable;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Tables;

/// <summary>Total rows: 合计 above or below the rows that it adds up, with sub-totals and 其中 rows between.</summary>
internal static class RowTotals
{
    // So many total rows from the top and from the foot may add up what stands beyond their neighbours.
    private const int MostOuter = 20;

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

    private static IEnumerable<Claim> InGroup(NumberGrid grid, ImmutableArray<int> columns) =>
        Segments
            .Of(grid)
            .SelectMany(segment =>
                InSegment(
                    grid,
                    columns,
                    [
                        .. Enumerable
                            .Range(segment.Start, segment.End - segment.Start)
                            .Where(row =>
                                columns.Any(column => grid[row, column] is not null)
                                && !NumberGrid.IsSerial(grid.Label(row, columns[0]))
                            ),
                    ]
                )
            );

    private static IEnumerable<Claim> InSegment(NumberGrid grid, ImmutableArray<int> columns, List<int> rows)
    {
        ImmutableArray<int> summable = [.. columns.Where(column => grid.IsSummable(rows, column))];
        if (summable.IsEmpty)
        {
            yield break;
        }

        ImmutableArray<Line> lines = [.. rows.Select(row => LineOf(grid, row, columns[0]))];
        ImmutableArray<int> totals = [.. Enumerable.Range(0, lines.Length).Where(line => lines[line].IsTotal)];
        Figure? At(int line, int column) => grid[rows[line], column];
        for (var index = 0; index < totals.Length; index++)
        {
            var readings = Readings(lines, totals, index).ToList();
            if (
                (
                    Structures.Best(readings, summable, At)
                    ?? Structures.Even(readings, summable, At)
                    ?? NearMiss(readings, lines, summable, At)
                )
                is not { } structure
            )
            {
                continue;
            }

            List<Structure> meant = [structure, .. Subtotals(lines, totals, index, structure, summable, At)];
            foreach (var (found, column) in meant.SelectMany(found => summable.Select(column => (found, column))))
            {
                if (Structures.Claim(found, column, At, lines[totals[index]].Label) is { } claim)
                {
                    yield return claim;
                }
            }
        }
    }

    // 合计 adds up its rows and the 小计 of their groups as well.
    private static IEnumerable<Structure> Subtotals(
        ImmutableArray<Line> lines,
        ImmutableArray<int> totals,
        int index,
        Structure found,
        ImmutableArray<int> columns,
        Func<int, int, Figure?> at
    )
    {
        ImmutableArray<int> others = [.. totals.Where(line => line != totals[index])];
        var isOuter = index == 0 || index == totals.Length - 1;
        return
            isOuter
            && others.Length is > 1 and <= MostOuter
            && others.All(line => lines[line].Label.EndsWith("小计", StringComparison.Ordinal))
            && !found.Parts.Any(others.Contains)
            && Structures.Weigh(new(totals[index], others), columns, at) is var (holds, fails)
            && holds > 1
            && holds > fails
            ? [new(totals[index], others)]
            : [];
    }

    private static Line LineOf(NumberGrid grid, int row, int column)
    {
        var label = grid.Label(row, column);
        return new Line(
            label,
            NumberGrid.IsTotal(label),
            NumberGrid.IsPart(label),
            HeadingMark.Of(label).Rank,
            CodeTotals.CodeOf(grid, row)?.Length ?? 0
        );
    }

    private static IEnumerable<Structure> Readings(ImmutableArray<Line> lines, ImmutableArray<int> totals, int index)
    {
        var total = totals[index];
        var previous = index == 0 ? -1 : totals[index - 1];
        var next = index + 1 == totals.Length ? lines.Length : totals[index + 1];
        var above = Range(previous + 1, total);
        var below = Range(total + 1, next);

        // 一、收入合计 and what it holds, up to 二、支出合计 or the next row with a mark like its own.
        if (lines[total].Rank > 0)
        {
            yield return new(
                total,
                [.. below.TakeWhile(line => lines[line].Rank == 0 || lines[line].Rank > lines[total].Rank)]
            );
        }

        // 总计 = 本年收入合计 + 年初结转和结余: the total before and what follows it.
        if (previous >= 0)
        {
            yield return new(total, [previous, .. above]);
            yield return new(total, [previous, .. above.Where(line => !lines[line].IsPart)]);
        }

        // What spans further totals is the total of all, which stands near the top or the foot.
        var isOuter = Math.Min(index, totals.Length - 1 - index) < MostOuter;
        foreach (
            var block in (ImmutableArray<ImmutableArray<int>>)(
                isOuter ? [above, below, Range(0, total), Range(total + 1, lines.Length)] : [above, below]
            )
        )
        {
            yield return new(total, block);
            yield return new(total, [.. block.Where(line => !lines[line].IsPart)]);
            yield return new(total, TopLevel(lines, block));
            yield return new(total, TopCodes(lines, block));
            yield return new(total, [.. block.Where(line => lines[line].IsTotal)]);
            yield return new(total, [.. block.Where(line => !lines[line].IsTotal)]);
        }
    }

    // Rows of the highest rank: marked 一、 二、, or else without any mark; 其中 rows and the rows behind them are left out.
    private static ImmutableArray<int> TopLevel(ImmutableArray<Line> lines, ImmutableArray<int> block)
    {
        var top = block.Select(line => lines[line].Rank).Where(rank => rank > 0).DefaultIfEmpty(0).Min();
        return [.. block.Where(line => lines[line].Rank == top)];
    }

    // Rows with the shortest account codes: 205, 208, 210 and not 20501.
    private static ImmutableArray<int> TopCodes(ImmutableArray<Line> lines, ImmutableArray<int> block)
    {
        var shortest = block.Select(line => lines[line].Code).Where(length => length > 0).DefaultIfEmpty(0).Min();
        return shortest == 0 ? [] : [.. block.Where(line => lines[line].Code == shortest)];
    }

    // One column of numbers bears nothing out; then a plain list may still miss its total by what a slip of the pen makes.
    private static Structure? NearMiss(
        List<Structure> readings,
        ImmutableArray<Line> lines,
        ImmutableArray<int> columns,
        Func<int, int, Figure?> at
    )
    {
        var plain = readings.FirstOrDefault(reading => reading.Parts.Length > 2);
        if (plain.Parts.IsDefaultOrEmpty || plain.Parts.Any(line => lines[line].IsPart || lines[line].Rank > 1))
        {
            return null;
        }

        // A column whose total is left out (—) says nothing.
        var told = columns.Where(column => at(plain.Total, column) is not null).ToList();
        return told.Count > 0 && told.TrueForAll(column => IsNear(plain, column, at)) ? plain : null;
    }

    private static bool IsNear(Structure plain, int column, Func<int, int, Figure?> at)
    {
        var sum = Structures.Sum(plain.Parts, column, at);
        var total = at(plain.Total, column)!.Exact;
        return sum.Count > 2 && Math.Abs(sum.Value - total) * 10 <= total;
    }

    private static ImmutableArray<int> Range(int from, int to) => [.. Enumerable.Range(from, Math.Max(0, to - from))];

    /// <summary>A row with numbers.</summary>
    /// <param name="Label">The words before its numbers.</param>
    /// <param name="IsTotal">They name a total.</param>
    /// <param name="IsPart">They begin a part of the row above.</param>
    /// <param name="Rank">How deep their mark stands: 一、 is 1; 0 without one.</param>
    /// <param name="Code">Length of its account code, or 0.</param>
    private readonly record struct Line(string Label, bool IsTotal, bool IsPart, int Rank, int Code);
}
