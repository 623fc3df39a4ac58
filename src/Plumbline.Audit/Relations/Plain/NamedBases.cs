using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Rates;

namespace Plumbline.Audit.Relations.Plain;

/// <summary>
/// 质保金46.97万元，占工程审定金额的6.25%, where 审定金额720万元 is told somewhere: the words name the base, and the digits of the rate are
/// those of the right one in another order; or it is all of it, and is not.
/// </summary>
internal static class NamedBases
{
    private const int ShortestName = 2;
    private const int ShortestEnding = 4;
    private const int Near = 2;

    /// <summary>The amounts of a text by what they are called.</summary>
    public static ILookup<string, int> Of(Flow flow) =>
        Enumerable
            .Range(0, flow.Count)
            .Where(at =>
                flow[at] is { Dimension: Dimension.Money, IsPlain: true } && flow.Core(at).Length >= ShortestName
            )
            .ToLookup(flow.Core, StringComparer.Ordinal);

    /// <summary>The false share at a place; null where there is none.</summary>
    public static Claim? At(Flow flow, int index, ILookup<string, int> bases)
    {
        var part = index - 1;
        if (
            !flow.SameSentence(part, index)
            || flow[part].Dimension != Dimension.Money
            || SharePattern.Read(flow.Lead(index)) is not { } share
            || Names.Core(share.Base) is not { Length: >= ShortestName } name
        )
        {
            return null;
        }

        for (var from = 0; from == 0 || from + ShortestEnding <= name.Length; from++)
        {
            var wholes = bases[name[from..]].Where(at => flow.Comparable(at, part)).ToList();
            if (wholes.Count > 0)
            {
                return
                    wholes.TrueForAll(at => flow[at].Value == flow[wholes[0]].Value) && flow[wholes[0]].Value.Sign > 0
                    ? Told(flow, index, part, wholes)
                    : null;
            }
        }

        return null;
    }

    // 预算 and 总额 are of whatever is spoken of: only what the same paragraph calls so is meant. A name of four characters may be
    // of another project in another chapter; what differs there is asked about.
    private static Claim? Told(Flow flow, int index, int part, List<int> wholes)
    {
        var whole = wholes[0];
        var claim = new Claim(
            RelationKind.Ratio,
            flow[index],
            [flow[part], flow[whole]],
            Formula.Percent,
            RuleIds.RatesShown
        )
        {
            Label = flow.Name(index),
        };
        var doubt = claim with { Strength = Strength.Scoped, Doubt = Sums.ShortLists.Incomplete.With() };
        var isLong = flow.Core(whole).Length >= ShortestEnding;
        var isMeant = wholes.Exists(at => isLong ? flow.SameChapter(at, index) : flow.SamePassage(at, index));
        return Readings.Holds(claim) ? claim
            : !isMeant && !isLong ? null
            : IsSlip(flow, index, part, whole) ? (isMeant ? claim : doubt)
            : isMeant && IsAll(flow, index) && IsNear(flow[part], flow[whole]) ? doubt
            : null;
    }

    private static bool IsSlip(Flow flow, int index, int part, int whole) =>
        RateSlips.IsAnagram(flow[index], flow[part].Value * 100 / flow[whole].Value)
        || (
            IsAll(flow, index)
            && !flow[part].HasValueOf(flow[whole])
            && (Sums.Ties.IsSlip(flow[part], flow[whole].Value) || IsMoved(flow[part], flow[whole]))
        );

    private static bool IsNear(Figure part, Figure whole) =>
        !part.HasValueOf(whole) && part.Value * Near >= whole.Value && part.Value <= whole.Value * Near;

    // 涉及资金439.27万元，占项目支出的100%, where 项目支出 is 4392.68万元: all of it, but for a point.
    private static bool IsAll(Flow flow, int index) => flow[index] is { IsPlain: true, Exact: 100 };

    private static bool IsMoved(Figure part, Figure whole) =>
        (part with { Multiplier = part.Multiplier * 10 }).Interval.Meets(whole.Interval);
}
