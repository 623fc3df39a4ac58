using System.Collections.Immutable;
using Plumbline.Domain;
using Plumbline.Domain.Numbers;
using Plumbline.Domain.Scoring;
using Xunit;
using static Plumbline.Tests.Domain.Scoring.ScoringCases;

namespace Plumbline.Tests.Domain.Scoring;

/// <summary>Grades, caps, over-achievement, lights and the two execution rates.</summary>
public sealed class GradingTests
{
    internal static readonly ImmutableArray<GradeCut> Cuts =
    [
        new(Grade.Excellent, "优", Score.FromPoints(90), Book),
        new(Grade.Good, "良", Score.FromPoints(80), Book),
        new(Grade.Fair, "中", Score.FromPoints(60), Book),
        new(Grade.Poor, "差", Score.Zero, Book),
    ];

    internal static readonly ImmutableArray<TotalCap> Caps =
    [
        new(Percent(80), Score.FromPoints(89), Book),
        new(Percent(70), Score.FromPoints(79), Book),
        new(Percent(60), Score.FromPoints(69), Book),
        new(Percent(50), Score.FromPoints(59), Book),
    ];

    private static readonly OverAchievement Over = new(new(130, 100), new(150, 100), null, Book);
    private static readonly LightBounds Lights = new(Percent(60), Percent(80), new(120, 100), Book);

    // §2.7 [11]
    [Theory]
    [InlineData("100", "优")]
    [InlineData("90", "优")]
    [InlineData("89.99", "良")]
    [InlineData("80", "良")]
    [InlineData("79.99", "中")]
    [InlineData("60", "中")]
    [InlineData("59.99", "差")]
    [InlineData("0", "差")]
    public void Grade_OfAScoreAtACut_IsTheBetterOne(string score, string word) =>
        Assert.Equal(word, Grading.Of(Cuts, Points(score))!.Word);

    [Fact]
    public void Grade_WithoutCuts_IsNone() => Assert.Null(Grading.Of([], Points("100")));

    [Fact]
    public void Covers_NeedsFallingCutsDownToZero()
    {
        Assert.True(Grading.Covers(Cuts));
        Assert.True(Grading.Covers([]));
        Assert.False(Grading.Covers(Cuts.RemoveAt(3)));
        Assert.False(Grading.Covers([Cuts[1], Cuts[0], Cuts[2], Cuts[3]]));
        Assert.False(Grading.Covers([Cuts[0], Cuts[1] with { From = Cuts[0].From }, Cuts[3]]));
        Assert.False(Grading.Covers([Cuts[0], Cuts[1] with { Grade = Grade.Excellent }, Cuts[3]]));
    }

    // §2.4, one province's manual
    [Theory]
    [InlineData(8000, null)]
    [InlineData(7999, "89")]
    [InlineData(7000, "89")]
    [InlineData(6999, "79")]
    [InlineData(6000, "79")]
    [InlineData(5999, "69")]
    [InlineData(5000, "69")]
    [InlineData(4999, "59")]
    [InlineData(0, "59")]
    public void Cap_IsTheStrictestThatApplies(int basisPoints, string? most) =>
        Assert.Equal(most, TotalCaps.For(Caps, new(basisPoints, 10_000))?.AtMost.ToString());

    // §2.4, own proposal: weight × (1 − (a/t − 1.30))
    [Theory]
    [InlineData(129, null, false)]
    [InlineData(130, "10.00", false)]
    [InlineData(140, "9.00", false)]
    [InlineData(150, "8.00", true)]
    [InlineData(500, "0.00", true)]
    public void OverAchievement_SuggestsAReductionByDegree(long actual, string? suggested, bool suspect)
    {
        var advice = OverAchievementAdvice.For(Over, Weight.FromPoints(10), new(actual, 100), 2);

        Assert.Equal(suggested, advice?.Suggested.ToText(2));
        Assert.Equal(suspect, advice?.SuspectTarget ?? false);
    }

    [Theory]
    [InlineData("10", "8.00")]
    [InlineData("1", "0.00")]
    public void OverAchievement_WithAFixedDeduction_SuggestsIt(string weight, string suggested)
    {
        var advice = OverAchievementAdvice.For(
            Over with
            {
                Deduction = Score.FromPoints(2),
            },
            WeightOf(weight),
            new(200, 100),
            2
        );

        Assert.Equal(suggested, advice!.Suggested.ToText(2));
        Assert.Equal("200%", advice.Ratio.ToPercent(0));
    }

    [Fact]
    public void OverAchievement_OfATargetOfZero_HasNoRatio() =>
        Assert.Null(OverAchievementAdvice.For(Over, Weight.FromPoints(10), new(5, 0), 2));

    // §6.3 [15]: July, target 100, value 35 is 60 % exactly
    [Theory]
    [InlineData(35, 7, WarningLight.Yellow)]
    [InlineData(34, 7, WarningLight.Red)]
    [InlineData(40, 6, WarningLight.Green)]
    [InlineData(39, 6, WarningLight.Yellow)]
    [InlineData(60, 6, WarningLight.Blue)]
    [InlineData(59, 6, WarningLight.Green)]
    [InlineData(100, 12, WarningLight.Green)]
    public void Light_ComparesWithoutRounding(long value, int month, WarningLight light) =>
        Assert.Equal(light, MonitoringLight.ByShare(new Fraction(value * 12, 100L * month), Lights));

    [Fact]
    public void Light_OfTheBudget_HasNoBlue() =>
        Assert.Equal(WarningLight.Green, MonitoringLight.ByShare(12, Lights with { Blue = null }));

    [Fact]
    public void Light_OfSeveral_IsTheWorst()
    {
        Assert.Equal(
            WarningLight.Red,
            MonitoringLight.Worst([WarningLight.Blue, WarningLight.Red, WarningLight.Green])
        );
        Assert.Null(MonitoringLight.Worst([]));
        Assert.Equal([WarningLight.Green, WarningLight.Red], new[] { true, false }.Select(MonitoringLight.ByRange));
    }

    // §0.3, §2.6: two rates of one name
    [Fact]
    public void ExecutionAndSpendingRate_HaveTheirOwnBases()
    {
        var (spent, budget, received) = (Money.FromFen(50), Money.FromFen(100), Money.FromFen(80));

        Assert.Equal("50.00%", BudgetRates.ExecutionRate(spent, budget).ToString());
        Assert.Equal("62.50%", BudgetRates.FundsSpendingRate(spent, received).ToString());
        Assert.Null(BudgetRates.ExecutionRate(spent, Money.Zero));
        Assert.Null(BudgetRates.FundsSpendingRate(spent, Money.FromFen(-1)));
    }
}
