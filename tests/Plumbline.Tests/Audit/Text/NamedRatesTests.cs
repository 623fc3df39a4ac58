using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>Rates of an amount whose whole stands under its name elsewhere, changes between named years, joint shares, totals.</summary>
public sealed class NamedRatesTests
{
    private const string Budgets =
        "预算260.00万元，其中：法律援助资金90万元，普法宣传经费60万元，人民调解经费110万元。\n";

    [Theory]
    [InlineData("法律援助84.60万元，执行率94.0%；普法宣传55.80万元，执行率93.0%。", "")]
    [InlineData(
        "法律援助84.60万元，执行率90.4%；普法宣传55.80万元，执行率93.0%。",
        "Undecidable Ratio 90.4% = 84.60万元, 90万元"
    )]
    public void Rate_IsOfTheBudgetOfItsName(string text, string expected) =>
        Assert.Equal(expected, Audited.Accusations(Budgets + text));

    [Fact]
    public void Rate_OfWhatWasSpent_IsOfTheBudgetOfTheSameThing() =>
        Assert.Equal(
            "Undecidable Ratio 93.4% = 71.50万元, 80万元",
            Audited.Accusations(
                "管网改造预算80万元，水质监测预算126万元。\n管网改造支出71.50万元，执行率93.4%；水质监测支出124.30万元，执行率98.7%。"
            )
        );

    [Theory]
    [InlineData("全市下达改造任务38,400亩。\n实际完成36,864亩，完成率96.0%。", "")]
    [InlineData(
        "全市下达改造任务38,400亩。\n实际完成36,864亩，完成率69.0%。",
        "Undecidable Ratio 69.0% = 36,864亩, 38,400亩"
    )]
    public void Completion_IsOfTheOnlyTask(string text, string expected) =>
        Assert.Equal(expected, Audited.Accusations(text));

    [Theory]
    [InlineData("9.38", "")]
    [InlineData("17.80", "Fails GrowthRate 17.80% = 5316.20万元, 4860.40万元")]
    [InlineData("9.83", "Fails GrowthRate 9.83% = 5316.20万元, 4860.40万元")]
    public void Change_IsBetweenTheNamedYears(string rate, string expected) =>
        Assert.Equal(
            expected,
            Audited.Accusations(
                $"2020年至2022年支出分别为4512.80万元、4860.40万元、5316.20万元，2021年比2020年增长7.70%，2022年比2021年增长{rate}%。"
            )
        );

    [Theory]
    [InlineData("68.24", "")]
    [InlineData("62.84", "Fails Share 62.84% = 864.75万元, 1,286.40万元, 3,152.30万元")]
    public void Share_IsOfBoth(string rate, string expected) =>
        Assert.Equal(
            expected,
            Audited.Accusations(
                $"2023年支出3,152.30万元。其中岗位补贴1,286.40万元，社会保险补贴864.75万元，两项合计占支出的{rate}%。"
            )
        );

    [Theory]
    [InlineData("46.5", "Holds")]
    [InlineData("47.5", "Fails")]
    public void Total_IsOfTheScoresUnderItsHeading(string total, string expected) =>
        Assert.Contains(
            $"{expected} ScoreSum {total}分 = 12分, 14.5分, 10分, 10分",
            Audited.Statements(
                "二、产出指标（50分）\n（一）数量指标（15分）。部分未完成，得12分。\n（二）质量指标（15分）。得14.5分。\n"
                    + $"（三）时效指标（10分）。得10分。\n（四）成本指标（10分）。得10分。\n产出指标合计得{total}分。",
                RuleIds.TotalScoreShown
            ),
            System.StringComparison.Ordinal
        );
}
