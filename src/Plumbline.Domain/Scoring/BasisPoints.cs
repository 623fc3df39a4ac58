namespace Plumbline.Domain.Scoring;

/// <summary>
/// How methods keep the rates among their parameters: as whole numbers of 1/10,000, from 0 to 500 %. Finer or larger
/// rates are refused when a method is made, so that no calculation can overflow or has to round.
/// </summary>
public static class BasisPoints
{
    /// <summary>100 %.</summary>
    public const int One = 10_000;

    /// <summary>500 %.</summary>
    public const int Largest = 5 * One;

    /// <summary>Whether a rate may be a parameter of a scoring method.</summary>
    public static bool CanHold(Rate rate) => TryOf(rate, out _);

    internal static int Of(Rate rate, string parameter) =>
        TryOf(rate, out var points)
            ? points
            : throw new ArgumentOutOfRangeException(
                parameter,
                rate,
                "A rate from 0 to 500 % in whole 1/10,000 is needed."
            );

    /// <summary>A share of the weight: at most 100 %.</summary>
    internal static int ShareOf(Rate rate, string parameter) =>
        Of(rate, parameter) is var points && points <= One
            ? points
            : throw new ArgumentOutOfRangeException(parameter, rate, "A share of the weight is at most 100 %.");

    internal static Rate ToRate(int points) => new(points, One);

    private static bool TryOf(Rate rate, out int points)
    {
        var (whole, rest) = Int128.DivRem((Int128)rate.Numerator * One, rate.Denominator);
        var fits = rest == 0 && whole >= 0 && whole <= Largest;
        points = fits ? (int)whole : 0;
        return fits;
    }
}
