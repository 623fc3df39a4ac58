using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Far;

/// <summary>
/// 集中照护率偏低，与40%的目标相差12.5个百分点: how far a rate that was told in another chapter is from what is printed beside the gap. Only a rate
/// of that name that gives the gap is taken.
/// </summary>
internal static partial class FarGaps
{
    /// <summary>The statements of running text.</summary>
    public static IEnumerable<Claim> Of(Flow flow)
    {
        for (var index = 1; index < flow.Count; index++)
        {
            if (
                flow[index] is { Dimension: Dimension.Points, IsPlain: true, Exact: > 0 }
                && flow[index - 1].Dimension == Dimension.Percent
                && flow.SameSentence(index - 1, index)
                && Gap().IsMatch(flow.Lead(index))
                && From().IsMatch(flow.Lead(index - 1))
                && At(flow, index) is { } claim
            )
            {
                yield return claim;
            }
        }
    }

    private static Claim? At(Flow flow, int index)
    {
        var (gap, other) = (flow[index].Exact, flow[index - 1].Exact);
        foreach (var wanted in (decimal[])[other - gap, other + gap])
        {
            foreach (var at in flow.Values.Between(flow[index - 1], wanted, wanted))
            {
                if (at != index - 1 && flow[at].IsPlain && Names.ShareTwo(flow.Core(at), flow.Lead(index - 1)))
                {
                    return new Claim(
                        RelationKind.Difference,
                        flow[index],
                        wanted < other ? [flow[index - 1], flow[at]] : [flow[at], flow[index - 1]],
                        Formula.Difference,
                        RuleIds.DifferenceStated
                    )
                    {
                        Label = flow.Name(index),
                        ByNumbers = true,
                    };
                }
            }
        }

        return null;
    }

    [GeneratedRegex(
        "^(?:以上|以下)?的?(?:目标值?|要求|标准|水平|任务|平均水平)?(?:相比|相较)?[，,]?(?:仍|还|尚)?(?:相差|差|有|低|高|高出|距离?)(?:约|了)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Gap();

    [GeneratedRegex("(?:与|距离?|离|和|较|比)[^，,。;:0-9]{0,12}$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex From();
}
