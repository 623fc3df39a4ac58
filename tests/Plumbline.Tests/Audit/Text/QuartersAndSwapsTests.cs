using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>Quarters and their year, totals of both sides, swapped digits, changes with their subject ahead.</summary>
public sealed class QuartersAndSwapsTests
{
    private const string Row = "一季度支出846.20万元，二季度1,193.75万元，三季度1,046.48万元，四季度1,562.01万元";

    [Theory]
    [InlineData(
        "。全年支出4,648.44万元。",
        "Holds Sum 4,648.44万元 = 846.20万元, 1,193.75万元, 1,046.48万元, 1,562.01万元"
    )]
    [InlineData(
        "。全年支出4,666.44万元。",
        "Fails Sum 4,666.44万元 = 846.20万元, 1,193.75万元, 1,046.48万元, 1,562.01万元"
    )]
    [InlineData("；上半年累计2,039.95万元。", "Holds Sum 2,039.95万元 = 846.20万元, 1,193.75万元")]
    [InlineData("；上半年支出2,093.95万元。", "Fails Sum 2,093.95万元 = 846.20万元, 1,193.75万元")]
    [InlineData("；前三季度3,086.43万元。", "Holds Sum 3,086.43万元 = 846.20万元, 1,193.75万元, 1,046.48万元")]
    public void Quarters_GiveTheirYear(string rest, string expected) =>
        Assert.Contains(expected, Audited.Statements(Row + rest, RuleIds.SumStated), StringComparison.Ordinal);

    [Theory]
    [InlineData("。全年预算5,000.00万元。")]
    [InlineData("。上年支出4,660.00万元。")]
    public void AnotherAmountOfTheYear_IsLeftAlone(string rest) => Assert.Equal("", Audited.Accusations(Row + rest));

    [Theory]
    [InlineData("2,281.36", "Fails")]
    [InlineData("2,283.16", "Holds")]
    public void TotalsOfBothSides_AreOneAmount(string spending, string verdict) =>
        Assert.Contains(
            $"{verdict} Equality {spending}万元 = 2,283.16万元",
            Audited.Statements(
                $"2022年度收入总计2,283.16万元，其中本年收入2,184.62万元；支出总计{spending}万元，其中本年支出2,203.15万元。",
                RuleIds.BalanceOfTheYear,
                RuleIds.SameQuantityTwice
            ),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("11,844.73", "Fails Equality 11,844.73 = 11,844.37万元")]
    [InlineData("11,844.37", "Holds Equality 11,844.37 = 11,844.37万元")]
    public void LongNumberWithSwappedDigits_IsAskedFor(string cell, string expected) =>
        Assert.Contains(
            expected,
            Audited.Statements(
                $"当年支出11,844.37万元。\n（单位：万元）\n项目\t年初预算\t全年预算\t全年执行\n资金总额\t9,864.20\t12,588.03\t{cell}",
                RuleIds.SameQuantityTwice
            ),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("甲项目支出11,844.37万元。\n乙单位房屋面积11,844.73平方米。")]
    public void UnlikeNumbers_AreTwo(string text) => Assert.Equal("", Audited.Accusations(text));

    [Theory]
    [InlineData(
        "获奖牌128枚，其中金牌42枚、银牌35枚、铜牌51枚。金牌数比上年36枚增长14.3%。",
        "Fails GrowthRate 14.3% = 42枚, 36枚"
    )]
    [InlineData(
        "获奖牌128枚，其中金牌42枚、银牌35枚、铜牌51枚。金牌数比上年36枚增长16.7%。",
        "Rounding GrowthRate 16.7% = 42枚, 36枚"
    )]
    [InlineData(
        "全区在园幼儿22,489人。受人口影响，在园幼儿较2023年的24,136人减少1,674人。",
        "Fails ChangeAmount 1,674人 = 22,489人, 24,136人"
    )]
    public void ChangeNamedBeforeItsComparison_IsOfWhatWasTold(string text, string expected) =>
        Assert.Contains(expected, Audited.Statements(text, RuleIds.RatesShown), StringComparison.Ordinal);

    [Theory]
    [InlineData("举办培训87期9,657人次，期均111人次。", "Holds Ratio 111人次 = 9,657人次, 87期")]
    [InlineData("查处案件438起，罚款21.36万元，起均488元。", "Rounding Ratio 488元 = 21.36万元, 438起")]
    [InlineData(
        "改造宿舍14栋、床位2,340张，投入526.80万元，每张床位改造费2,251元。",
        "Rounding Ratio 2,251元 = 526.80万元, 2,340张"
    )]
    public void MeanOfAnyUnit_IsFound(string text, string expected) =>
        Assert.Contains(expected, Audited.Statements(text, RuleIds.ProductStated), StringComparison.Ordinal);

    [Fact]
    public void StandardToldBefore_GivesTheAmount() =>
        Assert.Contains(
            "Holds Product 343.20万元 = 1,300元, 2,640人",
            Audited.Statements(
                "省级示范园每生每年1,600元、市级示范园1,300元、合格园900元。\n市级示范园11所、在园2,640人，奖补343.20万元。",
                RuleIds.ProductStated
            ),
            StringComparison.Ordinal
        );
}
