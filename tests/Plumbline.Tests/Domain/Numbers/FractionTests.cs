using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using Plumbline.Domain.Numbers;
using Xunit;

namespace Plumbline.Tests.Domain.Numbers;

public sealed class FractionTests
{
    private static readonly Gen<Fraction> Fractions =
        from numerator in Gen.Choose(-1000, 1000)
        from denominator in Gen.Choose(1, 60)
        select new Fraction(numerator, denominator);

    private static readonly Arbitrary<(Fraction A, Fraction B, Fraction C)> Three = (
        from a in Fractions
        from b in Fractions
        from c in Fractions
        select (a, b, c)
    ).ToArbitrary();

    [Theory]
    [InlineData(2, 4, "1/2")]
    [InlineData(-2, 4, "-1/2")]
    [InlineData(2, -4, "-1/2")]
    [InlineData(0, -4, "0")]
    [InlineData(6, 3, "2")]
    public void Fraction_IsInLowestTermsWithAPositiveDenominator(int numerator, int denominator, string text) =>
        Assert.Equal(text, new Fraction(numerator, denominator).ToString());

    [Fact]
    public void Denominator_OfZero_Throws()
    {
        Assert.Throws<DivideByZeroException>(() => new Fraction(1, 0));
        Assert.Throws<DivideByZeroException>(() => Fraction.One / Fraction.Zero);
    }

    [Fact]
    public void Default_IsZero()
    {
        Assert.Equal(Fraction.Zero, new Fraction(0, 7));
        Assert.True(default(Fraction).IsZero);
        Assert.Equal(1, default(Fraction).Denominator);
        Assert.Equal(new Fraction(0, 7).GetHashCode(), default(Fraction).GetHashCode());
    }

    [Fact]
    public void TermsTooLongForAWord_ReckonLikeShortOnes()
    {
        var (a, b) = (new Fraction(long.MaxValue, 3L), new Fraction(long.MaxValue, 11L));
        var product = a * b;
        Assert.Equal(new Fraction((BigInteger)long.MaxValue * long.MaxValue, 33), product);
        Assert.Equal(new Fraction(33, (BigInteger)long.MaxValue * long.MaxValue), Fraction.One / product);
        Assert.Equal(a, product / b);
        Assert.Equal(-b, -product / a);
        Assert.Equal(Fraction.Zero, product - product);
        Assert.Equal(new Fraction((BigInteger)long.MaxValue * 14, 33), a + b);
        Assert.Equal(b, a + b - a);
        Assert.True(product > a && a > b && -product < b);
        Assert.Equal(long.MinValue, new Fraction(long.MinValue, 1L).Numerator);
        Assert.Equal(new Fraction(long.MinValue, 1L), -(new Fraction(long.MaxValue, 1L) + 1));
    }

    [Fact]
    public void Arithmetic_ObeysItsLaws() =>
        Prop.ForAll(
                Three,
                values =>
                {
                    var (a, b, c) = values;
                    return a + b == b + a
                        && a + b + c == a + (b + c)
                        && a * b == b * a
                        && a * (b + c) == a * b + a * c
                        && a - b == -(b - a)
                        && (b.IsZero || a / b * b == a)
                        && a.Abs() == (a.Sign < 0 ? -a : a);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Order_AgreesWithDifferences() =>
        Prop.ForAll(
                Three,
                values =>
                {
                    var (a, b, _) = values;
                    var sign = (a - b).Sign;
                    return (a < b) == (sign < 0)
                        && (a > b) == (sign > 0)
                        && (a <= b) == (sign <= 0)
                        && (a >= b) == (sign >= 0)
                        && (a == b) == (sign == 0)
                        && (a != b) == (sign != 0)
                        && a.Equals((object)b) == (sign == 0)
                        && Fraction.Min(a, b) == (sign <= 0 ? a : b)
                        && Fraction.Max(a, b) == (sign >= 0 ? a : b);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Equals_AnythingElse_IsFalse() => Assert.False(Fraction.One.Equals("1"));

    [Theory]
    [InlineData(5, 10, 0, "1")]
    [InlineData(-5, 10, 0, "-1")]
    [InlineData(49, 100, 0, "0")]
    [InlineData(-49, 100, 0, "0")]
    [InlineData(2, 3, 2, "0.67")]
    [InlineData(-1, 3, 2, "-0.33")]
    [InlineData(5999, 1000, 2, "6.00")]
    [InlineData(1, 8, 2, "0.13")]
    [InlineData(12345, 100, 0, "123")]
    public void ToText_RoundsHalfAwayFromZero(int numerator, int denominator, int decimals, string text) =>
        Assert.Equal(text, Rounding.ToText(new(numerator, denominator), decimals));

    [Theory]
    [InlineData(5, 10, 1)]
    [InlineData(4, 10, 0)]
    [InlineData(15, 10, 2)]
    [InlineData(long.MaxValue, 2, 4611686018427387904)]
    [InlineData(0, 3, 0)]
    public void Divide_RoundsAHalfUp(long numerator, long denominator, long expected) =>
        Assert.Equal(expected, Rounding.Divide(numerator, denominator));

    [Fact]
    public void PowerOfTen_IsExact()
    {
        Assert.Equal(Enumerable.Range(0, 19).Select(Power), Enumerable.Range(0, 19).Select(Rounding.PowerOfTen));

        static long Power(int exponent) => (long)System.Numerics.BigInteger.Pow(10, exponent);
    }
}
