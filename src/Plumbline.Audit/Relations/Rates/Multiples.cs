using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Rates;

/// <summary>翻了两番, 增长1.5倍, 是上年的2倍: one value as a multiple of another.</summary>
internal static partial class Multiples
{
    /// <summary>铺设412.8公里，是计划400公里的1.03倍.</summary>
    public static IEnumerable<Claim> Of(Flow flow)
    {
        for (var index = 2; index < flow.Count; index++)
        {
            if (
                flow[index].Unit == "倍"
                && flow.Lead(index) == "的"
                && flow.SameSentence(index - 2, index)
                && flow.Comparable(index - 2, index - 1)
                && Base().IsMatch(flow.Lead(index - 1))
                && Said(flow, index, index - 1, index - 2) is { } claim
            )
            {
                yield return claim;
            }
        }
    }

    /// <summary>What a number behind a value before and a value after says of their ratio; null where it says nothing.</summary>
    public static Claim? Said(Flow flow, int index, int before, int after) =>
        FormulaOf(flow, index) is { } formula && !IsMore(flow, index, before, after)
            ? new Claim(RelationKind.Multiple, flow[index], [flow[after], flow[before]], formula, RuleIds.RatesShown)
            {
                Strength = Strength.Loose,
                Label = flow.Name(after),
            }
            : null;

    // 翻了一番多: more than twice is what it says.
    private static bool IsMore(Flow flow, int index, int before, int after) =>
        flow.Tail(index) is ['多' or '余', ..] or ['以', '上', ..]
        && (flow[after].Value - flow[before].Value).Sign == flow[before].Value.Sign
        && flow[index].Unit == "番"
        && flow[index].Value == 1
        && flow[after].Value >= flow[before].Value * 2;

    private static Formula? FormulaOf(Flow flow, int index)
    {
        var unit = flow[index].Unit;
        return unit == "番" ? Formula.Doublings
            : unit != "倍" ? null
            : Grown().IsMatch(flow.Lead(index)) ? Formula.TimesMore
            : Being().IsMatch(flow.Lead(index)) ? Formula.Quotient
            : null;
    }

    [GeneratedRegex(
        "^[，,;](?:分别)?(?:是|为|达到?|相当于)[^，,。;:0-9]{0,16}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Base();

    [GeneratedRegex("(?:增加|增长|提高|上升|扩大|增)了?(?:近|约)?$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Grown();

    [GeneratedRegex("(?:的|是|为|相当于)(?:近|约)?$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Being();
}
