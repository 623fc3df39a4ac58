using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>What a rate leaves, rates beside a sister, means of a period, rates far from their whole.</summary>
public sealed class LaterClaimsTests
{
    [Theory]
    [InlineData("未支付101.65万元结转下年", "Holds Difference 101.65万元 = 800.00万元, 698.35万元")]
    [InlineData("尚余101.65万元", "Holds Difference 101.65万元 = 800.00万元, 698.35万元")]
    [InlineData("结余资金110.65万元", "Fails Difference 110.65万元 = 800.00万元, 698.35万元")]
    [InlineData("尚缺1016.50万元", "Fails Difference 1016.50万元 = 800.00万元, 698.35万元")]
    public void WhatIsLeftBehindARate_IsTheWholeLessThePart(string rest, string expected) =>
        Assert.Contains(
            expected,
            Audited.Statements(
                $"项目资金合计800.00万元。至年末累计到位698.35万元，到位率87.29%，{rest}。",
                RuleIds.DifferenceStated
            ),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("项目预算800.00万元。累计支付698.35万元，支付率87.29%，结余资金全部上缴，其中工资结余12.00万元。")]
    [InlineData("项目预算800.00万元。累计支付698.35万元，支付率87.29%；上年结余资金35.00万元。")]
    public void WhatIsLeftOfSomethingElse_AccusesNobody(string text) => Assert.Equal("", Audited.Accusations(text));

    [Theory]
    [InlineData("39.6%", "Fails Ratio 39.6% = 2,122份, 2,268份")]
    [InlineData("93.6%", "Rounding Ratio 93.6% = 2,122份, 2,268份")]
    [InlineData("93.1%", "Fails Ratio 93.1% = 2,122份, 2,268份")]
    public void RateToldLikeItsSister_IsOfTheSameWhole(string rate, string expected) =>
        Assert.Contains(
            expected,
            Audited.Statements(
                $"发放问卷2,400份，收回2,268份。对校车满意2,079份，满意率91.7%；对食堂满意2,122份，满意率{rate}。",
                RuleIds.RatesShown
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void SisterOfAnotherWhole_AccusesNobody() =>
        Assert.Equal("", Audited.Accusations("共查学校120所。甲类合格66所，合格率55.0%；乙类合格32所，合格率80.0%。"));

    [Theory]
    [InlineData("人均年缴存额19,924元，月均1,660元。", "Rounding Ratio 1,660元 = 19,924元")]
    [InlineData("人均年缴存额19,924元，月均1,606元。", "Fails Ratio 1,606元 = 19,924元")]
    [InlineData("三年累计支出19,559.59万元，年均6,519.86万元。", "Rounding Ratio 6,519.86万元 = 19,559.59万元")]
    [InlineData("三年累计支出19,559.59万元，年均6,533.20万元。", "Fails Ratio 6,533.20万元 = 19,559.59万元")]
    [InlineData("“十三五”期间累计改造2,315户，年均463户。", "Holds Ratio 463户 = 2,315户")]
    [InlineData("全年用电73,200度，日均200度。", "Holds Ratio 200度 = 73,200度")]
    public void MeanOfAPeriod_IsTheTotalOverItsLength(string text, string expected) =>
        Assert.Contains(expected, Audited.Statements(text, RuleIds.ProductStated), StringComparison.Ordinal);

    [Theory]
    [InlineData("全年接待读者58,400人次，周末日均350人次。")]
    [InlineData("全年支出240.00万元，月均保教费785元。")]
    [InlineData("近年来累计支出900.00万元，年均280.00万元。")]
    public void MeanOfAnotherTime_AccusesNobody(string text) => Assert.Equal("", Audited.Accusations(text));

    [Fact]
    public void RateFarFromItsWhole_IsFoundByItsDigits() =>
        Assert.Contains(
            "Rounding Ratio 88.4% = 573人次, 648人",
            Audited.Statements(
                "全县共有教师648人。\n二、培训。举办培训4期，参训573人次，覆盖率为88.4%。",
                RuleIds.RatesShown
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void RateThatNothingGives_IsLeftAlone() =>
        Assert.Equal(
            "",
            Audited.Accusations("全县共有教师648人。\n二、培训。举办培训4期，参训573人次，覆盖率为91.2%。")
        );

    [Fact]
    public void WrongShare_IsToldOnce() =>
        Assert.Equal(
            "Fails Share 35.0% = 300万元, 1000万元",
            Audited.Accusations("支出1000万元，其中甲500万元，占50.0%；乙300万元，占35.0%；丙200万元，占20.0%。")
        );

    [Theory]
    [InlineData("33.9%；卫生339万元，占33.9%；文化322万元，占32.2%", "Holds Sum 100 = 33.9%, 33.9%, 32.2%")]
    public void TrueShares_MakeAHundred(string shares, string expected) =>
        Assert.Equal(
            expected,
            Audited.Statements($"支出1000万元，其中教育339万元，占{shares}。", RuleIds.SharesOfASplit)
        );
}
