using System.Collections.Immutable;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Monitoring;
using Plumbline.Domain.Numbers;
using Plumbline.Domain.Scoring;
using Plumbline.Testing;
using Xunit;
using static Plumbline.Testing.SampleCases;

namespace Plumbline.Tests.Domain.Monitoring;

/// <summary>Lights of a round (rule book §6.3): by milestones, else by the calendar, with the reason in words.</summary>
public sealed class FilingWatchTests
{
    private static readonly DateOnly July = new(2024, 7, 31);

    private static readonly Plumbline.Domain.Regime Lit = SampleCases.Regime with
    {
        Process = new()
        {
            IndicatorLights = new(new(60, 100), new(80, 100), new Rate(120, 100), AnySource),
            BudgetLights = new(new(60, 100), new(80, 100), null, AnySource),
        },
    };

    // 1200 × 7 ÷ 12 = 700 is due by the end of July.
    [Theory]
    [InlineData("419人", WarningLight.Red)]
    [InlineData("420人", WarningLight.Yellow)]
    [InlineData("559人", WarningLight.Yellow)]
    [InlineData("560人", WarningLight.Green)]
    [InlineData("839人", WarningLight.Green)]
    [InlineData("840人", WarningLight.Blue)]
    public void WithoutMilestones_TheCalendarCounts(string value, WarningLight light) =>
        Assert.Equal(light, Watch(Trained(value)).Indicators[0].Light);

    [Fact]
    public void Reason_SaysWhatWasReachedAndWhatWasDue() =>
        Assert.Equal(
            "已完成350人，为指标值≥1200人的29.2%；时间进度58.3%，为应达进度的50.0%",
            Watch(Trained("350人")).Indicators[0].Reason.ToString()
        );

    [Fact]
    public void LastDueMilestone_ComesBeforeTheCalendar()
    {
        var row = Trained("350人") with { Milestones = [By(9, "1000人"), By(6, "400人")] };

        var watched = Watch(row).Indicators[0];

        Assert.Equal(WarningLight.Green, watched.Light);
        Assert.Equal("已完成350人，按阶段目标6月30日前应达到400人，为应达进度的87.5%", watched.Reason.ToString());
    }

    [Fact]
    public void BeforeTheFirstMilestone_NothingIsDue() =>
        Assert.Equal(
            WarningLight.Green,
            Watch(Trained("0人") with { Milestones = [By(9, "1000人")] }).Indicators[0].Light
        );

    [Fact]
    public void MilestoneWithoutADay_SaysNothing() =>
        Assert.Equal(
            $"{Watch(Trained("350人")).Indicators[0]}",
            $"{Watch(Trained("350人") with { Milestones = [new() { Value = StatedValue.Of("1人") }] }).Indicators[0]}"
        );

    [Theory]
    [InlineData("≤1000元", "980元", WarningLight.Green)]
    [InlineData("≤1000元", "1001元", WarningLight.Red)]
    public void Reverse_IsInsideItsRangeOrNot(string target, string value, WarningLight light) =>
        Assert.Equal(light, Watch(Row(IndicatorAspect.OutputCost, target, value)).Indicators[0].Light);

    [Theory]
    [InlineData("98%", WarningLight.Red)]
    [InlineData("100%", WarningLight.Green)]
    public void Quality_IsInsideItsRangeOrNot(string value, WarningLight light) =>
        Assert.Equal(light, Watch(Row(IndicatorAspect.Quality, "=100%", value)).Indicators[0].Light);

    [Fact]
    public void Rate_IsNeverAheadOfItsTime() =>
        Assert.Equal(
            WarningLight.Green,
            Watch(Row(IndicatorAspect.UserSatisfaction, "≥90%", "95%")).Indicators[0].Light
        );

    [Theory]
    [InlineData(CompletionLikelihood.Certain, WarningLight.Green)]
    [InlineData(CompletionLikelihood.Possible, WarningLight.Yellow)]
    [InlineData(CompletionLikelihood.Impossible, WarningLight.Red)]
    public void Qualitative_IsAsItWasJudged(CompletionLikelihood likelihood, WarningLight light)
    {
        var row = Row(IndicatorAspect.SocialBenefit, "正常运转", "基本正常");
        row = row with { Monitoring = [row.Monitoring[0] with { Likelihood = likelihood }] };

        Assert.Equal(light, Watch(row).Indicators[0].Light);
    }

    [Theory]
    [InlineData("34.9万元", WarningLight.Red)]
    [InlineData("35万元", WarningLight.Yellow)]
    [InlineData("46.6万元", WarningLight.Yellow)]
    [InlineData("46.7万元", WarningLight.Green)]
    public void Budget_IsHeldAgainstTheCalendar(string spent, WarningLight light) =>
        Assert.Equal(light, FilingWatch.Of(Spent(spent), Lit, July).Budget);

    [Fact]
    public void Budget_BelowThePaceOfThePlace_IsRed()
    {
        var paced = Lit with
        {
            Process = Lit.Process with
            {
                ExecutionPace = [new(6, new(40, 100), AnySource), new(8, new(60, 100), AnySource)],
            },
        };

        Assert.Equal(WarningLight.Red, FilingWatch.Of(Spent("39.9万元"), paced, July).Budget);
        Assert.Equal(WarningLight.Green, FilingWatch.Of(Spent("40万元"), paced, July).Budget);
    }

    [Fact]
    public void Gap_AboveTheBoundOfThePlace_IsSaid()
    {
        var bounded = Lit with { Process = Lit.Process with { ProgressGap = new(new(10, 100), AnySource) } };
        var filing = Spent("40万元") with { Indicators = [Trained("900人")] };

        Assert.Equal(
            "目标完成进度75.0%与预算执行进度40.0%相差35.0个百分点，超过10%",
            FilingWatch.Of(filing, bounded, July).Gap!.ToString()
        );
        Assert.Null(FilingWatch.Of(Spent("70万元") with { Indicators = [Trained("900人")] }, bounded, July).Gap);
    }

    [Theory]
    [InlineData("700人", "60万元", ControlQuarter.OnTrack)]
    [InlineData("700人", "10万元", ControlQuarter.SlowSpending)]
    [InlineData("10人", "60万元", ControlQuarter.SlowGoals)]
    [InlineData("10人", "10万元", ControlQuarter.BothSlow)]
    public void Quarter_SetsGoalsAgainstSpending(string value, string spent, ControlQuarter quarter) =>
        Assert.Equal(quarter, FilingWatch.Of(Spent(spent) with { Indicators = [Trained(value)] }, Lit, July).Quarter);

    [Fact]
    public void Overall_IsTheWorst()
    {
        var filing = Spent("60万元") with
        {
            Indicators = [Trained("700人"), Row(IndicatorAspect.Quality, "100%", "90%")],
        };

        Assert.Equal(WarningLight.Red, FilingWatch.Of(filing, Lit, July).Overall);
    }

    [Fact]
    public void GoalProgress_WeighsIndicatorsAndCountsNoneTwice()
    {
        var filing = Department with
        {
            Indicators =
            [
                Trained("2400人") with
                {
                    Weight = Weight.FromPoints(30),
                },
                Trained("600人") with
                {
                    Weight = Weight.FromPoints(10),
                },
            ],
        };

        Assert.Equal(new Fraction(35, 40), FilingWatch.Of(filing, Lit, July).GoalProgress);
    }

    [Fact]
    public void NothingFilled_LightsNothing()
    {
        var watch = FilingWatch.Of(
            Department with
            {
                Indicators = [Trained("1人") with { Monitoring = [] }],
            },
            Lit,
            July
        );

        Assert.Null(watch.Overall);
        Assert.Equal("尚未填写截至目前完成值", watch.Indicators[0].Reason.ToString());
    }

    [Fact]
    public void ValueInAnotherUnit_ReachesNothing()
    {
        var watched = Watch(Trained("120天")).Indicators[0];

        Assert.Equal((null, null), (watched.Light, watched.Reached));
    }

    // 3 against 5万人次 is 3万人次, and a unit stated for the indicator alone is that of both.
    [Theory]
    [InlineData("≥5万人次", "3", null)]
    [InlineData("≥5万人次", "30000人次", null)]
    [InlineData("≥5", "3", "万人次")]
    [InlineData("≥5", "30000人次", "万人次")]
    [InlineData("≥50000人", "3万名", null)]
    public void Value_IsCountedAsTheTargetIs(string target, string value, string? unit)
    {
        var row = Row(IndicatorAspect.Quantity, target, value) with { MeasureUnit = unit };

        var watched = Watch(row).Indicators[0];

        Assert.Equal(new Fraction(3, 5), watched.Reached);
        Assert.Equal(WarningLight.Green, watched.Light);
    }

    [Theory]
    [InlineData("2026-11-20", 1, "2026-11-23")]
    [InlineData("2026-11-21", 1, "2026-11-23")]
    [InlineData("2026-11-02", 10, "2026-11-16")]
    [InlineData("2026-11-02", 0, "2026-11-02")]
    public void WorkingDays_LeaveOutWeekEnds(string from, int days, string to) =>
        Assert.Equal(
            DateOnly.Parse(to, System.Globalization.CultureInfo.InvariantCulture),
            WorkingDays.After(DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture), days)
        );

    private static FilingWatch Watch(Indicator row) =>
        FilingWatch.Of(Department with { Indicators = ImmutableArray.Create(row) }, Lit, July);

    private static Indicator Trained(string value) => Row(IndicatorAspect.Quantity, "≥1200人", value);

    private static Indicator Row(IndicatorAspect aspect, string target, string value) =>
        new()
        {
            Kind = IndicatorKind.Output,
            Aspect = aspect,
            Name = "培训教师人数",
            Target = StatedValue.Of(target),
            Monitoring = [new() { CutOff = July, ValueToDate = StatedValue.Of(value) }],
        };

    private static Milestone By(int month, string value) =>
        new() { On = new(2024, month, 30), Value = StatedValue.Of(value) };

    private static Filing Spent(string amount) =>
        Department with
        {
            Budget = new()
            {
                Total = new() { AdjustedBudget = Amount.Parse("100万元"), ExecutedAmount = Amount.Parse(amount) },
            },
        };
}
