using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Rates;

/// <summary>
/// 床位720张，入住318人，使用率44.17%; 建档45.79万份，建档率94.18% of a population of persons: a rate of two counts in different units. What gives
/// the rate is taken; what does not is told where the two stand right before it, the word of the rate names the part, and the
/// digits of the rate are only in another order.
/// </summary>
internal static partial class OtherKinds
{
    private const int Said = 6;
    private const long Telling = 100;
    private const long Some = 10;

    /// <summary>The statement of a rate, or null.</summary>
    public static Claim? Of(Flow flow, int index)
    {
        if (flow[index].Number.Unscaled < Some || !CountRates.IsRate(flow.Lead(index)))
        {
            return null;
        }

        // A rate of two digits ties with much; then its own word must stand before the part.
        var stem = CountRates.StemOf(flow.Lead(index));
        var parts = flow.BeforeInSentence(index)
            .Where(at =>
                IsCounted(flow, at)
                && (flow[index].Number.Unscaled >= Telling || (stem.Length > 0 && IsPart(flow, at, index, stem)))
            )
            .Take(2)
            .ToList();
        var wholes = flow.Before(index)
            .Where(at => IsCounted(flow, at))
            .Where(at =>
                (flow.SamePassage(at, index) && index - at <= Said)
                || flow.Lead(at).Contains("人口", StringComparison.Ordinal)
            );
        return (
                from part in parts
                from whole in wholes
                where whole < part && !flow.Comparable(part, whole) && flow[whole].IsAtLeast(flow[part])
                select CountRates.Build(flow, index, part, whole, firm: false)
            ).FirstOrDefault(Readings.Holds) ?? Turned(flow, index, stem);
    }

    // 床位850张，入住612人，入住率|70.20%
    private static Claim? Turned(Flow flow, int index, string stem)
    {
        var (whole, part) = (index - 2, index - 1);
        return
            stem.Length > 0
            && flow.SameSentence(whole, index)
            && flow[index].IsPlain
            && IsCounted(flow, whole)
            && IsCounted(flow, part)
            && !flow.Comparable(part, whole)
            && IsPart(flow, part, index, stem)
            && flow[whole].IsAtLeast(flow[part])
            && flow[whole].Exact > 0
            && !Plain.Statement.IsOfOne(flow, whole)
            && !Otherwise().IsMatch(flow[index].Passage.Compact.AsSpan(flow[index].End))
            && RateSlips.IsAnagram(flow[index], flow[part].Value * 100 / flow[whole].Value)
            ? CountRates.Build(flow, index, part, whole, firm: true)
            : null;
    }

    private static bool IsPart(Flow flow, int at, int index, string stem) => CountRates.IsPart(flow, at, index, stem);

    // 入住率70.20%(按年末872张计算): of another number than the one before.
    [GeneratedRegex(
        "^[(，,]?[^。;]{0,8}(?:按|以|依)[^。;]{0,30}(?:计|算|口径|为基数|为分母)",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Otherwise();

    private static bool IsCounted(Flow flow, int at) => flow[at].Dimension == Dimension.Count && !flow[at].InChinese;
}
