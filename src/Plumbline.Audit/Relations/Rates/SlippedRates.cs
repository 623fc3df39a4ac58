using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Rates;

/// <summary>
/// Rates that no other grammar could read, right behind the two amounts that they are of: 诉求金额A万元，挽回损失B万元，占r%. Claimed
/// only where r is a slip of what the amounts give.
/// </summary>
internal static partial class SlippedRates
{
    /// <summary>The false rates.</summary>
    /// <param name="flow">The quantities of the text.</param>
    /// <param name="told">What other grammars say of a rate, by the index of its figure.</param>
    public static IEnumerable<Claim> Of(Flow flow, Dictionary<int, Claim> told)
    {
        for (var index = 2; index < flow.Count; index++)
        {
            if (
                flow[index] is { Dimension: Dimension.Percent, IsPlain: true }
                && !told.ContainsKey(flow[index].Index)
                && flow.SameSentence(index - 1, index)
                && (Share(flow, index) ?? Done(flow, index) ?? Named(flow, index)) is { } claim
            )
            {
                yield return claim;
            }
        }
    }

    private static Claim? Share(Flow flow, int index) =>
        Part().IsMatch(flow.Lead(index)) ? Claimed(flow, index, index - 1, index - 2) : null;

    // 在册4875人，在管4702人，管理率r%; 查出隐患4967条，整改4893条，整改率r%
    private static Claim? Named(Flow flow, int index) =>
        OfRate().IsMatch(flow.Lead(index)) && !Planned().IsMatch(flow.Lead(index - 1))
            ? Claimed(flow, index, index - 1, index - 2)
            : null;

    // A万元，年初预算B万元，完成r%
    private static Claim? Done(Flow flow, int index) =>
        Completed().IsMatch(flow.Lead(index)) && Planned().IsMatch(flow.Lead(index - 1))
            ? Claimed(flow, index, index - 2, index - 1)
            : null;

    private static Claim? Claimed(Flow flow, int index, int part, int whole)
    {
        var (amount, of) = (flow[part], flow[whole]);
        if (
            !Kinds.IsAmount(amount)
            || !flow.Comparable(part, whole)
            || of.Value.Sign <= 0
            || !amount.IsPlain
            || !of.IsPlain
            || !flow.SameSentence(whole, index)
            || flow.Change(part) is not null
            || flow.Change(whole) is not null
        )
        {
            return null;
        }

        var computed = amount.Value * 100 / of.Value;
        return RateSlips.IsPlainSlip(flow[index], computed) || TermSlips.Explain(flow[index], amount, of)
            ? CountRates.Build(flow, index, part, whole, firm: true)
            : null;
    }

    [GeneratedRegex("^[，,](?:约|仅)?占(?:比)?(?:为)?$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Part();

    [GeneratedRegex(
        "^[，,](?:预算|支出|资金)?(?:完成|执行)(?:率|进度|预算)?(?:的|为|达)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Completed();

    [GeneratedRegex("(?:预算|计划|任务|目标)(?:数|额|值)?(?:为|是)?$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Planned();

    [GeneratedRegex(
        "^[，,；;](?![^率]{0,8}(?:增长|下降|变动|调整|节约|增幅|毛入|利|汇|费))[^，,。;:0-9]{0,8}率(?:也|均|已)?(?:为|达到?|是)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex OfRate();
}
