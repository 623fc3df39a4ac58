using Plumbline.Domain.Numbers;

namespace Plumbline.Domain.Surveys;

/// <summary>
/// A share found by asking some of many: so many of those who answered. The interval is Wilson's score interval (E. B. Wilson,
/// 1927) at 95 %, z = 1.96, which holds for small numbers and for shares near 0 and 1 too.
/// </summary>
/// <remarks>
/// Nothing is rounded before the bounds are printed. They are rounded once, outwards to 0.01 percentage points, by comparing
/// squares of fractions, so no root is ever taken and the printed interval always contains the exact one.
/// </remarks>
public sealed record Proportion
{
    /// <summary>Parts of the whole in which bounds are printed: 0.01 percentage points.</summary>
    public const int Parts = 10_000;

    // The root of the confidence: 97.5 % of the standard normal distribution lie below 1.96.
    private static readonly Fraction Z = new(196, 100);

    /// <summary>A share.</summary>
    /// <param name="hits">Those who said so.</param>
    /// <param name="answers">All who answered.</param>
    /// <exception cref="ArgumentOutOfRangeException">Nobody answered, or more said so than answered.</exception>
    public Proportion(long hits, long answers)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(answers);
        ArgumentOutOfRangeException.ThrowIfNegative(hits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(hits, answers);
        (Hits, Answers) = (hits, answers);
    }

    /// <summary>Those who said so.</summary>
    public long Hits { get; }

    /// <summary>All who answered: n.</summary>
    public long Answers { get; }

    /// <summary>The share itself.</summary>
    public Rate Share => new(Hits, Answers);

    /// <summary>The lower bound in <see cref="Parts"/>, rounded down.</summary>
    public int Low => Greatest(part => !Lies(part, below: true));

    /// <summary>The upper bound in <see cref="Parts"/>, rounded up.</summary>
    public int High => Parts - Greatest(part => !Lies(Parts - part, below: false));

    /// <summary>The bounds: <c>88.92%～94.81%</c>.</summary>
    public string IntervalText => $"{Text(Low)}～{Text(High)}";

    /// <summary>
    /// How many answers are needed for a margin of error at 95 %, whatever the share is, out of a population of known size.
    /// </summary>
    /// <param name="marginParts">The margin in <see cref="Parts"/>: 500 for ±5 percentage points.</param>
    /// <param name="population">How many there are; null: not known, or very many.</param>
    public static long Needed(int marginParts, long? population)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(marginParts);
        var margin = new Fraction(marginParts, Parts);
        var many = Z * Z * new Fraction(1, 4) / (margin * margin);
        var exact = population is { } size and > 0 ? many / (Fraction.One + (many - Fraction.One) / size) : many;
        return Ceiling(exact);
    }

    // Centre and squared half width of the interval.
    private (Fraction Centre, Fraction Squared) Interval()
    {
        var share = Share.ToFraction();
        var square = Z * Z;
        var n = new Fraction(Answers, 1);
        var divisor = Fraction.One + square / n;
        var spread = share * (Fraction.One - share) / n + square / (n * n * 4);
        return ((share + square / (n * 2)) / divisor, square * spread / (divisor * divisor));
    }

    // Whether a printed bound lies within the exact interval: then it is not far enough out.
    private bool Lies(int part, bool below)
    {
        var (centre, squared) = Interval();
        var distance = below ? centre - new Fraction(part, Parts) : new Fraction(part, Parts) - centre;
        return distance.Sign < 0 || distance * distance < squared;
    }

    // The greatest part that is still far enough out: those before it are all so.
    private static int Greatest(Func<int, bool> isOut)
    {
        var (low, high) = (0, Parts);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = isOut(middle) ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    private static long Ceiling(Fraction value)
    {
        var whole = value.Numerator / value.Denominator;
        return (long)(whole * value.Denominator == value.Numerator ? whole : whole + 1);
    }

    private static string Text(int part) => new Rate(part, Parts).ToPercent(2);
}
