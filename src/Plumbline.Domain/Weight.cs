using System.Globalization;
using Plumbline.Domain.Numbers;

namespace Plumbline.Domain;

/// <summary>分值: points that can be earned.</summary>
/// <remarks>Kept in 1/10,000 of a point, so that sums and comparisons are exact.</remarks>
public readonly record struct Weight : IComparable<Weight>
{
    /// <summary>Parts in one point.</summary>
    public const int Scale = 10_000;

    private Weight(long scaled) => Scaled = scaled;

    /// <summary>The value in 1/10,000 of a point.</summary>
    public long Scaled { get; }

    public static Weight Zero => default;

    public static Weight FromScaled(long scaled) => new(scaled);

    public static Weight FromPoints(int points) => new(checked((long)points * Scale));

    public static Weight operator +(Weight left, Weight right) => new(checked(left.Scaled + right.Scaled));

    public static Weight operator -(Weight left, Weight right) => new(checked(left.Scaled - right.Scaled));

    public static bool operator <(Weight left, Weight right) => left.Scaled < right.Scaled;

    public static bool operator >(Weight left, Weight right) => left.Scaled > right.Scaled;

    public static bool operator <=(Weight left, Weight right) => left.Scaled <= right.Scaled;

    public static bool operator >=(Weight left, Weight right) => left.Scaled >= right.Scaled;

    /// <summary>Reads <c>10</c>, <c>9.5</c>; at most four decimals, not negative, at most one million points.</summary>
    public static bool TryParse(string text, out Weight value)
    {
        value = default;
        if (!PrintedNumber.TryParse(text, out var number) || number.Decimals > 4 || number.Unscaled < 0)
        {
            return false;
        }

        var scaled = (Int128)number.Unscaled * Rounding.PowerOfTen(4 - number.Decimals);
        if (scaled > 1_000_000L * Scale)
        {
            return false;
        }

        value = new((long)scaled);
        return true;
    }

    public int CompareTo(Weight other) => Scaled.CompareTo(other.Scaled);

    public Fraction ToFraction() => new(Scaled, Scale);

    /// <summary>With a fixed number of decimals: <c>8.00</c>.</summary>
    public string ToText(int decimals) => Rounding.ToText(ToFraction(), decimals);

    /// <summary>As short as it can be without losing anything: <c>8</c>, <c>8.5</c>.</summary>
    public override string ToString() => (Scaled / (decimal)Scale).ToString("0.####", CultureInfo.InvariantCulture);
}
