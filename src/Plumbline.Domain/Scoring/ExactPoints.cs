using Plumbline.Domain.Numbers;

namespace Plumbline.Domain.Scoring;

/// <summary>
/// Points earned before rounding, in 1/10,000 of a point, as an exact quotient. Rounding happens once, in
/// <see cref="Rounded"/>.
/// </summary>
/// <param name="Numerator">Not negative.</param>
/// <param name="Denominator">Positive.</param>
public readonly record struct ExactPoints(Int128 Numerator, long Denominator)
{
    /// <summary>Nothing.</summary>
    public static ExactPoints None => new(0, 1);

    /// <summary>The whole weight, or a fixed number of points.</summary>
    public static ExactPoints Full(long points) => new(points, 1);

    /// <summary><paramref name="weight"/> × <paramref name="part"/> ÷ <paramref name="whole"/>.</summary>
    public static ExactPoints Share(long weight, long part, long whole) => new(Math.BigMul(weight, part), whole);

    /// <summary>Rounded half away from zero to a number of decimals of a point, 0 to 4.</summary>
    public Score Rounded(int decimals)
    {
        var quantum = Rounding.PowerOfTen(4 - decimals);
        return Score.FromScaled(Rounding.Divide(Numerator, Math.BigMul(Denominator, quantum)) * quantum);
    }

    /// <summary>In points, exact.</summary>
    public Fraction ToFraction() => new(Numerator, (System.Numerics.BigInteger)Denominator * Score.Scale);
}
