using System.Collections.Immutable;
using Plumbline.Audit.Figures;

namespace Plumbline.Audit.Relations.Tables;

/// <summary>
/// A row that no word calls a total and whose parts stand right below it: 本年收入 | 19420.00 | 21873.46 over 财政拨款收入, 事业收入 and
/// 其他收入. The numbers tell: two columns at least must bear it out, and only what holds is claimed: a list may leave out a part
/// in one year.
/// </summary>
internal static class HeadRows
{
    private const int FewestParts = 2;
    private const int MostParts = 15;
    private const int MostRows = 400;
    private const int FewestColumns = 2;
    private const int Whole = 100;
    private const long Telling = 100;

    public static IEnumerable<Claim> Of(NumberGrid grid) =>
        Segments.Of(grid).SelectMany(segment => In(grid, segment.Start, segment.End));

    private static IEnumerable<Claim> In(NumberGrid grid, int start, int end)
    {
        var rows = Enumerable
            .Range(start, end - start)
            .Where(row => Enumerable.Range(0, grid.Columns).Any(column => grid[row, column] is not null))
            .Take(MostRows)
            .ToList();
        ImmutableArray<int> columns = [.. Enumerable.Range(0, grid.Columns).Where(at => grid.IsSummable(rows, at))];
        Figure? At(int line, int column) => grid[rows[line], column];
        if (columns.Length < FewestColumns || AreSiblings(grid, rows, columns, At))
        {
            yield break;
        }

        for (var head = 0; head + FewestParts < rows.Count; head++)
        {
            var label = grid.Label(rows[head], columns[^1]);
            if (IsTotal(grid, rows[head], columns) || Below(grid, rows, head, columns, At) is not { } found)
            {
                continue;
            }

            foreach (var claim in columns.Select(column => Structures.Claim(found, column, At, label)))
            {
                if (claim is not null && Rates.Readings.Holds(claim))
                {
                    yield return claim;
                }
            }

            foreach (var claim in SharesOf(grid, found, rows, label))
            {
                yield return claim;
            }
        }
    }

    // 局机关, 执法队 and 服务中心 over 合计: all rows add up to the total, so that none of them is a part of another.
    private static bool AreSiblings(
        NumberGrid grid,
        List<int> rows,
        ImmutableArray<int> columns,
        Func<int, int, Figure?> at
    )
    {
        var lines = Enumerable.Range(0, rows.Count).ToLookup(line => IsTotal(grid, rows[line], columns));
        ImmutableArray<int> others = [.. lines[false]];
        return lines[true]
            .Select(total => Structures.Weigh(new Structure(total, others), columns, at))
            .Any(weight => weight.Holds > weight.Fails);
    }

    // Behind a column of numbers 1, 2, 3 stands the name of the row.
    private static bool IsTotal(NumberGrid grid, int row, ImmutableArray<int> columns) =>
        columns.Any(column => NumberGrid.IsTotal(grid.Label(row, column)));

    // The rows right below it that give it in the most columns.
    private static Structure? Below(
        NumberGrid grid,
        List<int> rows,
        int head,
        ImmutableArray<int> columns,
        Func<int, int, Figure?> at
    )
    {
        ImmutableArray<int> telling =
        [
            .. columns.Where(column => at(head, column) is { } total && Weighed.Weighings.Distinct(total) >= Telling),
        ];
        var most = Math.Min(MostParts, rows.Skip(head + 1).TakeWhile(row => !IsTotal(grid, row, columns)).Count());
        return telling.Length < FewestColumns
            ? null
            : Enumerable
                .Range(FewestParts, Math.Max(0, most - FewestParts + 1))
                .Select(count => new Structure(head, [.. Enumerable.Range(head + 1, count)]))
                .Select(structure => (Structure: structure, Weight: Structures.Weigh(structure, telling, at)))
                .Where(found => found.Weight.Holds >= FewestColumns && found.Weight.Holds > found.Weight.Fails)
                .OrderBy(found => found.Weight.Fails)
                .Select(found => (Structure?)found.Structure)
                .FirstOrDefault();
    }

    // 68.20, 28.53 and 3.26 beside the parts, and a dash beside the whole.
    private static IEnumerable<Claim> SharesOf(NumberGrid grid, Structure found, List<int> rows, string label)
    {
        for (var column = 0; column < grid.Columns; column++)
        {
            ImmutableArray<Figure> shares = [.. found.Parts.Select(part => grid[rows[part], column]).OfType<Figure>()];
            var claim = new Claim(RelationKind.Sum, null, shares, Formula.Sum, RuleIds.SharesOfASplit)
            {
                Constant = Whole,
                Label = label,
            };
            if (
                shares.Length == found.Parts.Length
                && grid[rows[found.Total], column] is null
                && shares.All(share => share.Dimension == Dimension.Percent)
                && Rates.Readings.Holds(claim)
            )
            {
                yield return claim;
            }
        }
    }
}
