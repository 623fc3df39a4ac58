using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>Rates that belong to rows of quantities, and shares and rates of several parts together.</summary>
public sealed class RowsOfRatesTests
{
    [Theory]
    [InlineData(
        "全年接警120起、受伤45人，比上年分别减少30起、15人，下降20%和25%。",
        "Holds GrowthRate 20% = 30起, 120起\nHolds GrowthRate 25% = 15人, 45人"
    )]
    [InlineData(
        "全年接警120起、受伤45人，比上年分别减少30起、15人，下降20%和33%。",
        "Holds GrowthRate 20% = 30起, 120起\nFails GrowthRate 33% = 15人, 45人"
    )]
    public void EachRate_BelongsToTheQuantityAtItsPlace(string text, string expected)
    {
        Assert.Contains(expected, Audited.Statements(text, RuleIds.RatesShown), StringComparison.Ordinal);
    }

    // The order of the rates is taken from the row only where one of them proves it.
    [Fact]
    public void NoRate_ProvesTheOrder_NothingIsSaid()
    {
        const string Text = "全年接警120起、受伤45人，比上年分别减少30起、15人，下降11%和12%。";
        Assert.DoesNotContain("Fails", Audited.Statements(Text, RuleIds.RatesShown), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("断面考核20个，水质为优的8个、良的10个、中的2个，水质优良率90%。", "Holds Ratio 90% = 8个, 10个, 20个")]
    [InlineData(
        "考核300人，优秀60人，良好150人，合格90人，合格率100%。",
        "Holds Ratio 100% = 90人, 150人, 60人, 300人"
    )]
    [InlineData(
        "考核360人，优秀60人，良好150人，合格90人，不合格60人，合格率83.33%。",
        "Rounding Ratio 83.33% = 90人, 150人, 60人, 360人"
    )]
    [InlineData(
        "考核360人，优秀60人，良好150人，合格90人，不合格60人，合格率88.33%。",
        "Undecidable Ratio 88.33% = 90人, 150人, 60人, 360人"
    )]
    [InlineData("断面考核20个，水质为优的8个、良的10个、中的2个，水质优良率95%。", "Fails Ratio 95% = 8个, 10个, 20个")]
    public void SeveralPartsTogether_AreSetOverTheWhole(string text, string expected)
    {
        Assert.Contains(expected, Audited.Statements(text, RuleIds.RatesShown), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "低保对象900人，其中分类施保300人、普通保障600人，分类施保率33.33%。",
        "Rounding Ratio 33.33% = 300人, 900人"
    )]
    [InlineData(
        "在册志愿者900人，其中注册志愿者540人、临时志愿者360人，注册志愿者占60%。",
        "Holds Share 60% = 540人, 900人"
    )]
    [InlineData(
        "在册志愿者900人，其中注册志愿者540人、临时志愿者360人，注册志愿者占66%。",
        "Fails Share 66% = 540人, 900人"
    )]
    [InlineData("受益农户300户1200人，其中脱贫户60户，占20%。", "Holds Share 20% = 60户, 300户")]
    [InlineData("受益农户300户1200人，其中脱贫户60户，占25%。", "Fails Share 25% = 60户, 300户")]
    [InlineData("举办宣讲36场次，计划30场次，完成率120%。", "Holds Ratio 120% = 36场次, 30场次")]
    [InlineData("举办宣讲36场次，计划30场次，完成率110%。", "Fails Ratio 110% = 36场次, 30场次")]
    [InlineData("开发岗位50个，在岗49人，在岗率98%。", "Holds Ratio 98% = 49人, 50个")]
    public void RateOrShare_OfANamedPart_IsSetOverItsWhole(string text, string expected)
    {
        Assert.Contains(expected, Audited.Statements(text, RuleIds.RatesShown), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "会议费12.00万元，培训费8.00万元。参会共320人。与上年相比，会议费减少3.00万元，下降20%。",
        "Holds GrowthRate 20% = 3.00万元, 12.00万元"
    )]
    [InlineData(
        "会议费12.00万元，培训费8.00万元。参会共320人。与上年相比，会议费减少3.00万元，下降25%。",
        "Fails GrowthRate 25% = 3.00万元, 12.00万元"
    )]
    [InlineData("受理申请1,150件，同比增长15%（2022年为1,000件）。", "Holds GrowthRate 15% = 1,150件, 1,000件")]
    [InlineData("受理申请1,150件，同比增长13%（上年同期为1,000件）。", "Fails GrowthRate 13% = 1,150件, 1,000件")]
    [InlineData(
        "小麦亩产由400公斤提高到450公斤，亩均增产50公斤，增幅12.5%。",
        "Holds ChangeAmount 50公斤 = 450公斤, 400公斤"
    )]
    [InlineData("亩均用水由300立方米降至240立方米，节水25%。", "Fails GrowthRate 25% = 240立方米, 300立方米")]
    public void Change_OfWhatWasToldBefore_IsReckoned(string text, string expected)
    {
        Assert.Contains(expected, Audited.Statements(text, RuleIds.RatesShown), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("债券资金900万元中支出720万元，支出率80%。", "Holds ExecutionRate 80% = 720万元, 900万元")]
    [InlineData("债券资金900万元中支出720万元，支出率85%。", "Fails ExecutionRate 85% = 720万元, 900万元")]
    [InlineData("卫生支出190万元，年初预算200万元，完成年初预算的95%。", "Holds ExecutionRate 95% = 190万元, 200万元")]
    [InlineData("卫生支出190万元，年初预算200万元，完成年初预算的96%。", "Fails ExecutionRate 96% = 190万元, 200万元")]
    [InlineData(
        "全年预算200万元，全年执行190万元，执行率95%，比2022年执行率92%提高3个百分点。",
        "Holds ExecutionRate 95% = 190万元, 200万元"
    )]
    public void Execution_FindsTheMoneyItIsOf(string text, string expected)
    {
        Assert.Equal(expected, Audited.Statements(text, RuleIds.ExecutionRateShown));
    }
}
