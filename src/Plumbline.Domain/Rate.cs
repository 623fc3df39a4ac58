using Plumbline.Domain.Numbers;

namespace Plumbline.Domain;

/// <summary>比率: one quantity over another, both kept, so that a rate can be added up over units and never drifts.</summary>
public readonly record struct Rate
{
    private readonly long denominator;

    /// <summary>A rate; both numbers in the same unit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The denominator is not positive.</exception>
    public Rate(long numerator, long denominator)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(denominator);
        Numerator = numerator;
        this.denominator = denominator;
    }

    public long Numerator { get; }

    /// <summary>Always positive.</summary>
    public long Denominator => denominator == 0 ? 1 : denominator;

    /// <summary>A rate of two amounts, or null when the base is not positive: then there is no rate, not 0 %.</summary>
    public static Rate? Of(Money part, Money whole) => whole.Fen > 0 ? new Rate(part.Fen, whole.Fen) : null;

    public Fraction ToFraction() => new(Numerator, Denominator);

    /// <summary>As a percentage: <c>83.97%</c>.</summary>
    public string ToPercent(int decimals) => Rounding.ToText(ToFraction() * 100, decimals) + "%";

    public override string ToString() => ToPercent(2);
}
