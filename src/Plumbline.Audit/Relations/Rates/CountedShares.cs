using Plumbline.Audit.Figures;

namespace Plumbline.Audit.Relations.Rates;

/// <summary>
/// A rate of one count in another says too that the one is part of the other, 破案864起 of 立案1126起; 占预算的80.62% that no more
/// was spent than planned.
/// </summary>
internal static class CountedShares
{
    private const int Reach = 8;

    /// <summary>The statements with those that they imply.</summary>
    public static IEnumerable<Claim> With(IEnumerable<Claim> rates)
    {
        foreach (var rate in rates)
        {
            yield return rate;
            if (
                rate is { Kind: RelationKind.Share or RelationKind.Ratio, Operands: [var part, var whole] }
                && part.Value < whole.Value
                && (AreCounts(part, whole) ? part.IsExactCount || Readings.Holds(rate) : IsOfBudget(rate))
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

    // 三公经费年初预算42.00万元，实际支出33.86万元，占预算的80.62%
    private static bool IsOfBudget(Claim rate) =>
        rate is { Result: { Dimension: Dimension.Percent } share, Operands: [{ Dimension: Dimension.Money }, _] }
        && share.Passage.Compact.AsSpan(Math.Max(0, share.Start - Reach)..share.Start) is var words
        && words.Contains("占", StringComparison.Ordinal)
        && words.Contains("预算", StringComparison.Ordinal)
        && Readings.Holds(rate);
}
