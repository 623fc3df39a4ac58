namespace Plumbline.Domain.Numbers;

/// <summary>
/// The values that a printed number may stand for. A number printed with two decimals may lie half a hundredth to either
/// side; an approximation such as 1700多 lies above what is printed; "以上" has no upper end.
/// </summary>
/// <param name="Low">Lower end, null when there is none.</param>
/// <param name="High">Upper end, null when there is none.</param>
public readonly record struct Interval(Fraction? Low, Fraction? High)
{
    public static Interval Exactly(Fraction value) => new(value, value);

    /// <summary>Every value within <paramref name="slack"/> of <paramref name="value"/>.</summary>
    public static Interval Around(Fraction value, Fraction slack) => new(value - slack, value + slack);

    public static Interval operator +(Interval left, Interval right) =>
        new(Both(left.Low, right.Low, (a, b) => a + b), Both(left.High, right.High, (a, b) => a + b));

    public static Interval operator -(Interval left, Interval right) => left + -right;

    public static Interval operator -(Interval value) => new(-value.High, -value.Low);

    /// <summary>The product with a non-negative factor.</summary>
    public Interval Times(Fraction factor) => new(Low * factor, High * factor);

    /// <summary>All quotients, for a dividend of any sign over a divisor that is positive throughout; else null.</summary>
    public static Interval? Divide(Interval dividend, Interval divisor)
    {
        if (divisor.Low is not { Sign: > 0 } least)
        {
            return null;
        }

        return new(
            Quotient(dividend.Low, least, divisor.High, low: true),
            Quotient(dividend.High, least, divisor.High, low: false)
        );
    }

    public bool Contains(Fraction value) => (Low is null || Low <= value) && (High is null || value <= High);

    /// <summary>Whether some value lies in both.</summary>
    public bool Meets(Interval other) =>
        (Low is null || other.High is null || Low <= other.High)
        && (High is null || other.Low is null || other.Low <= High);

    private static Fraction? Both(Fraction? left, Fraction? right, Func<Fraction, Fraction, Fraction> combine) =>
        left is { } a && right is { } b ? combine(a, b) : null;

    // A negative end is driven outwards by the smallest divisor, a positive low end inwards by the largest.
    private static Fraction? Quotient(Fraction? end, Fraction least, Fraction? most, bool low)
    {
        if (end is not { } value)
        {
            return null;
        }

        var outward = low ? value.Sign < 0 : value.Sign > 0;
        if (outward)
        {
            return value / least;
        }

        return most is { } divisor ? value / divisor : Fraction.Zero;
    }
}
