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
    private const int AllBut = 50;
    private const int LongestHeading = 60;

    private sealed record Listed(Passage Passage, string Class, Figure? Budget, Figure Spent);

    /// <summary>The statements of a document.</summary>
    public static IEnumerable<Claim> Of(Understood document)
    {
        var items = ItemsOf(document).ToList();
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

    // (三)具体情况(社会保障和就业支出类): the heading names the class of the items below, which need not say it.
    private static IEnumerable<Listed> ItemsOf(Understood document)
    {
        var named = "";
        foreach (var passage in document.Text.Passages)
        {
            if (passage.Cell is not null)
            {
                continue;
            }

            if (ItemOf(document, passage, named) is { } item)
            {
                yield return item;
            }
            else if (
                passage.Compact.Length <= LongestHeading
                && Heading().Match(passage.Compact) is { Success: true } heading
            )
            {
                named = heading.Groups["class"].Value;
            }
            else if (passage.Level > 0)
            {
                named = "";
            }
        }
    }

    private static Listed? ItemOf(Understood document, Passage passage, string named)
    {
        var match = Item().Match(passage.Compact);
        if (!match.Success && (named.Length == 0 || !Below().IsMatch(passage.Compact)))
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
                match.Success ? match.Groups["class"].Value : named,
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
                && Told(whole, match.Groups["class"].Value, [.. parts.Select(part => part.Spent)]) is { } claim
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

    // One item is the class itself; small items may be left out, so that only what ties or is one slip away from it is meant.
    private static Claim? Told(Figure whole, string name, ImmutableArray<Figure> parts)
    {
        var label = whole.Label.Length > 0 ? whole.Label : name;
        var claim = parts is [var only]
            ? new Claim(RelationKind.Equality, whole, [only], Formula.Same, RuleIds.SameQuantityTwice) { Label = label }
            : Sum(whole, parts) with
            {
                Label = label,
            };
        var sum = parts.Aggregate(Domain.Numbers.Fraction.Zero, (total, part) => total + part.Value);
        return Rates.Readings.Holds(claim)
            || Sums.Ties.IsSlip(whole, sum)
            || Sums.Ties.IsTurned(whole, sum)
            || parts.Any(part => Sums.Ties.IsTurned(part, whole.Value - sum + part.Value))
                ? claim
            : parts.Length >= FewestOfAll && sum > whole.Value && (sum - whole.Value) * AllBut <= whole.Value
                ? claim with
                {
                    Strength = Strength.Scoped,
                    Doubt = Rates.RateMessages.WhichScope.With(),
                }
            : null;
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

    [GeneratedRegex(@"^\(?[0-9]{1,2}\)?[.、,，]?[一-龥]{2,30}\(款\)", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Below();

    [GeneratedRegex(
        @"^[^，。;:]{0,24}?(?<class>(?:一般公共服务|公共安全|教育|科学技术"
            + @"|文化[一-龥]{0,10}|社会保障和就业|卫生健康|节能环保|城乡社区|农林水|交通运输|住房保障"
            + @"|灾害防治[一-龥]{0,6}"
            + @"|资源勘探[一-龥]{0,8}|商业服务业等?|自然资源[一-龥]{0,6}))(?:支出)?\(?类\)?[^，。;:0-9]{0,6}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Heading();

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
