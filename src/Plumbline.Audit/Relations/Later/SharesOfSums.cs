using System.Collections.Immutable;
using Plumbline.Audit.Figures;

namespace Plumbline.Audit.Relations.Later;

/// <summary>
/// Where parts are said to add up to their whole, and the share of each in it is printed and true, the shares make 100. A
/// share that is wrong by itself, or cut off instead of rounded, is told as such; what they leave of 100 then says nothing new.
/// </summary>
internal static class SharesOfSums
{
    private const int FewestParts = 2;

    /// <summary>The statements that follow from those found before.</summary>
    public static IEnumerable<Claim> Of(ImmutableArray<Relation> found)
    {
        var shares = found
            .Where(relation =>
                relation.Claim
                    is {
                        Kind: RelationKind.Share or RelationKind.Ratio,
                        Result: { Dimension: Dimension.Percent, IsPlain: true },
                        Operands.Length: 2
                    }
            )
            .GroupBy(relation => (relation.Claim.Operands[0].Index, relation.Claim.Operands[1].Index))
            .Where(group => group.All(relation => relation.Verdict is Verdict.Holds or Verdict.Rounding))
            .ToDictionary(group => group.Key, group => group.First().Claim.Result!);
        foreach (var sum in found)
        {
            if (
                sum.Claim
                    is {
                        Kind: RelationKind.Sum or RelationKind.CountSum,
                        Result: { } whole,
                        Operands.Length: >= FewestParts
                    } claim
                && sum.Verdict is Verdict.Holds or Verdict.Rounding
                && claim.Operands.All(part => shares.ContainsKey((part.Index, whole.Index)))
            )
            {
                var full = Full([.. claim.Operands.Select(part => shares[(part.Index, whole.Index)])]);
                if (Rates.Readings.Holds(full))
                {
                    yield return full;
                }
            }
        }
    }

    private static Claim Full(ImmutableArray<Figure> shares) =>
        new(RelationKind.Sum, null, shares, Formula.Sum, RuleIds.SharesOfASplit)
        {
            Constant = 100,
            Label = "占比合计",
            ByNumbers = true,
        };
}
