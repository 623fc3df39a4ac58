using System.Globalization;
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
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <summary>The first statement whose printed result is a slip of what its operands give; null when there is none.</summary>
    public static Claim? First(IEnumerable<Claim> readings) =>
        readings.FirstOrDefault(claim =>
            claim.Result is { } rate
            && claim.Formula.Of([.. claim.Operands.Select(Reckoned.Of)]) is { } computed
            && IsSlip(rate, computed.Value)
        );

    /// <summary>Whether a rate, of three digits or more, is a slip of what it should be.</summary>
    /// <param name="rate">The printed rate.</param>
    /// <param name="computed">What its operands give, in the unit of the rate.</param>
    public static bool IsSlip(Figure rate, Fraction computed) =>
        Rounded(rate, computed) is { } meant && Restated.Slip.Between(rate.Number, meant);

    /// <summary>
    /// Whether nothing but a slip explains the rate, whatever else stands near: four digits or more, or two digits swapped.
    /// </summary>
    public static bool IsPlainSlip(Figure rate, Fraction computed) =>
        IsSlip(rate, computed)
        && (
            Restated.Slip.Digits(rate.Number) > 3
            || (Rounded(rate, computed) is { } meant && AreSwapped(rate.Number.Unscaled, meant.Unscaled))
        );

    /// <summary>
    /// Whether a statement fails by two swapped digits of four: a digit changed comes about by chance, where several wholes are
    /// tried.
    /// </summary>
    public static bool IsSwapped(Claim claim) =>
        claim.Result is { IsPlain: true, Number.Unscaled: >= 1_000 } rate
        && claim.Formula.Of([.. claim.Operands.Select(Reckoned.Of)]) is { } computed
        && IsSlip(rate, computed.Value)
        && IsAnagram(rate, computed.Value);

    /// <summary>Whether a rate has the digits of what it should be, in another order: 39.6 for 93.6.</summary>
    public static bool IsAnagram(Figure rate, Fraction computed) =>
        rate.Number.Unscaled >= 100
        && Rounded(rate, computed) is { } meant
        && AreSwapped(rate.Number.Unscaled, meant.Unscaled);

    private static bool AreSwapped(long printed, long meant) =>
        printed != meant && printed.ToString(Invariant).Order().SequenceEqual(meant.ToString(Invariant).Order());

    private static PrintedNumber? Rounded(Figure rate, Fraction computed)
    {
        var scaled = computed * Rounding.PowerOfTen(rate.Number.Decimals) * 2;
        var rounded = BigInteger.Divide(scaled.Numerator + scaled.Denominator, scaled.Denominator * 2);
        return rounded > 0 && rounded < long.MaxValue ? new PrintedNumber((long)rounded, rate.Number.Decimals) : null;
    }
}
