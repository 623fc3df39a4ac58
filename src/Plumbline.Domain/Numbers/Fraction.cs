using System.Numerics;

namespace Plumbline.Domain.Numbers;

/// <summary>An exact rational number in lowest terms with a positive denominator. Nothing is ever rounded in it.</summary>
/// <remarks>
/// Nearly every number of a budget fits two machine words; only where one does not are the terms kept as long numbers. A
/// value has one form, so that equal values are equal field by field.
/// </remarks>
public readonly struct Fraction : IEquatable<Fraction>, IComparable<Fraction>
{
    private readonly long over;

    // 0 stands for 1, so that the default value is zero.
    private readonly long under;
    private readonly LongTerms? terms;

    /// <summary>Reduces <paramref name="numerator"/> over <paramref name="denominator"/>.</summary>
    /// <exception cref="DivideByZeroException">The denominator is zero.</exception>
    public Fraction(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
        {
            throw new DivideByZeroException("A fraction needs a denominator other than zero.");
        }

        if (denominator.Sign > 0 && IsShort(numerator) && IsShort(denominator))
        {
            this = new Fraction((long)numerator, (long)denominator);
            return;
        }

        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        var (top, bottom) = (numerator / divisor, denominator / divisor);
        if (IsShort(top) && IsShort(bottom))
        {
            (over, under) = ((long)top, (long)bottom);
        }
        else
        {
            terms = new LongTerms(top, bottom);
        }
    }

    /// <summary>Reduces <paramref name="numerator"/> over <paramref name="denominator"/>.</summary>
    /// <exception cref="DivideByZeroException">The denominator is zero.</exception>
    public Fraction(long numerator, long denominator)
    {
        if (denominator <= 0 || numerator == long.MinValue)
        {
            this = new Fraction((BigInteger)numerator, (BigInteger)denominator);
            return;
        }

        var common = denominator == 1 ? 1 : CommonDivisor(Math.Abs(numerator), denominator);
        (over, under) = common == 1 ? (numerator, denominator) : (numerator / common, denominator / common);
    }

    public static Fraction Zero => default;

    public static Fraction One => new(1, 1);

    public BigInteger Numerator => terms?.Numerator ?? over;

    /// <summary>Always positive; 1 for whole numbers.</summary>
    public BigInteger Denominator => terms?.Denominator ?? Under;

    public int Sign => terms is null ? Math.Sign(over) : terms.Numerator.Sign;

    public bool IsZero => over == 0 && terms is null;

    private long Under => under == 0 ? 1 : under;

    public static implicit operator Fraction(long value) => new(value, 1L);

    public static Fraction operator +(Fraction left, Fraction right)
    {
        if (left.terms is not null || right.terms is not null)
        {
            return new(
                left.Numerator * right.Denominator + right.Numerator * left.Denominator,
                left.Denominator * right.Denominator
            );
        }

        var (a, b) = (left.Under, right.Under);
        return a == b
            ? Of((Int128)left.over + right.over, a)
            : Of(Math.BigMul(left.over, b) + Math.BigMul(right.over, a), Math.BigMul(a, b));
    }

    public static Fraction operator -(Fraction left, Fraction right) => left + -right;

    public static Fraction operator -(Fraction value) =>
        value.terms is { } terms
            ? new(-terms.Numerator, terms.Denominator)
            : new Fraction(-value.over, value.Under, reduced: true);

    public static Fraction operator *(Fraction left, Fraction right) =>
        left.terms is null && right.terms is null
            ? Of(Math.BigMul(left.over, right.over), Math.BigMul(left.Under, right.Under))
            : new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    /// <exception cref="DivideByZeroException"><paramref name="right"/> is zero.</exception>
    public static Fraction operator /(Fraction left, Fraction right)
    {
        if (left.terms is not null || right.terms is not null || right.over == 0)
        {
            return new(left.Numerator * right.Denominator, left.Denominator * right.Numerator);
        }

        var (top, bottom) = (Math.BigMul(left.over, right.Under), Math.BigMul(left.Under, right.over));
        return bottom < 0 ? Of(-top, -bottom) : Of(top, bottom);
    }

    public static bool operator ==(Fraction left, Fraction right) => left.Equals(right);

    public static bool operator !=(Fraction left, Fraction right) => !left.Equals(right);

    public static bool operator <(Fraction left, Fraction right) => left.CompareTo(right) < 0;

    public static bool operator >(Fraction left, Fraction right) => left.CompareTo(right) > 0;

    public static bool operator <=(Fraction left, Fraction right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Fraction left, Fraction right) => left.CompareTo(right) >= 0;

    public static Fraction Min(Fraction left, Fraction right) => left <= right ? left : right;

    public static Fraction Max(Fraction left, Fraction right) => left >= right ? left : right;

    public Fraction Abs() => Sign < 0 ? -this : this;

    public int CompareTo(Fraction other)
    {
        if (terms is not null || other.terms is not null)
        {
            return (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);
        }

        var (a, b) = (Under, other.Under);
        return a == b ? over.CompareTo(other.over) : Math.BigMul(over, b).CompareTo(Math.BigMul(other.over, a));
    }

    public bool Equals(Fraction other) => over == other.over && Under == other.Under && Equals(terms, other.terms);

    public override bool Equals(object? obj) => obj is Fraction other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(over, Under, terms);

    /// <summary>Numerator and denominator, for people who debug; shown values go through <see cref="Rounding"/>.</summary>
    public override string ToString() => Denominator.IsOne ? $"{Numerator}" : $"{Numerator}/{Denominator}";

    /// <summary>The same from terms of two machine words each, the denominator positive.</summary>
    internal static Fraction Of(Int128 numerator, Int128 denominator)
    {
        if (IsShort(numerator) && IsShort(denominator))
        {
            return new Fraction((long)numerator, (long)denominator);
        }

        var (left, right) = (Int128.Abs(numerator), denominator);
        while (right != 0)
        {
            if (IsShort(left) && IsShort(right))
            {
                left = CommonDivisor((long)left, (long)right);
                break;
            }

            (left, right) = (right, left % right);
        }

        var (top, bottom) = (numerator / left, denominator / left);
        return IsShort(top) && IsShort(bottom)
            ? new Fraction((long)top, (long)bottom, reduced: true)
            : new Fraction((BigInteger)top, (BigInteger)bottom);
    }

    private Fraction(long over, long under, bool reduced)
    {
        System.Diagnostics.Debug.Assert(reduced, "This constructor does not reduce.");
        (this.over, this.under) = (over, under);
    }

    private static bool IsShort(BigInteger value) => value >= -long.MaxValue && value <= long.MaxValue;

    private static bool IsShort(Int128 value) => value >= -long.MaxValue && value <= long.MaxValue;

    private static long CommonDivisor(long left, long right)
    {
        while (right != 0)
        {
            (left, right) = (right, left % right);
        }

        return left;
    }

    // In lowest terms; at least one of them is too long for a machine word.
    private sealed record LongTerms(BigInteger Numerator, BigInteger Denominator);
}
