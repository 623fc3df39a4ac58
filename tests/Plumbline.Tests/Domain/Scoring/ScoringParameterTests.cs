using Plumbline.Domain;
using Plumbline.Domain.Scoring;
using Xunit;
using static Plumbline.Tests.Domain.Scoring.ScoringCases;

namespace Plumbline.Tests.Domain.Scoring;

/// <summary>Parameters that cannot be meant are refused when a method is made; the others come back as they went in.</summary>
public sealed class ScoringParameterTests
{
    [Theory]
    [InlineData(0, 1, true)]
    [InlineData(1, 10_000, true)]
    [InlineData(1, 20_000, false)]
    [InlineData(1, 3, false)]
    [InlineData(5, 1, true)]
    [InlineData(50_001, 10_000, false)]
    [InlineData(-1, 100, false)]
    public void CanHold_IsWholeBasisPointsUpTo500Percent(long numerator, long denominator, bool expected) =>
        Assert.Equal(expected, BasisPoints.CanHold(new(numerator, denominator)));

    [Fact]
    public void Parameters_ComeBack()
    {
        Assert.Equal("60%", PassLine.PassLine.ToPercent(0));
        Assert.Equal("40%", (Direct with { ShareWhenNotMet = Percent(40) }).ShareWhenNotMet.ToPercent(0));
        Assert.Equal(["90%", "80%", "60%"], Satisfaction.Steps.Select(step => step.From.ToPercent(0)));
        Assert.Equal(["70%", "50%"], Stepped.Steps.Select(step => step.Share.ToPercent(0)));
        Assert.Equal(["80%", "60%"], new[] { Bands.AchievedFrom, Bands.PartlyFrom }.Select(rate => rate.ToPercent(0)));
        Assert.Equal(["100%", "5%"], new[] { Completion.FullAt, Completion.Step }.Select(rate => rate.ToPercent(0)));
        Assert.Equal(Points("2"), Completion.Penalty);
        Assert.Equal(["5", "4", "3", "2"], Control.Bands.Select(band => band.Points.ToString()));
        Assert.Equal([true, false], new[] { Control, KeySpending }.Select(table => table.Bands[0].Included));
        Assert.Equal(Points("5"), KeySpending.Beyond);
        Assert.True(PassLine.Source.Unverified);
    }

    [Fact]
    public void PassLine_OfAHundredPercent_IsRefused() =>
        Assert.ThrowsAny<ArgumentException>(() => PassLine with { PassLine = Percent(100) });

    [Fact]
    public void Shares_AboveTheWeight_AreRefused()
    {
        Assert.ThrowsAny<ArgumentException>(() => Direct with { ShareWhenNotMet = Percent(101) });
        Assert.ThrowsAny<ArgumentException>(() => Bands with { AchievedFrom = Percent(101) });
        Assert.ThrowsAny<ArgumentException>(() => Satisfaction with { Steps = [new(Percent(90), Percent(101))] });
    }

    [Fact]
    public void Steps_ThatDoNotFall_AreRefused()
    {
        Assert.ThrowsAny<ArgumentException>(() => Satisfaction with { Steps = [] });
        Assert.ThrowsAny<ArgumentException>(() =>
            Satisfaction with
            {
                Steps = [new(Percent(60), Percent(50)), new(Percent(80), Percent(40))],
            }
        );
        Assert.ThrowsAny<ArgumentException>(() =>
            Satisfaction with
            {
                Steps = [new(Percent(80), Percent(50)), new(Percent(60), Percent(50))],
            }
        );
    }

    [Fact]
    public void Deductions_WithoutASizeOrWithAnImpossiblePenalty_AreRefused()
    {
        Assert.ThrowsAny<ArgumentException>(() => Staffing with { Step = Percent(0) });
        Assert.ThrowsAny<ArgumentException>(() => Staffing with { Penalty = Score.FromPoints(-1) });
        Assert.ThrowsAny<ArgumentException>(() => Staffing with { Penalty = Score.FromPoints(1001) });
        Assert.Equal(Score.FromPoints(1000), (Staffing with { Penalty = Score.FromPoints(1000) }).Penalty);
    }

    [Fact]
    public void Bands_ThatDoNotRiseOrHaveImpossiblePoints_AreRefused()
    {
        var five = Score.FromPoints(5);
        Assert.ThrowsAny<ArgumentException>(() => Control with { Bands = [] });
        Assert.ThrowsAny<ArgumentException>(() =>
            Control with
            {
                Bands = [new(Percent(10), true, five), new(Percent(10), true, five)],
            }
        );
        Assert.ThrowsAny<ArgumentException>(() =>
            Control with
            {
                Bands = [new(Percent(10), true, Score.FromPoints(-1))],
            }
        );
        Assert.ThrowsAny<ArgumentException>(() => Control with { Beyond = Score.FromPoints(1001) });
    }
}
