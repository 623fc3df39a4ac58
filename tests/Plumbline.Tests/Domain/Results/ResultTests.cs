using System.Collections.Immutable;
using Plumbline.Domain;
using Plumbline.Domain.Results;
using Plumbline.Findings;
using Plumbline.Tests.Regimes;
using Xunit;

namespace Plumbline.Tests.Domain.Results;

/// <summary>Advice, honesty index and alarms, by the examples of the rule book.</summary>
public sealed class ResultTests
{
    private static readonly Source Told = new("测试规定", Confidence.Restated);

    private static readonly Message Finance = new Template("财政复核", "re-check").With();

    private static Regime Regime { get; } = With(Shipped.Regimes.All["CN-2020"]);

    [Theory]
    [InlineData(90, BudgetAction.Prioritise, null)]
    [InlineData(80, BudgetAction.Freeze, 100_000_000L)]
    [InlineData(60, BudgetAction.Cut, 90_000_000L)]
    [InlineData(59, BudgetAction.Cancel, 0L)]
    public void Advice_FollowsTheGrade(int points, BudgetAction action, long? fen)
    {
        var advice = AdviseBudget.Of(Facts(points), Regime)!;

        Assert.Equal(action, advice.Action);
        Assert.Equal(fen, advice.Amount?.Fen);
    }

    [Fact]
    public void Advice_OnACut_ShowsTheReckoning()
    {
        var reason = AdviseBudget.Of(Facts(72), Regime)!.Reason.In(Language.Chinese);

        Assert.Contains("2025年度财政复核72.00分，等级为“中”", reason, StringComparison.Ordinal);
        Assert.Contains("100.00万元×（1－10%）＝90.00万元", reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Advice_WithOpenRectification_IsToWait_UnlessCancelled()
    {
        Assert.Equal(BudgetAction.Hold, AdviseBudget.Of(Facts(95) with { Unrectified = 2 }, Regime)!.Action);
        Assert.Equal(BudgetAction.Cancel, AdviseBudget.Of(Facts(10) with { Unrectified = 2 }, Regime)!.Action);
    }

    [Fact]
    public void Advice_NotToGrow_WithoutAKnownBudget_SaysSo()
    {
        var advice = AdviseBudget.Of(Facts(80) with { Base = null }, Regime)!;

        Assert.Equal((BudgetAction.Freeze, (Money?)null), (advice.Action, advice.Amount));
        Assert.Contains("零增长", advice.Reason.In(Language.Chinese), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(BudgetAction.Hold, "整改到位后再安排")]
    [InlineData(BudgetAction.Cut, "建议压减")]
    [InlineData(BudgetAction.Cancel, "建议取消")]
    [InlineData(BudgetAction.Freeze, "零增长")]
    public void Advice_WithOpenRectification_SaysWhatTheRegimeAsks(BudgetAction action, string words)
    {
        var results = Regime.Process.Results! with { Unrectified = new(action, Told) };
        var regime = Regime with { Process = Regime.Process with { Results = results } };

        var advice = AdviseBudget.Of(Facts(95) with { Unrectified = 2 }, regime)!;

        Assert.Equal(action, advice.Action);
        Assert.Contains(words, advice.Reason.In(Language.Chinese), StringComparison.Ordinal);
    }

    [Fact]
    public void ShippedRegime_NamesNoRate_AndSaysThatItWasNotVerified()
    {
        var advice = AdviseBudget.Of(Facts(70), Shipped.Regimes.All["CN-2020"])!;

        Assert.Equal((BudgetAction.Cut, (Money?)null), (advice.Action, advice.Amount));
        Assert.True(advice.Source.Unverified);
        Assert.Contains("依据未核实", advice.Reason.In(Language.Chinese), StringComparison.Ordinal);
    }

    [Fact]
    public void Honesty_IsAHundredLessTheMeanDistance()
    {
        RecheckedScore[] scores =
        [
            new(2023, "甲", Score.FromPoints(98), Score.FromPoints(86)),
            new(2024, "乙", Score.FromPoints(92), Score.FromPoints(95)),
        ];

        var honesty = HonestyIndex.Of(scores, Regime)!;

        Assert.Equal(("92.50", "4.50", 1), (honesty.Index, honesty.MeanOver, honesty.Inaccurate));
        Assert.Contains("（12.00+3.00）÷ 2", honesty.Working.In(Language.Chinese), StringComparison.Ordinal);
        Assert.Null(HonestyIndex.Of([], Regime));
    }

    [Theory]
    [InlineData(95, 90, false)]
    [InlineData(100, 90, true)]
    [InlineData(99, 90, false)]
    [InlineData(90, 89, true)]
    public void Inaccurate_IsTenPointsApart_OrAnotherGrade(int self, int recheck, bool inaccurate) =>
        Assert.Equal(
            inaccurate,
            HonestyIndex.Judge(new(2025, "甲", Score.FromPoints(self), Score.FromPoints(recheck)), Regime).Inaccurate
        );

    [Theory]
    [InlineData(90, 10, 100, 100, AlarmLight.None)]
    [InlineData(90, 9, 100, 90, AlarmLight.Red)]
    [InlineData(80, 9, 100, 79, AlarmLight.Yellow)]
    [InlineData(0, 0, 0, 0, AlarmLight.Yellow)]
    public void Alarm_IsThatOfTheRuleBook(int indicators, int execution, long budget, long spent, AlarmLight light)
    {
        var bounds = Shipped.Regimes.All["CN-2020"].Process.Recheck!.Alarms!;
        var facts = new AlarmFacts(
            Score.FromPoints(indicators),
            Score.FromPoints(90),
            Score.FromPoints(execution),
            Score.FromPoints(10),
            budget,
            spent
        );

        Assert.Equal(light, SelfAlarm.Of(facts, bounds).Light);
    }

    private static ResultFacts Facts(int points) =>
        new(2025, Score.FromPoints(points), Finance, Money.FromFen(100_000_000), Unrectified: 0);

    private static Regime With(Regime regime)
    {
        ImmutableArray<AdviceRule> advice =
        [
            new(Grade.Excellent, BudgetAction.Prioritise, Told),
            new(Grade.Good, BudgetAction.Freeze, Told),
            new(Grade.Fair, BudgetAction.Cut, Told) { AtLeast = new(10, 100) },
            new(Grade.Poor, BudgetAction.Cancel, Told),
        ];
        return regime with
        {
            Process = regime.Process with { Results = regime.Process.Results! with { Advice = advice } },
        };
    }
}
