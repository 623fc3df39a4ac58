using System.Numerics;
using Plumbline.Audit.Figures;
using Plumbline.Domain.Numbers;

namespace Plumbline.Audit.Relations.Rates;

/// <summary>
/// Whether a printed rate is one slip of the pen away from the rate that two quantities give: a digit changed or dropped,
/// two neighbours swapped. Tells a rate that was miscopied from one of another base.
/// </summary>
internal static class RateSlips
{
    /// <summary>The first statement whose printed result is a slip of what its operands give; null when there is none.</summary>
    public static Claim? First(IEnumerable<Claim> readings) =>
        readings.FirstOrDefault(claim =>
            claim.Result is { } rate
            && claim.Formula.Of([.. claim.Operands.Select(Reckoned.Of)]) is { } computed
            && IsSlip(rate, computed.Value)
        );

    private static bool IsSlip(Figure rate, Fraction computed)
    {
        var scaled = computed * Rounding.PowerOfTen(rate.Number.Decimals) * 2;
        var rounded = BigInteger.Divide(scaled.Numerator + scaled.Denominator, scaled.Denominator * 2);
        return rounded > 0
            && rounded < long.MaxValue
            && Restated.Slip.Between(rate.Number, new PrintedNumber((long)rounded, rate.Number.Decimals));
    }
}
