using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Rates;

/// <summary>189,655,819.31元，折合1.90亿元: the same money in another unit.</summary>
internal static partial class Converted
{
    public static IEnumerable<Claim> Of(Flow flow)
    {
        for (var index = 1; index < flow.Count; index++)
        {
            if (
                flow[index].Dimension == Dimension.Money
                && flow.SameSentence(index - 1, index)
                && flow.Comparable(index - 1, index)
                && flow[index].Multiplier != flow[index - 1].Multiplier
                && AreYuan(flow[index].Unit, flow[index - 1].Unit)
                && InOther().IsMatch(flow.Lead(index))
            )
            {
                yield return new Claim(
                    RelationKind.Equality,
                    flow[index],
                    [flow[index - 1]],
                    Formula.Same,
                    RuleIds.SameQuantityTwice
                )
                {
                    Strength = Strengths.Of(flow, index, firm: true),
                    Label = flow.Name(index - 1),
                };
            }
        }
    }

    private static bool AreYuan(string one, string other) =>
        one is "元" or "万元" or "亿元" && other is "元" or "万元" or "亿元";

    [GeneratedRegex(
        "^[，,(](?:(?:约|即)?(?:折合|合计折合|折算为?|合|约合)(?:人民币)?(?:约|为)?|即(?:为|约)?)$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex InOther();
}
