using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Far;

/// <summary>
/// The items of an explanation of final accounts, 3.社会保障和就业支出(类)…(款)…(项)，年初预算为A，支出决算为B: together what the class is said
/// to be elsewhere, and all of them what stands right before the first.
/// </summary>
internal static partial class ClassItems
{
    private const int FewestOfAll = 3;
    private const int Back = 3;

    private sealed record Listed(Passage Passage, string Class, Figure? Budget, Figure Spent);

    /// <summary>The statements of a document.</summary>
    public static IEnumerable<Claim> Of(Understood document)
    {
        var items = document
            .Text.Passages.Where(passage => passage.Cell is null)
            .Select(passage => ItemOf(document, passage))
            .OfType<Listed>()
            .ToList();
        if (items.Count < FewestOfAll)
        {
            return [];
        }

        var classes = items
            .GroupBy(item => item.Class, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, StringComparer.Ordinal);
        return OfClasses(document, classes, [.. items.Select(item => item.Passage.Index)])
            .Concat(OfAll(document, items));
    }

    private static Listed? ItemOf(Understood document, Passage passage)
    {
        if (Item().Match(passage.Compact) is not { Success: true } match)
        {
            return null;
        }

        var amounts = document
            .Figures.Quantities(passage)
            .Where(figure => figure is { Dimension: Dimension.Money, IsPlain: true })
            .ToList();
        var spent = amounts.Find(figure => Spent().IsMatch(Before(figure)));
        return spent is null
            ? null
            : new Listed(
                passage,
                match.Groups["class"].Value,
                amounts.Find(figure => Budget().IsMatch(Before(figure))),
                spent
            );
    }

    private static IEnumerable<Claim> OfClasses(
        Understood document,
        Dictionary<string, IGrouping<string, Listed>> classes,
        HashSet<int> listed
    )
    {
        foreach (var whole in document.Figures.All)
        {
            if (
                whole is { IsQuantity: true, IsPlain: true, Dimension: Dimension.Money, Passage.Cell: null }
                && !listed.Contains(whole.Passage.Index)
                && Named().Match(Before(whole)) is { Success: true } match
                && classes.TryGetValue(match.Groups["class"].Value, out var parts)
                && Told(whole, [.. parts.Select(part => part.Spent)]) is { } claim
            )
            {
                yield return claim;
            }
        }
    }

    // 支出决算为16742.18万元，其中： and the items behind it.
    private static IEnumerable<Claim> OfAll(Understood document, List<Listed> items)
    {
        var first = items[0].Passage.Index;
        var before = document
            .Text.Passages[Math.Max(0, first - Back)..first]
            .SelectMany(passage => document.Figures.Quantities(passage))
            .Where(figure => figure is { Dimension: Dimension.Money, IsPlain: true })
            .ToList();
        ImmutableArray<Figure> spent = [.. items.Select(item => item.Spent)];
        ImmutableArray<Figure> budgets = [.. items.Select(item => item.Budget).OfType<Figure>()];
        var all = before
            .Where(figure => Spent().IsMatch(Before(figure)))
            .Select(figure => Sum(figure, spent))
            .Concat(before.Where(figure => Budget().IsMatch(Before(figure))).Select(figure => Sum(figure, budgets)));
        return all.Where(claim => claim.Operands.Length >= FewestOfAll && Rates.Readings.Holds(claim));
    }

    // One item is the class itself; only what ties, or is one slip away from it, is meant.
    private static Claim? Told(Figure whole, ImmutableArray<Figure> parts)
    {
        var claim = parts is [var only]
            ? new Claim(RelationKind.Equality, whole, [only], Formula.Same, RuleIds.SameQuantityTwice)
            {
                Label = whole.Label,
            }
            : Sum(whole, parts);
        var sum = parts.Aggregate(Domain.Numbers.Fraction.Zero, (total, part) => total + part.Value);
        return Rates.Readings.Holds(claim) || Sums.Ties.IsSlip(whole, sum) ? claim : null;
    }

    private static Claim Sum(Figure whole, ImmutableArray<Figure> parts) =>
        new(RelationKind.Sum, whole, parts, Formula.Sum, RuleIds.SumStated) { Label = whole.Label };

    private static string Before(Figure figure)
    {
        var text = figure.Passage.Compact;
        var from = Math.Max(0, figure.Start - Longest);
        var words = text[from..figure.Start];
        return words[(words.LastIndexOfAny(['，', ',', '。', ';', ':', '、']) + 1)..];
    }

    private const int Longest = 40;

    [GeneratedRegex(
        @"^(?:\(?[0-9]{1,2}\)?[.、,，]?)?(?<class>[一-龥]{2,16}?)(?:支出)?\(类\)[^。;:0-9]{1,60}\(款\)",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Item();

    [GeneratedRegex(
        @"^(?:其中)?(?<class>[一-龥]{2,16}?)(?:支出)?(?:\(类\))?(?:支出)?(?:为|共)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Named();

    [GeneratedRegex("(?:支出决算|决算支出|决算数|决算)(?:为|是)?$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Spent();

    [GeneratedRegex("年初预算(?:数|安排)?(?:为|是)?$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Budget();
}
