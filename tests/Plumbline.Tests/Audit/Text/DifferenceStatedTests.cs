using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>What is left, what is lacking, and the chain of the budget.</summary>
public sealed class DifferenceStatedTests
{
    private static readonly string[] Rules =
    [
        RuleIds.DifferenceStated,
        RuleIds.AdjustedBudgetChain,
        RuleIds.BalanceOfTheYear,
    ];

    [Theory]
    [InlineData("50个培训机构压减30个，目前只有20个。", "Holds Difference 20个 = 50个, 30个")]
    [InlineData("50个培训机构压减30个，目前只有21个。", "Fails Difference 21个 = 50个, 30个")]
    [InlineData("下达资金80万元，已支付65.5万元，剩余14.5万元。", "Holds Difference 14.5万元 = 80万元, 65.5万元")]
    [InlineData("计划招聘40人，实际招聘35人，相差5人。", "Holds Difference 5人 = 40人, 35人")]
    [InlineData("发现问题50个，整改48个，召开会议3个。", "")]
    public void WhatIsLeft_IsTakenAway(string text, string expected)
    {
        Assert.Equal(expected, Audited.Statements(text, Rules));
    }

    [Theory]
    [InlineData(
        "年初预算金额为100.5万元，年中追加预算金额为20万元，年终决算支出120.5万元，年末结余金额0万元。",
        "Holds Sum 120.5万元 = 100.5万元, 20万元\nHolds Difference 0万元 = 100.5万元, 20万元, 120.5万元"
    )]
    [InlineData(
        "年初结转和结余10万元，本年收入200万元，本年支出195万元，年末结转和结余15万元。",
        "Holds Difference 15万元 = 10万元, 200万元, 195万元"
    )]
    [InlineData(
        "年初结转和结余10.2万元，本年收入200.1万元，本年支出195.3万元，年末结转和结余16.0万元。",
        "Fails Difference 16.0万元 = 10.2万元, 200.1万元, 195.3万元"
    )]
    public void BudgetChain_IsFollowed(string text, string expected)
    {
        Assert.Equal(expected, Audited.Statements(text, Rules));
    }

    [Fact]
    public void SpendingAboveIncome_WithoutCarryOver_IsADoubt()
    {
        Assert.Equal(
            "Undecidable Subset 210万元 = 200万元",
            Audited.Statements("本年收入200万元。\n本年支出210万元。", Rules)
        );
    }

    [Fact]
    public void AmountsOfTheYearBefore_AreNotBound()
    {
        Assert.Equal(
            "",
            Audited.Statements("本年收入200万元，上年收入180万元。政府性基金收入30万元，支出25万元。", Rules)
        );
    }
}
