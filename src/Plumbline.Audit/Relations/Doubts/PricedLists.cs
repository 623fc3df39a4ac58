using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Sums;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Doubts;

/// <summary>
/// 购置台式电脑42台，每台4380元；一体机8台，每台7250元，共支出248560元: numbers times prices, and what was paid for all of them together.
/// More may have been bought than is listed, so that a difference is asked about.
/// </summary>
internal static partial class PricedLists
{
    private const int MostPairs = 8;
    private const int MostGap = 10;

    /// <summary>The statements of all passages.</summary>
    public static IEnumerable<Claim> Of(ImmutableArray<Items> all) => all.SelectMany(Of);

    private static IEnumerable<Claim> Of(Items items)
    {
        for (var at = 0; at + 4 < items.All.Length; at++)
        {
            var pairs = 0;
            while (pairs < MostPairs && IsPriced(items, at + (2 * pairs)))
            {
                pairs++;
            }

            var last = at + (2 * pairs);
            if (pairs > 1)
            {
                if (
                    last < items.All.Length
                    && IsTotal(items, items.All[last])
                    && Claimed(items, at, pairs) is { } claim
                )
                {
                    yield return claim;
                }

                at = last - 1;
            }
        }
    }

    // 42台，每台4380元
    private static bool IsPriced(Items items, int at) =>
        at + 1 < items.All.Length
        && items.All[at] is { Kind.Length: > 0, Figure: { Dimension: Dimension.Count, IsPlain: true } } count
        && items.All[at + 1] is { Figure: { Dimension: Dimension.Money, IsPlain: true } } price
        && Price().IsMatch(items.Text.AsSpan(count.End, price.Start - count.End));

    private static bool IsTotal(Items items, Item item) =>
        item.Figure is { Dimension: Dimension.Money, IsPlain: true }
        && items.All[item.Order - 1] is var before
        && Together().IsMatch(items.Text.AsSpan(before.End, item.Start - before.End));

    private static Claim? Claimed(Items items, int from, int pairs)
    {
        var total = items.All[from + (2 * pairs)].Figure;
        ImmutableArray<Figure> operands = [.. items.All.Skip(from).Take(2 * pairs).Select(item => item.Figure)];
        var sum = Enumerable.Range(0, pairs).Sum(pair => operands[2 * pair].Exact * operands[(2 * pair) + 1].Exact);
        return Math.Abs(total.Exact - sum) * 100 <= total.Exact * MostGap
            ? new Claim(RelationKind.Sum, total, operands, Priced(pairs), RuleIds.ProductStated)
            {
                Label = total.Label,
                Strength = Strength.Scoped,
                Doubt = ShortLists.Incomplete.With(),
            }
            : null;
    }

    private static Formula Priced(int pairs) =>
        Formula.Written(
            string.Join(" + ", Enumerable.Range(0, pairs).Select(pair => $"{{{2 * pair}}} × {{{(2 * pair) + 1}}}")),
            operands =>
                Enumerable
                    .Range(0, pairs)
                    .Select(pair => Formula.Product.Of([operands[2 * pair], operands[(2 * pair) + 1]]))
                    .Aggregate((sum, next) => sum is { } one && next is { } other ? one + other : null)
        );

    [GeneratedRegex(
        "^(?:[，、(]|[，(]?(?:按|平均)?)?(?:每[一-龥]{0,2}|单价)(?:为|是|约)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Price();

    [GeneratedRegex(
        "^[)]?[，。;、]?(?:两项|三项|以上|上述|均)?(?:[共合总]计|共|总共|一共|总)(?:需|花费|支出|支付|投入|使用|安排|金额|价款|资金|经费|额|为|计)*$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Together();
}
