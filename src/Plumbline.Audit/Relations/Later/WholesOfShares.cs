using System.Collections.Immutable;
using Plumbline.Audit.Figures;
using Plumbline.Domain.Numbers;

namespace Plumbline.Audit.Relations.Later;

/// <summary>
/// Where the share of each part of a list is printed and true, and the shares make 100, the parts make the whole: what
/// they pass it by cannot be, what is missing may be too small for a share of its own.
/// </summary>
internal static class WholesOfShares
{
    private const int FewestParts = 2;

    /// <summary>The statements that follow from those found before; only those that do not hold.</summary>
    public static IEnumerable<Claim> Of(ImmutableArray<Relation> found)
    {
        var summed = found
            .Where(relation => relation.Claim.Kind is RelationKind.Sum or RelationKind.CountSum)
            .Select(relation => relation.Claim.Result?.Index ?? -1)
            .ToHashSet();
        var lists = found
            .Where(IsShare)
            .GroupBy(relation => (Whole: relation.Claim.Operands[1].Index, relation.Claim.Result!.Passage.Index));
        foreach (var list in lists)
        {
            var shares = list.DistinctBy(relation => relation.Claim.Result!.Index).ToList();
            if (
                shares.Count >= FewestParts
                && !summed.Contains(list.Key.Whole)
                && shares.DistinctBy(relation => relation.Claim.Operands[0].Index).Count() == shares.Count
                && IsAll(shares)
                && Sum(shares) is var claim
                && !Rates.Readings.Holds(claim)
            )
            {
                yield return claim;
            }
        }
    }

    private static bool IsShare(Relation relation) =>
        relation.Verdict is Verdict.Holds or Verdict.Rounding
        && relation.Claim
            is {
                Kind: RelationKind.Share or RelationKind.Ratio,
                Strength: Strength.Stated,
                Result: { Dimension: Dimension.Percent, IsPlain: true },
                Operands: [{ IsPlain: true }, { IsPlain: true }]
            };

    private static bool IsAll(List<Relation> shares) =>
        Math.Abs(shares.Sum(relation => relation.Claim.Result!.Exact) - 100)
        <= shares.Max(relation => relation.Claim.Result!.Slack) * 2;

    private static Claim Sum(List<Relation> shares)
    {
        var whole = shares[0].Claim.Operands[1];
        var parts = shares.ConvertAll(relation => relation.Claim.Operands[0]);
        var isCount = whole.Dimension == Dimension.Count;
        var sum = parts.Aggregate(Fraction.Zero, (total, part) => total + part.Value);
        return new Claim(
            isCount ? RelationKind.CountSum : RelationKind.Sum,
            whole,
            [.. parts],
            Formula.Sum,
            isCount ? RuleIds.ListedCount : RuleIds.SumStated
        )
        {
            Label = whole.Label,
            Strength = sum > whole.Value ? Strength.Stated : Strength.Scoped,
            Doubt = Sums.PartList.Incomplete.With(),
        };
    }
}
