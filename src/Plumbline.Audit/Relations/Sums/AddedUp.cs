using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Sums;

/// <summary>
/// 支出11850万元（含列支1210万元），完成预算的92.5%，加上调出资金430万元，还本支出965万元，总支出13245万元: what was added to an amount, up to the total behind.
/// </summary>
internal static partial class AddedUp
{
    private const int Most = 12;

    /// <summary>The statements of all passages.</summary>
    public static IEnumerable<Claim> Of(IEnumerable<Items> all)
    {
        foreach (var items in all)
        {
            for (var index = 2; index < items.All.Length; index++)
            {
                var total = items.All[index];
                if (
                    total is { Depth: 0, Kind.Length: > 0 }
                    && Total().IsMatch(total.Lead)
                    && Parts(items, index) is { Count: > 1 } parts
                    && Told(total, parts) is { } claim
                )
                {
                    yield return claim;
                }
            }
        }
    }

    // Back to the amount right before what was added, within the sentence; brackets tell of one of them.
    private static List<Item> Parts(Items items, int index)
    {
        var parts = new List<Item>();
        var isAdded = false;
        for (var at = index - 1; at >= Math.Max(0, index - Most); at--)
        {
            var item = items.All[at];
            if (items.Text.AsSpan(item.End, items.All[at + 1].Start - item.End).IndexOfAny('。', ';') >= 0)
            {
                break;
            }

            if (item.Depth > 0)
            {
                continue;
            }

            if (item.Kind != items.All[index].Kind || Total().IsMatch(item.Lead))
            {
                break;
            }

            parts.Insert(0, item);
            if (isAdded)
            {
                return parts;
            }

            isAdded = Added().IsMatch(item.Lead);
        }

        return [];
    }

    private static Claim? Told(Item total, List<Item> parts)
    {
        var claim = SumClaims.Of(total, parts, RuleIds.SumStated);
        return Rates.Readings.Holds(claim) || Ties.IsSlip(total, parts) ? claim : null;
    }

    [GeneratedRegex("(?:总支出|总收入|总计|合计|总额|总量)(?:为|达|共)?$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Total();

    [GeneratedRegex("^(?:再)?加上?", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Added();
}
