using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>执行率, 完成预算的, 整改率, 覆盖率 in running text.</summary>
public sealed class RatesInTextTests
{
    [Theory]
    [InlineData("全年预算数500万元，全年执行数480万元，执行率95%。", "Fails ExecutionRate 95% = 480万元, 500万元")]
    [InlineData(
        "年初预算数300万元，全年预算数500万元，全年执行数480万元，预算执行率96%。",
        "Holds ExecutionRate 96% = 480万元, 500万元"
    )]
    [InlineData(
        "年初预算金额为300.00万元，年中追加预算金额为200.00万元，年终决算支出450.00万元，预算执行率90%。",
        "Holds ExecutionRate 90% = 450.00万元, 300.00万元, 200.00万元"
    )]
    [InlineData(
        "年初预算300万元，支出290万元，预算执行率99.5%。",
        "Undecidable ExecutionRate 99.5% = 290万元, 300万元"
    )]
    [InlineData(
        "年初预算为500万元，支出决算为480万元，完成年初预算的96%。",
        "Holds ExecutionRate 96% = 480万元, 500万元"
    )]
    [InlineData("事业收入120万元，为年初预算100万元的125%。", "Fails ExecutionRate 125% = 120万元, 100万元")]
    public void Execution_IsSetAgainstItsBudget(string text, string expected)
    {
        Assert.Equal(expected, Audited.Statements(text, RuleIds.ExecutionRateShown));
    }

    [Theory]
    [InlineData("检查发现问题200个，整改190个，整改率95%。", "Holds Ratio 95% = 190个, 200个")]
    [InlineData("应参训教师500人，实际参训490人，参训率99%。", "Fails Ratio 99% = 490人, 500人")]
    [InlineData("共有指标8项，其中6项达标，达标率75%。", "Holds Ratio 75% = 6项, 8项")]
    [InlineData(
        "全县初三毕业总人数为200人，实际就读中职为101人，分流百分比已达到50%。",
        "Rounding Ratio 50% = 101人, 200人"
    )]
    [InlineData(
        "全县初三毕业总人数为200人，实际就读中职为103人，分流百分比已达到50%。",
        "Undecidable Ratio 50% = 103人, 200人"
    )]
    [InlineData(
        "全县初三毕业总人数为200人，实际就读中职为90人，分流百分比已达到50%。",
        "Fails Ratio 50% = 90人, 200人"
    )]
    [InlineData(
        "全县在园幼儿1000人，其中公办幼儿园20所，在园幼儿600人；普惠性民办园15所，在园幼儿300人，普惠覆盖率为90%。",
        "Holds Ratio 90% = 600人, 300人, 1000人"
    )]
    [InlineData(
        "审查资助申请52人。经审查，共认定29人，不认定23人，不认定率为44.23%。",
        "Rounding Ratio 44.23% = 23人, 29人\nRounding Ratio 44.23% = 23人, 52人"
    )]
    [InlineData(
        "全区现有40个学科类培训机构。先后深入38所学科类培训机构开展督导，覆盖率达100%。",
        "Undecidable Ratio 100% = 38所, 40个"
    )]
    public void RateOfCounts_IsSetAgainstThem(string text, string expected)
    {
        Assert.Equal(expected, Audited.Statements(text, RuleIds.RatesShown));
    }

    [Theory]
    [InlineData("项目完成率100%，资金到位率100%。")]
    [InlineData("发现问题705个，现已全面整改，整改率达100%。")]
    [InlineData("全年预算执行率≥95%。")]
    [InlineData("培训教师300人；组织考试2场，合格率95%。")]
    [InlineData("已分配90万元，未分配10万元，分配率99%。")]
    public void RateAlone_GivesNothing(string text)
    {
        Assert.Equal("", Audited.Statements(text, RuleIds.ExecutionRateShown, RuleIds.RatesShown));
    }

    [Fact]
    public void BudgetOfTheTotal_IsNoBaseForItsParts()
    {
        var found = Audited.Statements(
            "三公经费支出预算为3.00万元，支出决算为2.40万元，完成预算的80%。"
                + "其中：公务用车支出决算2.00万元，完成预算的90%。",
            RuleIds.ExecutionRateShown
        );

        Assert.Equal("Holds ExecutionRate 80% = 2.40万元, 3.00万元", found);
    }
}
