using System.Globalization;
using System.Numerics;

namespace Plumbline.Domain.Numbers;

/// <summary>
/// The one place where anything is rounded: half away from zero, as the spreadsheets of finance offices do
/// (rule book §2.4). See docs/why/decisions/0004-scoring-rounding.md.
/// </summary>
public static class Rounding
{
    /// <summary>10 to the power of <paramref name="exponent"/>, 0 to 18.</summary>
    public static long PowerOfTen(int exponent) => Powers[exponent];

    private static ReadOnlySpan<long> Powers =>
        [
            1,
            10,
            100,
            1_000,
            10_000,
            100_000,
            1_000_000,
            10_000_000,
            100_000_000,
            1_000_000_000,
            10_000_000_000,
            100_000_000_000,
            1_000_000_000_000,
            10_000_000_000_000,
            100_000_000_000_000,
            1_000_000_000_000_000,
            10_000_000_000_000_000,
            100_000_000_000_000_000,
            1_000_000_000_000_000_000,
        ];

    /// <summary>The nearest whole number to a fraction; a half goes away from zero.</summary>
    public static BigInteger ToWhole(Fraction value)
    {
        var doubled = BigInteger.Abs(value.Numerator) * 2 + value.Denominator;
        return value.Sign * (doubled / (value.Denominator * 2));
    }

    /// <summary>
    /// <paramref name="numerator"/> ÷ <paramref name="denominator"/> to the nearest whole number, for a numerator that is
    /// not negative and a positive denominator. Allocates nothing.
    /// </summary>
    public static long Divide(long numerator, long denominator)
    {
        var (whole, rest) = Math.DivRem(numerator, denominator);
        return rest >= denominator - rest ? whole + 1 : whole;
    }

    /// <summary>A fraction as a decimal with exactly <paramref name="decimals"/> decimals: <c>83.97</c>.</summary>
    public static string ToText(Fraction value, int decimals)
    {
        var scaled = ToWhole(value * PowerOfTen(decimals));
        var digits = BigInteger.Abs(scaled).ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        var sign = scaled.Sign < 0 ? "-" : "";
        return decimals == 0 ? sign + digits : $"{sign}{digits[..^decimals]}.{digits[^decimals..]}";
    }
}
