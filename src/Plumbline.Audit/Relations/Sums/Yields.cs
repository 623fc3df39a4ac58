using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Sums;

/// <summary>
/// 业务收入A万元，其中…；业务支出B万元，其中…。增值收益C万元: what is left of income after its cost, however many parts of both are told
/// between. What else may bear on it is not known, so that only what ties, or would but for a slip, is claimed.
/// </summary>
internal static partial class Yields
{
    private const int Window = 16;
    private const long Telling = 1_000;

    /// <summary>The statements of all passages.</summary>
    public static IEnumerable<Claim> Of(IEnumerable<Items> all)
    {
        foreach (var items in all)
        {
            foreach (var item in items.All)
            {
                if (
                    item is { Kind: "元", Order: > 1 }
                    && item.Figure.Number.Unscaled >= Telling
                    && Yield().IsMatch(item.Lead)
                    && Last(items, item, Income()) is { } income
                    && Last(items, item, Cost()) is { } cost
                    && income.Order < cost.Order
                    && Claimed(item, income, cost) is { } claim
                )
                {
                    yield return claim;
                }
            }
        }
    }

    private static Item? Last(Items items, Item before, Regex named)
    {
        for (var order = before.Order - 1; order >= Math.Max(0, before.Order - Window); order--)
        {
            if (items.All[order] is { Kind: "元" } item && item.Depth == before.Depth && named.IsMatch(item.Lead))
            {
                return item;
            }
        }

        return null;
    }

    private static Claim? Claimed(Item result, Item income, Item cost)
    {
        var claim = new Claim(
            RelationKind.Difference,
            result.Figure,
            [income.Figure, cost.Figure],
            Formula.Difference,
            RuleIds.DifferenceStated
        )
        {
            Label = result.Figure.Label,
        };
        return Rates.Readings.Holds(claim) || Ties.IsSlip(result.Figure, income.Figure.Value - cost.Figure.Value)
            ? claim
            : null;
    }

    [GeneratedRegex(
        "(?:净收益|增值收益|收益|净利润?|利润|净结余|收支差额|盈余)(?:总?额)?[为达]?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Yield();

    [GeneratedRegex(
        "^(?!.*其中).*(?:收入|产值|销售额)(?:总?额|合计)?[为达]?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Income();

    [GeneratedRegex("^(?!.*其中).*(?:支出|成本|费用)(?:总?额|合计)?[为达]?$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Cost();
}
