using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;
using Plumbline.Domain.Numbers;

namespace Plumbline.Audit.Relations.Rates;

/// <summary>189,655,819.31元，折合1.90亿元: the same money in another unit; 12.5平方公里(折合1250公顷): the same area.</summary>
internal static partial class Converted
{
    // How many 公顷 one unit is, as a fraction; a fifteenth for 亩.
    private static readonly FrozenDictionary<string, Fraction> Areas = new Dictionary<string, Fraction>(
        StringComparer.Ordinal
    )
    {
        ["平方公里"] = 100,
        ["公顷"] = 1,
        ["亩"] = new Fraction(1, 15),
        ["㎡"] = new Fraction(1, 10_000),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IEnumerable<Claim> Of(Flow flow)
    {
        for (var index = 1; index < flow.Count; index++)
        {
            if (Area(flow, index) is { } area && (IsOnlyArea(flow, index) || Readings.Holds(area)))
            {
                yield return area;
            }

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

    private static Claim? Area(Flow flow, int index) =>
        flow.SameSentence(index - 1, index)
        && InOther().IsMatch(flow.Lead(index))
        && UnitKind.Of(flow[index - 1].Unit) is var from
        && UnitKind.Of(flow[index].Unit) is var to
        && from != to
        && Areas.TryGetValue(from, out var one)
        && Areas.TryGetValue(to, out var other)
            ? new Claim(
                RelationKind.Product,
                flow[index],
                [flow[index - 1]],
                Formula.Written($"{{0}} × {one / other}", operands => operands[0].Times(one / other)),
                RuleIds.ProductStated
            )
            {
                Strength = Strengths.Of(flow, index, firm: true),
                Label = flow.Name(index - 1),
            }
            : null;

    // 林地3000公顷，其中国有1000公顷，合45000亩: which of the areas is meant, the words do not say.
    private static bool IsOnlyArea(Flow flow, int index) =>
        !flow.BeforeInSentence(index - 1).Any(at => Areas.ContainsKey(UnitKind.Of(flow[at].Unit)));

    private static bool AreYuan(string one, string other) =>
        one is "元" or "万元" or "亿元" && other is "元" or "万元" or "亿元";

    [GeneratedRegex(
        "^[，,(](?:(?:约|即)?(?:折合|合计折合|折算为?|合|约合)(?:人民币)?(?:约|为)?|即(?:为|约)?)$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex InOther();
}
