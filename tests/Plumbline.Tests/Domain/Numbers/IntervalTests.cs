using FsCheck;
using FsCheck.Fluent;
using Plumbline.Domain.Numbers;
using Xunit;
using Interval = Plumbline.Domain.Numbers.Interval;

namespace Plumbline.Tests.Domain.Numbers;

/// <summary>Whatever lies in the parts lies in the result: no printed truth is ever called false.</summary>
public sealed class IntervalTests
{
    private static readonly Gen<(Interval Interval, Fraction Inside)> Members =
        from middle in Gen.Choose(-500, 500)
        from slack in Gen.Choose(0, 40)
        from part in Gen.Choose(-10, 10)
        from open in Gen.Choose(0, 4)
        let value = new Fraction(middle, 7)
        let width = new Fraction(slack, 3)
        let around = Interval.Around(value, width)
        select (
            new Interval(open == 1 ? null : around.Low, open == 2 ? null : around.High),
            value + width * new Fraction(part, 10)
        );

    private static readonly Arbitrary<(
        (Interval Interval, Fraction Inside) Left,
        (Interval Interval, Fraction Inside) Right
    )> Pairs = (from left in Members from right in Members select (left, right)).ToArbitrary();

    [Fact]
    public void Operations_KeepWhatIsInside() =>
        Prop.ForAll(
                Pairs,
                pair =>
                {
                    var ((left, a), (right, b)) = pair;
                    return left.Contains(a)
                        && (left + right).Contains(a + b)
                        && (left - right).Contains(a - b)
                        && (-left).Contains(-a)
                        && left.Times(new Fraction(3, 2)).Contains(a * new Fraction(3, 2))
                        && (Interval.Divide(left, right) is not { } quotient || quotient.Contains(a / b))
                        && (a != b || left.Meets(right));
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Divide_ByWhatMayBeZero_IsUnknown()
    {
        Assert.Null(Interval.Divide(Interval.Exactly(1), Interval.Exactly(0)));
        Assert.Null(Interval.Divide(Interval.Exactly(1), new Interval(-1, 5)));
        Assert.Null(Interval.Divide(Interval.Exactly(1), new Interval(null, 5)));
    }

    [Fact]
    public void Divide_IsAsTightAsItCanBe()
    {
        Assert.Equal(new Interval(new Fraction(1, 2), 4), Interval.Divide(new(2, 8), new(2, 4)));
        Assert.Equal(new Interval(-4, new Fraction(-1, 2)), Interval.Divide(new(-8, -2), new(2, 4)));
        Assert.Equal(new Interval(0, 4), Interval.Divide(new(2, 8), new(2, null)));
        Assert.Equal(new Interval(null, null), Interval.Divide(new(null, null), new(2, 4)));
    }

    [Theory]
    [InlineData(0, 1, 1, 2, true)]
    [InlineData(0, 1, 2, 3, false)]
    [InlineData(2, 3, 0, 1, false)]
    [InlineData(0, 9, 3, 4, true)]
    public void Meets_WhenAnyValueLiesInBoth(int low, int high, int otherLow, int otherHigh, bool expected) =>
        Assert.Equal(expected, new Interval(low, high).Meets(new(otherLow, otherHigh)));

    [Fact]
    public void OpenEnds_MeetAndContainEverythingOnTheirSide()
    {
        var above = new Interval(5, null);
        var below = new Interval(null, 4);

        Assert.True(above.Contains(1_000_000));
        Assert.False(above.Contains(4));
        Assert.True(below.Contains(-1_000_000));
        Assert.False(below.Contains(5));
        Assert.False(above.Meets(below));
        Assert.False(below.Meets(above));
        Assert.True(above.Meets(new(null, 5)));
        Assert.Equal(new Interval(null, null), above + below);
    }
}
