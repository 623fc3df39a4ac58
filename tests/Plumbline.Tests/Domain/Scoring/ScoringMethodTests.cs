using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Scoring;
using Xunit;
using static Plumbline.Tests.Domain.Scoring.ScoringCases;

namespace Plumbline.Tests.Domain.Scoring;

/// <summary>Worked examples and boundaries of the rule book; the numbers in brackets are those of its table §18.1.</summary>
public sealed class ScoringMethodTests
{
    // 财预〔2020〕10号 art. 16 [1][2][3]
    [Theory]
    [InlineData("10", "80", "100", "8.00")]
    [InlineData("10", "60", "100", "6.00")]
    [InlineData("10", "59.99", "100", "6.00")]
    [InlineData("10", "150", "100", "10.00")]
    [InlineData("10", "99.999", "100", "10.00")]
    [InlineData("3", "1", "8", "0.38")]
    [InlineData("10", "0", "100", "0.00")]
    [InlineData("10", "0", "0", "10.00")]
    public void Positive_IsProportionalUpToTheWeight(string weight, string actual, string target, string score) =>
        Assert.Equal(score, Score2(Positive, weight, actual, target));

    // 财预〔2021〕101号, pass line 60 % [1][2]
    [Theory]
    [InlineData("80", "5.00")]
    [InlineData("60", "0.00")]
    [InlineData("59.99", "0.00")]
    [InlineData("60.02", "0.01")]
    [InlineData("99.99", "10.00")]
    [InlineData("99.9", "9.98")]
    [InlineData("100", "10.00")]
    [InlineData("150", "10.00")]
    public void PassThreshold_StartsAtTheLine(string actual, string score) =>
        Assert.Equal(score, Score2(PassLine, "10", actual, "100"));

    // §2.4 [4]
    [Theory]
    [InlineData("50", "50", "10.00")]
    [InlineData("75", "50", "5.00")]
    [InlineData("99.99", "50", "0.00")]
    [InlineData("99", "50", "0.20")]
    [InlineData("100", "50", "0.00")]
    [InlineData("101", "50", "0.00")]
    [InlineData("0", "0", "10.00")]
    [InlineData("1", "0", "0.00")]
    public void NegativeLinear_FallsToNothingAtTwiceTheTarget(string actual, string target, string score) =>
        Assert.Equal(score, Score2(Linear, "10", actual, target));

    // §2.4 [5]
    [Theory]
    [InlineData("50", "50", "10.00")]
    [InlineData("75", "50", "6.67")]
    [InlineData("100", "50", "5.00")]
    [InlineData("0", "0", "10.00")]
    [InlineData("1", "0", "0.00")]
    public void NegativeRatio_IsTargetOverActual(string actual, string target, string score) =>
        Assert.Equal(score, Score2(Ratio, "10", actual, target));

    // §2.4 [6]
    [Theory]
    [InlineData("0", "0", "10.00", "10.00")]
    [InlineData("1", "0", "0.00", "0.00")]
    [InlineData("4", "5", "8.00", "8.00")]
    [InlineData("5", "5", "10.00", "10.00")]
    [InlineData("6", "5", "10.00", "8.00")]
    [InlineData("10", "5", "10.00", "0.00")]
    [InlineData("11", "5", "10.00", "0.00")]
    public void Equal_OnlyTheStrictVariantMindsExcess(string actual, string target, string practice, string strict)
    {
        Assert.Equal(practice, Score2(Equal, "10", actual, target));
        Assert.Equal(strict, Score2(Strict, "10", actual, target));
    }

    // 财预〔2021〕101号, 直接赋分
    [Theory]
    [InlineData(Direction.HigherIsBetter, "5", "10.00")]
    [InlineData(Direction.HigherIsBetter, "4", "4.00")]
    [InlineData(Direction.HigherIsBetter, "6", "10.00")]
    [InlineData(Direction.LowerIsBetter, "5", "10.00")]
    [InlineData(Direction.LowerIsBetter, "4", "10.00")]
    [InlineData(Direction.LowerIsBetter, "6", "4.00")]
    [InlineData(Direction.Equal, "5", "10.00")]
    [InlineData(Direction.Equal, "4", "4.00")]
    [InlineData(Direction.Equal, "6", "4.00")]
    public void Direct_IsAllOrTheStatedShare(Direction direction, string actual, string score) =>
        Assert.Equal(
            score,
            Score2(Direct with { Direction = direction, ShareWhenNotMet = Percent(40) }, "10", actual, "5")
        );

    // §3.5 rule 4 [8]
    [Theory]
    [InlineData("10", "100", "10.00")]
    [InlineData("10", "90", "10.00")]
    [InlineData("10", "89.99", "8.00")]
    [InlineData("10", "80", "8.00")]
    [InlineData("10", "79.99", "5.00")]
    [InlineData("10", "60", "5.00")]
    [InlineData("10", "59.99", "0.00")]
    [InlineData("5", "85", "4.00")]
    public void Satisfaction_IsByStepsOfTheRate(string weight, string rate, string score) =>
        Assert.Equal(score, Score2(Satisfaction, weight, rate, "100"));

    // §2.8 [9]
    [Theory]
    [InlineData("0", "0", "0.00")]
    [InlineData("50", "100", "5.00")]
    [InlineData("110", "100", "10.00")]
    [InlineData("100", "100", "10.00")]
    [InlineData("5", "0", "0.00")]
    public void Execution_IsProportionalAndCapped(string executed, string budget, string score) =>
        Assert.Equal(score, Score2(Execution, "10", executed, budget));

    // §3.6 [10]
    [Theory]
    [InlineData("100", "10.00")]
    [InlineData("99.99", "7.00")]
    [InlineData("80", "7.00")]
    [InlineData("79.99", "5.00")]
    [InlineData("60", "5.00")]
    [InlineData("59.99", "0.00")]
    [InlineData("100.01", "7.00")]
    public void ExecutionStepped_IsFullOnlyAtTheWholeBudget(string executed, string score) =>
        Assert.Equal(score, Score2(Stepped, "10", executed, "100"));

    [Fact]
    public void ExecutionStepped_WithoutBudget_IsNothing() => Assert.Equal("0.00", Score2(Stepped, "10", "0", "0"));

    // §9.2 [12]
    [Theory]
    [InlineData("0", "5.00")]
    [InlineData("0.01", "4.00")]
    [InlineData("10", "4.00")]
    [InlineData("10.01", "3.00")]
    [InlineData("20", "3.00")]
    [InlineData("30", "2.00")]
    [InlineData("30.01", "0.00")]
    public void BandTable_WithUpperEndsIncluded(string percent, string score) =>
        Assert.Equal(score, Score2(Control, "5", percent, "100"));

    [Theory]
    [InlineData("90", "5.00")]
    [InlineData("89.99", "4.00")]
    [InlineData("80", "4.00")]
    [InlineData("70", "3.00")]
    [InlineData("60", "2.00")]
    [InlineData("59.99", "0.00")]
    public void BandTable_WithLowerEndsIncluded(string percent, string score) =>
        Assert.Equal(score, Score2(KeySpending, "5", percent, "100"));

    [Fact]
    public void BandTable_NeverGivesMoreThanTheWeight() => Assert.Equal("3.00", Score2(Control, "3", "0", "100"));

    // §9.2 [13][14]
    [Theory]
    [InlineData("100", "5.00")]
    [InlineData("100.99", "5.00")]
    [InlineData("101", "4.50")]
    [InlineData("110", "0.00")]
    [InlineData("120", "0.00")]
    public void Staffing_LosesHalfAPointForEachFullPercentagePoint(string percent, string score) =>
        Assert.Equal(score, Score2(Staffing, "5", percent, "100"));

    [Theory]
    [InlineData("0", "8.00")]
    [InlineData("1", "7.20")]
    [InlineData("98.31", "0.00")]
    public void ThreePublicChange_LosesPointsForGrowth(string percent, string score) =>
        Assert.Equal(score, Score2(ThreePublicChange, "8", percent, "100"));

    [Theory]
    [InlineData(StepMode.PerFull, "94.99", "3.00")]
    [InlineData(StepMode.PerFull, "95", "3.00")]
    [InlineData(StepMode.PerFull, "95.01", "5.00")]
    [InlineData(StepMode.PerStarted, "99.27", "3.00")]
    [InlineData(StepMode.PerStarted, "95", "3.00")]
    [InlineData(StepMode.PerStarted, "94.99", "1.00")]
    [InlineData(StepMode.Continuous, "97.5", "4.00")]
    [InlineData(StepMode.Continuous, "80", "0.00")]
    [InlineData(StepMode.Continuous, "100", "5.00")]
    public void Completion_CountsStepsAsTheModeSays(StepMode mode, string percent, string score) =>
        Assert.Equal(score, Score2(Completion with { Mode = mode }, "5", percent, "100"));

    [Fact]
    public void Ratios_WithoutABase_EarnNothing()
    {
        Assert.Equal("0.00", Score2(Staffing, "5", "0", "0"));
        Assert.Equal("0.00", Score2(Control, "5", "0", "0"));
    }

    // The filled county copy of §9.2
    [Fact]
    public void WorkedExampleOfACounty_GivesItsPrintedScores()
    {
        Assert.Equal("5.00", Score2(Staffing, "5", "136", "143"));
        Assert.Equal("0.00", Score2(ThreePublicChange with { Penalty = Points("0.5") }, "5", "31.46", "32"));
        Assert.Equal("0.00", Score2(Control, "5", "767.86", "1922.76"));
        Assert.Equal("5.00", Score2(Completion, "5", "2690.62", "2710.42"));
    }

    // §2.5, §3.5 rule 3 [7]
    [Theory]
    [InlineData(QualitativeBand.Achieved, "100", true)]
    [InlineData(QualitativeBand.Achieved, "80", true)]
    [InlineData(QualitativeBand.Achieved, "79.99", false)]
    [InlineData(QualitativeBand.Achieved, "100.01", false)]
    [InlineData(QualitativeBand.PartlyAchieved, "80", false)]
    [InlineData(QualitativeBand.PartlyAchieved, "79.99", true)]
    [InlineData(QualitativeBand.PartlyAchieved, "60", true)]
    [InlineData(QualitativeBand.PartlyAchieved, "59.99", false)]
    [InlineData(QualitativeBand.NotAchieved, "60", false)]
    [InlineData(QualitativeBand.NotAchieved, "59.99", true)]
    [InlineData(QualitativeBand.NotAchieved, "0", true)]
    public void Bands_AllowOnlySharesInside(QualitativeBand band, string percent, bool allowed)
    {
        var share = new Rate(
            Quantity.Parse(percent + "00").Number is { Decimals: 0 } whole ? whole.Unscaled : 0,
            10_000
        );
        if (percent.Contains('.', StringComparison.Ordinal))
        {
            share = new Rate(Quantity.Parse(percent).Number.Unscaled, 10_000);
        }

        Assert.Equal(allowed, Bands.Objection(band, share) is null);
    }

    [Theory]
    [InlineData("15", "60", "9.00")]
    [InlineData("15", "79.99", "12.00")]
    [InlineData("15", "85", "12.75")]
    [InlineData("10", "120", "10.00")]
    public void Bands_GiveTheShareOfTheWeight(string weight, string share, string score) =>
        Assert.Equal(score, Score2(Bands, weight, share, "100"));

    [Fact]
    public void Bands_SayWhyAShareCannotStand()
    {
        var objection = Bands.Objection(QualitativeBand.PartlyAchieved, Percent(85))!.ToString();

        Assert.Equal("档内比例 85% 不在所选档次“部分达成年度指标并具有一定效果”的范围 [60%, 80%) 内", objection);
    }

    [Fact]
    public void FullMarks_AreTheWeight() =>
        Assert.Equal("8.00", Score2(new FullMarks { Source = Book, Reason = "当年无新建项目" }, "8", "0", "0"));
}
