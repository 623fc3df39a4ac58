using System.Collections.Immutable;
using Plumbline.Audit.Figures;

namespace Plumbline.Audit.Relations;

/// <summary>
/// False statements that took the wrong numbers: a price of 0.22元 for a part of 152.87万元, and the last of
/// 上半年45.1万人次，下半年54.2万人次 for the whole that grew by 61.5% over 61.5万人次.
/// </summary>
internal static class Misread
{
    private const int MostParts = 4;
    private const int TellingDigits = 3;
    private const int Whole = 100;

    /// <summary>The numbers of such relations.</summary>
    internal static IEnumerable<int> Of(ImmutableArray<Relation> relations, FigureSet figures) =>
        relations
            .Where(relation => relation.Verdict is Verdict.Fails or Verdict.Undecidable)
            .Where(relation => HasPrice(relation.Claim) || IsOfAll(relation.Claim, figures))
            .Select(relation => relation.Index);

    // What the last digit of the whole cannot show is none of its parts, unless it lacks no more than the unit of another.
    private static bool HasPrice(Claim claim) =>
        claim is { Kind: RelationKind.Sum, Result: { Dimension: Dimension.Money, Passage.Cell: null } whole }
        && claim.Operands.FirstOrDefault(part =>
            part.Exact != 0 && part.Multiplier < whole.Multiplier && Math.Abs(part.Exact) < whole.Slack
        )
            is { } price
        && !claim.Operands.Any(part =>
            Rates.Readings.Holds(
                claim with
                {
                    Operands = claim.Operands.Replace(price, price with { Multiplier = part.Multiplier }),
                }
            )
        );

    // The numbers before the one that was taken, of the same unit, make with it what the rate is of.
    private static bool IsOfAll(Claim claim, FigureSet figures)
    {
        if (
            claim
                is not {
                    Kind: RelationKind.GrowthRate,
                    Result: { IsPlain: true } rate,
                    Operands: [{ Passage.Cell: null } last, { Exact: > 0 } before]
                }
            || (claim.Formula != Formula.Growth && claim.Formula != Formula.Fall)
            || Restated.Slip.Digits(rate.Number) < TellingDigits
        )
        {
            return false;
        }

        var parts = figures.Quantities(last.Passage);
        var sum = last.Exact;
        var at = parts.IndexOf(last);
        for (var first = at - 1; first >= Math.Max(0, at - MostParts + 1); first--)
        {
            if (parts[first].Unit != last.Unit)
            {
                break;
            }

            sum += parts[first].Exact;
            var growth = Math.Abs((sum - before.Exact) / before.Exact * Whole);
            if (Math.Abs(growth - Math.Abs(rate.Exact)) <= rate.Slack)
            {
                return true;
            }
        }

        return false;
    }
}
