using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Tables;

/// <summary>
/// Tables of the three public expenses: 三公经费 = 出国（境） + 公务用车 + 公务接待, and the cars are their purchase and
/// their running, in rows or in columns. Source: rule book B12.
/// </summary>
internal static partial class ThreePublicTables
{
    public static IEnumerable<Claim> Of(NumberGrid grid) => InRows(grid).Concat(InColumns(grid));

    private static IEnumerable<Claim> InRows(NumberGrid grid)
    {
        foreach (var (start, end) in Segments.Of(grid))
        {
            List<int> rows = [.. Enumerable.Range(start, end - start)];
            var items = rows.ConvertAll(row => Kind(RowWords(grid, row)));
            foreach (var structure in Read(items))
            {
                for (var column = 0; column < grid.Columns; column++)
                {
                    if (
                        grid.IsSummable(rows, column)
                        && Claim(structure, items, at => grid[rows[at], column]) is { } claim
                    )
                    {
                        yield return claim;
                    }
                }
            }
        }
    }

    private static IEnumerable<Claim> InColumns(NumberGrid grid)
    {
        for (var row = 0; row < grid.Rows; row++)
        {
            var at = row;
            List<int> columns = [.. Enumerable.Range(0, grid.Columns).Where(column => grid[at, column] is not null)];
            if (grid.IsHead(row) || IsNumbering(columns.ConvertAll(column => grid[at, column]!)))
            {
                continue;
            }

            var items = columns.ConvertAll(column => KindBelow(grid.Head(at, column)));
            foreach (var structure in Read(items))
            {
                if (
                    Claim(structure, items, index => grid[at, columns[index]]) is { } claim
                    && (IsNamed(grid.LastHead(at, columns[structure.Total]), items) || Rates.Readings.Holds(claim))
                )
                {
                    yield return claim;
                }
            }
        }
    }

    // 1 2 3 4 5 6 below the heads number the columns.
    private static bool IsNumbering(List<Figure> figures) =>
        figures.Count > 2
        && Enumerable
            .Range(1, figures.Count - 1)
            .All(at =>
                figures[at].Number.Decimals == 0 && figures[at].Number.Unscaled == figures[at - 1].Number.Unscaled + 1
            );

    // 合计 without a word of its own may add up more than these where other columns stand beside them: 会议费.
    private static bool IsNamed(string head, List<Item> items) => Kind(head) != Item.None || !items.Contains(Item.None);

    // 小计 below 公务用车购置及运行费 is that of the cars, 合计 before 因公出国（境）费 that of all.
    private static Item KindBelow(string path)
    {
        var heads = path.Split('/');
        return heads[^1] is not ("合计" or "小计" or "总计") ? Kind(heads[^1])
            : heads.Length > 1 && Kind(heads[^2]) is not Item.None and var above ? above
            : heads[^1] == "小计" ? Item.None
            : Item.All;
    }

    // The parts stand behind their whole, each of them once; another whole begins another list.
    private static IEnumerable<Structure> Read(List<Item> items)
    {
        for (var from = 0; from < items.Count; from++)
        {
            var parts = items[from] switch
            {
                Item.All => Behind(items, from, Item.All, [Item.Abroad, Item.Cars, Item.Reception]),
                Item.Cars => Behind(items, from, Item.Cars, [Item.Purchase, Item.Running]),
                _ => [],
            };
            if (!parts.IsEmpty)
            {
                yield return new Structure(from, parts);
            }
        }
    }

    private static ImmutableArray<int> Behind(List<Item> items, int from, Item whole, Item[] wanted)
    {
        var found = ImmutableArray.CreateBuilder<int>();
        var missing = wanted.ToHashSet();
        for (
            var at = from + 1;
            at < items.Count && items[at] != whole && items[at] != Item.All && missing.Count > 0;
            at++
        )
        {
            if (missing.Remove(items[at]))
            {
                found.Add(at);
            }
        }

        return missing.Count == 0 ? found.ToImmutable() : [];
    }

    private static Claim? Claim(Structure structure, List<Item> items, Func<int, Figure?> at)
    {
        if (at(structure.Total) is not { Dimension: Dimension.Money or Dimension.None } total)
        {
            return null;
        }

        ImmutableArray<Figure> parts = [.. structure.Parts.SelectMany(part => Cells(items, part, at)).OfType<Figure>()];
        // An empty cell of the cars without anything under it leaves the sum open.
        var isOpen = structure.Parts.Any(part =>
            !Cells(items, part, at).OfType<Figure>().Any() && items[part] == Item.Cars
        );
        return isOpen || parts.Length < 2 || parts.Any(part => part.Dimension != total.Dimension)
            ? null
            : new Claim(RelationKind.Sum, total, parts, Formula.Sum, RuleIds.ThreePublicTotal) { Label = "“三公”经费" };
    }

    // Where the cell of the cars is empty, their purchase and their running stand for it.
    private static IEnumerable<Figure?> Cells(List<Item> items, int part, Func<int, Figure?> at)
    {
        if (items[part] != Item.Cars || at(part) is not null)
        {
            return [at(part)];
        }

        return Enumerable
            .Range(part + 1, items.Count - part - 1)
            .TakeWhile(index => items[index] is not (Item.All or Item.Cars))
            .Where(index => items[index] is Item.Purchase or Item.Running)
            .Select(at);
    }

    // The first words of a row that say something.
    private static string RowWords(NumberGrid grid, int row)
    {
        for (var column = 0; column < grid.Columns; column++)
        {
            if (
                grid.Table[row, column] is { } cell
                && TableHeads.IsWords(cell.Compact)
                && Kind(cell.Compact) != Item.None
            )
            {
                return cell.Compact;
            }
        }

        return "";
    }

    private static Item Kind(string words) =>
        words.Length > 30 || Persons().IsMatch(words) ? Item.None
        : words.Contains("三公", StringComparison.Ordinal) ? Item.All
        : Cars().IsMatch(words) ? Item.Cars
        : Purchase().IsMatch(words) ? Item.Purchase
        : Running().IsMatch(words) ? Item.Running
        : Abroad().IsMatch(words) ? Item.Abroad
        : Reception().IsMatch(words) ? Item.Reception
        : Item.None;

    [GeneratedRegex(
        @"人数|人次|批次|次数|团组|辆|保有量|[(](?:个|人|批|台)[)]|率|占比|会议|培训",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Persons();

    [GeneratedRegex(
        @"车.{0,4}购置.{0,2}[及和与、].{0,4}(?:运行|维护)|公务用车(?:经费|费用?)?(?:支出)?(?:小计)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Cars();

    [GeneratedRegex(@"车.{0,2}购置", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Purchase();

    [GeneratedRegex(@"车.{0,2}(?:运行|维护)", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Running();

    [GeneratedRegex(@"出国", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Abroad();

    [GeneratedRegex(@"公务接待", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Reception();

    private enum Item
    {
        None,
        All,
        Abroad,
        Cars,
        Purchase,
        Running,
        Reception,
    }
}
