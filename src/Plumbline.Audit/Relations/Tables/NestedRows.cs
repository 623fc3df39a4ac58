using System.Collections.Immutable;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Tables;

/// <summary>
/// Rows that refine the row above them: 一、基本支出 with (一)人员经费 and (二)公用经费, 二、项目支出 with 其中 and what follows. The marks or
/// the 其中 say so; the sum is claimed where most columns bear it out.
/// </summary>
internal static class NestedRows
{
    private const int MostRows = 400;
    private const int MostParts = 40;

    public static IEnumerable<Claim> Of(NumberGrid grid) =>
        Segments
            .Of(grid)
            .SelectMany(segment => In(grid, segment.Start, Math.Min(segment.End, segment.Start + MostRows)));

    private static IEnumerable<Claim> In(NumberGrid grid, int start, int end)
    {
        var all = Enumerable.Range(start, end - start).Where(row => !IsOfRates(grid, row)).ToList();
        var first = Enumerable
            .Range(0, grid.Columns)
            .FirstOrDefault(column => all.Exists(row => grid[row, column] is not null), -1);
        if (first < 0)
        {
            yield break;
        }

        ImmutableArray<int> columns =
        [
            .. Enumerable.Range(first, grid.Columns - first).Where(column => grid.IsSummable(all, column)),
        ];
        ImmutableArray<string> labels = [.. all.Select(row => grid.Label(row, first))];
        ImmutableArray<int> ranks = [.. labels.Select(label => HeadingMark.Of(label).Rank)];
        Figure? At(int line, int column) => grid[all[line], column];
        for (var line = 0; line + 2 < all.Count; line++)
        {
            foreach (
                var parts in (ImmutableArray<ImmutableArray<int>>)
                    [Ranked(labels, ranks, line), Named(labels, ranks, line)]
            )
            {
                var structure = new Structure(line, parts);
                if (parts.Length < 2 || !IsBorneOut(structure, columns, At))
                {
                    continue;
                }

                List<Claim> claims =
                [
                    .. columns.Select(column => Structures.Claim(structure, column, At, labels[line])).OfType<Claim>(),
                ];
                foreach (var claim in claims.Where(claim => IsOfKind(claim, claims)))
                {
                    yield return claim;
                }
            }
        }
    }

    // Persons and towns may be counted in two rows, where the money of both adds up.
    private static bool IsOfKind(Claim claim, List<Claim> claims) =>
        claim.Result!.Dimension == Dimension.Money
        || Rates.Readings.Holds(claim)
        || claims.Exists(other => other.Result!.Dimension == claim.Result!.Dimension && Rates.Readings.Holds(other));

    private static bool IsBorneOut(Structure structure, ImmutableArray<int> columns, Func<int, int, Figure?> at) =>
        Structures.Weigh(structure, columns, at) is var (holds, fails)
        && (holds > fails || (holds == fails && Structures.Even([structure], columns, at) is not null));

    // 营业利润率 below amounts.
    private static bool IsOfRates(NumberGrid grid, int row)
    {
        var numbers = Enumerable.Range(0, grid.Columns).Select(column => grid[row, column]).OfType<Figure>().ToList();
        return numbers.Count > 0 && numbers.TrueForAll(figure => figure.Dimension == Dimension.Percent);
    }

    // The rows of the next rank, up to the next row of the same rank or a total.
    private static ImmutableArray<int> Ranked(ImmutableArray<string> labels, ImmutableArray<int> ranks, int line)
    {
        var below = Below(labels, ranks, line);
        var deeper = below.Select(at => ranks[at]).Where(rank => rank > 0).DefaultIfEmpty(0).Min();
        return ranks[line] == 0 || deeper == 0 ? [] : [.. below.Where(at => ranks[at] == deeper)];
    }

    // 其中 and the rows behind it that have no mark of their own.
    private static ImmutableArray<int> Named(ImmutableArray<string> labels, ImmutableArray<int> ranks, int line) =>
        !NumberGrid.IsPart(labels[line + 1]) ? [] : [.. Below(labels, ranks, line).TakeWhile(at => ranks[at] == 0)];

    private static List<int> Below(ImmutableArray<string> labels, ImmutableArray<int> ranks, int line)
    {
        var below = new List<int>();
        for (var at = line + 1; at < labels.Length && below.Count < MostParts; at++)
        {
            if (NumberGrid.IsTotal(labels[at]) || (ranks[at] > 0 && ranks[at] <= ranks[line]))
            {
                break;
            }

            below.Add(at);
        }

        return below;
    }
}
