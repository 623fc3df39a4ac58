using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>What is missing, listed goods, scores told before their total, and explained gaps.</summary>
public sealed class MissingAndListedTests
{
    [Theory]
    [InlineData(
        "编制60人，其中行政编制40人，工勤编制20人；年末实有52人，缺编8人。",
        "Holds Difference 8人 = 60人, 52人"
    )]
    [InlineData(
        "编制60人，其中行政编制40人，工勤编制20人；年末实有52人，缺编9人。",
        "Fails Difference 9人 = 60人, 52人"
    )]
    [InlineData(
        "实际造林4.8万亩，完成任务5万亩的96%，未完成的0.2万亩列入下年。",
        "Holds Difference 0.2万亩 = 5万亩, 4.8万亩"
    )]
    public void WhatIsMissing_IsTheGap(string text, string expected)
    {
        Assert.Equal(expected, Audited.Statements(text, RuleIds.DifferenceStated));
    }

    [Fact]
    public void WhatIsMissing_IsNoOutcomeOfATask()
    {
        const string Text = "实际造林4.8万亩，完成任务5万亩的96%，未完成的0.2万亩列入下年。";
        Assert.DoesNotContain("Fails", Audited.Statements(Text, RuleIds.TargetAgainstActual), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("调拨帐篷20顶、棉被300床、折叠床80张，共计400件。", "Holds CountSum 400件 = 20顶, 300床, 80张")]
    [InlineData("调拨帐篷20顶、棉被300床、折叠床80张，共计420件。", "Fails CountSum 420件 = 20顶, 300床, 80张")]
    public void Goods_AddUpWhateverTheirUnits(string text, string expected)
    {
        Assert.Equal(expected, Audited.Statements(text, RuleIds.ListedCount));
    }

    [Theory]
    [InlineData(
        "决策15分得14分；过程25分得23分；产出60分得57分。总得分94分。",
        "Holds ScoreSum 94分 = 14分, 23分, 57分"
    )]
    [InlineData(
        "决策15分得14分；过程25分得23分；产出60分得57分。总得分95分。",
        "Fails ScoreSum 95分 = 14分, 23分, 57分"
    )]
    public void TotalScore_MayStandBehindItsParts(string text, string expected)
    {
        Assert.Equal(expected, Audited.Statements(text, RuleIds.TotalScoreShown));
    }

    [Theory]
    [InlineData("用水总量2.3亿立方米，控制在2.5亿立方米以内。", "Holds Threshold 2.5亿立方米 = 2.3亿立方米")]
    [InlineData("单次成本8.6元，未超过标准9.0元。", "Holds Threshold 9.0元 = 8.6元")]
    public void Outcome_StaysWithinItsBound(string text, string expected)
    {
        Assert.Equal(expected, Audited.Statements(text, RuleIds.TargetAgainstActual));
    }

    // Spending above income is explained where the text tells of a carry-over, in whatever chapter.
    [Fact]
    public void SpendingAboveIncome_IsExplainedByACarryOver()
    {
        const string Text =
            "一、收支总体情况\n\n年初结转和结余50万元。\n\n二、收支决算情况\n\n2023年度本年收入合计900万元。本年支出合计930万元。\n";
        Assert.DoesNotContain("Subset", Audited.Statements(Text, RuleIds.BalanceOfTheYear), StringComparison.Ordinal);
    }

    [Fact]
    public void OtherKindsOfSpending_AreNoErrorOfTheTotal()
    {
        const string Text =
            "2023年度基本支出600.00万元，占60%；项目支出390.00万元，占39%；经营支出10.00万元，占1%。\n\n2023年度支出合计1,000.00万元。\n";
        Assert.DoesNotContain("Fails", Audited.Statements(Text, RuleIds.ExpenditureTotal), StringComparison.Ordinal);
    }
}
