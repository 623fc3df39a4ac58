using System.Numerics;
using System.Runtime.CompilerServices;
using Plumbline.Domain.Numbers;

namespace Plumbline.Domain.Scoring;

/// <summary>
/// Points earned before rounding, in 1/10,000 of a point, as an exact quotient. Rounding happens once, in
/// <see cref="Rounded"/>.
/// </summary>
/// <param name="Numerator">Wide enough for any weight times any measure.</param>
/// <param name="Denominator">Positive.</param>
public readonly record struct ExactPoints(UInt128 Numerator, long Denominator)
{
    // Below these, nothing in RoundedTo can overflow, so that it need not be checked.
    private const int ShortBits = 62;
    private const long ShortDenominator = (1L << 61) / Plumbline.Domain.Score.Scale;

    /// <summary>Nothing.</summary>
    public static ExactPoints None => new(0, 1);

    /// <summary>The whole weight, or a fixed number of points.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ExactPoints Full(long points) => new(unchecked((ulong)points), 1);

    /// <summary><paramref name="weight"/> × <paramref name="part"/> ÷ <paramref name="whole"/>, none of them negative.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ExactPoints Share(long weight, long part, long whole) =>
        new(Math.BigMul(unchecked((ulong)weight), unchecked((ulong)part)), whole);

    /// <summary>Rounded half away from zero to a number of decimals of a point, 0 to 4.</summary>
    public Score Rounded(int decimals) => Score.FromScaled(RoundedTo(Rounding.PowerOfTen(4 - decimals)));

    /// <summary>
    /// The nearest multiple of a quantum of at most one point, both in 1/10,000; a half goes up. One 64-bit division
    /// wherever both sides are short, which is nearly always.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal long RoundedTo(long quantum)
    {
        if (Numerator >> ShortBits != 0 || Denominator > ShortDenominator)
        {
            return RoundedWide(quantum);
        }
        unchecked
        {
            var divisor = (ulong)(Denominator * quantum);
            return (long)((2 * (ulong)Numerator + divisor) / (2 * divisor)) * quantum;
        }
    }

    /// <summary>In points, exact.</summary>
    public Fraction ToFraction() => new(Numerator, (BigInteger)Denominator * Score.Scale);

    private long RoundedWide(long quantum)
    {
        var divisor = Math.BigMul((ulong)Denominator, (ulong)quantum);
        return (long)((2 * Numerator + divisor) / (2 * divisor)) * quantum;
    }
}
