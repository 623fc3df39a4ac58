using Plumbline.Domain.Numbers;

namespace Plumbline.Domain.Scoring;

/// <summary>A decimal value as a whole number and the decimals it was shifted by, wide enough to add up a form.</summary>
internal readonly record struct ScaledValue(Int128 Unscaled, int Decimals)
{
    private const int MostDecimals = 9;
    private const long MostUnscaled = 1_000_000_000_000_000;

    /// <summary>The value of a figure; false when it has more digits than can be scored.</summary>
    internal static bool TryOf(PrintedNumber number, long multiplier, out ScaledValue value)
    {
        var (unscaled, decimals) = number;
        while (decimals > 0 && unscaled % 10 == 0)
        {
            unscaled /= 10;
            decimals--;
        }

        value = new(Math.BigMul(unscaled, multiplier), decimals);
        return decimals <= MostDecimals && unscaled is <= MostUnscaled and >= -MostUnscaled;
    }

    internal static ScaledValue OfMoney(Money money) => new(money.Fen, 2);

    public static ScaledValue operator +(ScaledValue left, ScaledValue right)
    {
        var decimals = Math.Max(left.Decimals, right.Decimals);
        return new(left.At(decimals) + right.At(decimals), decimals);
    }

    public static ScaledValue operator -(ScaledValue value) => new(-value.Unscaled, value.Decimals);

    /// <summary>
    /// Two values as a measure, a negative actual as zero. Where they are too large, both are divided by what they have
    /// in common; there is then no scale, because the numbers stand for the ratio only.
    /// </summary>
    internal static bool TryMeasure(ScaledValue actual, ScaledValue target, out Measure measure, out int? scale)
    {
        var decimals = Math.Max(actual.Decimals, target.Decimals);
        scale = decimals;
        var a = Int128.Max(actual.At(decimals), 0);
        var t = target.At(decimals);
        if (a > Measure.MaxValue || t > Measure.MaxValue)
        {
            var common = CommonDivisor(a, t);
            (a, t, scale) = (a / common, t / common, null);
        }

        var fits = a <= Measure.MaxValue && t >= 0 && t <= Measure.MaxValue;
        measure = fits ? new((long)a, (long)t) : default;
        return fits;
    }

    private Int128 At(int decimals) => Unscaled * Rounding.PowerOfTen(decimals - Decimals);

    private static Int128 CommonDivisor(Int128 left, Int128 right)
    {
        while (right != 0)
        {
            (left, right) = (right, left % right);
        }

        return left;
    }
}
