using Plumbline.Audit.Figures;

namespace Plumbline.Audit.Relations.Rates;

/// <summary>
/// A rate of one count in another says too that the one is part of the other, 破案864起 of 立案1126起.
/// </summary>
internal static class CountedShares
{
    /// <summary>The statements with those that they imply.</summary>
    public static IEnumerable<Claim> With(IEnumerable<Claim> rates)
    {
        foreach (var rate in rates)
        {
            yield return rate;
            if (
                rate is { Kind: RelationKind.Share or RelationKind.Ratio, Operands: [var part, var whole] }
                && part.Value < whole.Value
                && AreCounts(part, whole)
                && (part.IsExactCount || Readings.Holds(rate))
            )
            {
                yield return new Claim(RelationKind.Subset, part, [whole], Formula.Same, RuleIds.PartExceedsWhole)
                {
                    Label = part.Label,
                };
            }
        }
    }

    private static bool AreCounts(Figure part, Figure whole) =>
        part.Dimension == Dimension.Count && whole.Dimension == Dimension.Count && Kinds.Of(part) == Kinds.Of(whole);
}
