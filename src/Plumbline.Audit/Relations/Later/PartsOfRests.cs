using System.Collections.Immutable;
using Plumbline.Audit.Relations.Rates;

namespace Plumbline.Audit.Relations.Later;

/// <summary>
/// 预算90万元，支出84万元，结余9万元，其中甲4万元、乙2万元: what is left is false, and the parts told right behind it give what budget and spending
/// leave: they are said to be all of it.
/// </summary>
internal static class PartsOfRests
{
    private const int Most = 8;

    /// <summary>The statements that follow from those found before.</summary>
    public static IEnumerable<Claim> Of(Flow flow, IEnumerable<Claim> found)
    {
        foreach (var claim in found)
        {
            if (
                claim is { Kind: RelationKind.Difference, Result: { Passage.Cell: null } rest }
                && flow.PlaceOf(rest) is >= 0 and var index
                && flow.SameSentence(index, index + 1)
                && flow.Lead(index + 1).Contains("其中", StringComparison.Ordinal)
                && Judge.Of(claim) is { Verdict: Verdict.Fails, Computed.Value: var left }
                && Parts(flow, index, left) is { Length: > 1 } parts
            )
            {
                yield return new Claim(RelationKind.Sum, rest, parts, Formula.Sum, RuleIds.SumStated)
                {
                    Label = flow.Name(index),
                };
            }
        }
    }

    private static ImmutableArray<Figures.Figure> Parts(Flow flow, int index, Domain.Numbers.Fraction left)
    {
        var (parts, sum) = (ImmutableArray.CreateBuilder<Figures.Figure>(), Domain.Numbers.Fraction.Zero);
        for (var at = index + 1; at <= index + Most && flow.SameSentence(index, at) && sum < left; at++)
        {
            if (!flow.Comparable(index, at) || !flow[at].IsPlain)
            {
                break;
            }

            parts.Add(flow[at]);
            sum += flow[at].Value;
        }

        return sum == left ? parts.DrainToImmutable() : [];
    }
}
