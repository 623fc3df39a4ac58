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
                    && (Told(items, item, Yield(), Income(), Cost()) ?? Told(items, item, Rest(), Disposable(), Used()))
                        is { } claim
                )
                {
                    yield return claim;
                }
            }
        }
    }

    private static Claim? Told(Items items, Item item, Regex result, Regex more, Regex less) =>
        result.IsMatch(item.Lead)
        && Last(items, item, more) is { } income
        && Last(items, item, less) is { } cost
        && income.Order < cost.Order
            ? Claimed(item, income, cost)
            : null;

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

    // 调整后预算A万元，全年支出B万元，预算执行率r%，未支出C万元
    [GeneratedRegex(
        "^(?:年末|年终|期末|当年|本年|全年|项目|资金|预算|仍有|尚有|还有)*(?:未支出|未支付|未执行|未使用|未拨付|结余|结转|结转和?结余|结余结转"
            + "|剩余?)(?:资金|金额|下年|数|额)*[为达]?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Rest();

    [GeneratedRegex(
        "^(?!.*(?:其中|比|较|年初结转|上年结转)).*(?:预算|预算数|可用资金|可支配资金|资金总额|到位资金|资金到位|拨入资金)(?:总?额|合计|数)?[为达]?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Disposable();

    [GeneratedRegex(
        "^(?!.*(?:其中|比|较|基本|项目|人员|公用|一般性)).*(?:支出|拨付|支付|使用|执行数?)(?:总?额|合计|资金|数)?[为达]?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Used();

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
