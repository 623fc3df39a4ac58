using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>Tables of an evaluation report that look like parts of a form, and splits of a whole told before.</summary>
public sealed class EvaluationTablesTests
{
    private const string Report = """
        某县教育局2023年度学前教育资金绩效评价报告

        一、资金情况
        单位：万元
        支出类别	预算数	到位数	支出数	执行率（%）
        园舍改扩建	1,260.00	1,192.00	1,118.42	93.83
        民办园奖补	468.00	468.00	467.92	99.98
        公用经费补助	372.00	332.00	297.64	89.65
        合计	2,100.00	1,992.00	1,883.98	94.58
        二、评价结论
        | 一级指标 | 二级指标 | 分值 | 得分 | 得分率 |
        |---|---|---|---|---|
        | 投入 | 项目立项 | 12 | 11.5 | 95.83% |
        | 投入 | 资金落实 | 8 | 7.2 | 90.00% |
        | 投入小计 |  | 20 | 18.7 | 93.50% |
        | 产出 | 产出数量 | 50 | 46.9 | 93.80% |
        | 产出小计 |  | 50 | 46.9 | 93.80% |
        | 效益 | 社会效益 | 30 | 26.7 | 89.00% |
        | 效益小计 |  | 30 | 26.7 | 89.00% |
        | 合计 |  | 100 | 92.3 | 92.30% |
        """;

    [Fact]
    public void KindsOfSpending_BeforeATableOfPoints_AreNoFundsOfAForm()
    {
        Assert.Empty(Audited.Accusations(Report));
        Assert.Contains("93.83 = 1,118.42, 1,192.00", Audited.Statements(Report, "PL2003"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("297.64	89.65", "297.64	98.65", "Fails ExecutionRate 98.65 = 297.64, 332.00")]
    [InlineData("小计 |  | 20 | 18.7", "小计 |  | 20 | 17.8", "Fails ScoreSum 17.8 = 11.5, 7.2")]
    [InlineData("| 92.3 |", "| 93.2 |", "Fails ScoreSum 93.2 = 18.7, 46.9, 26.7")]
    public void WrongRateAndWrongSubtotal_AreTold(string printed, string wrong, string expected)
    {
        Assert.Contains(
            expected,
            Audited.Accusations(Report.Replace(printed, wrong, StringComparison.Ordinal)),
            StringComparison.Ordinal
        );
    }

    private const string Split =
        "2023年实施农房改造428户，其中危房改造269户、抗震改造159户，比上年的370户增加58户。按对象分，低保户143户、特困人员57户、低保边缘家庭86户、易返贫户{0}户、其他脱贫户44户。";

    [Theory]
    [InlineData("98", "Holds CountSum 428户 = 143户, 57户, 86户, 98户, 44户")]
    [InlineData("89", "Fails CountSum 428户 = 143户, 57户, 86户, 89户, 44户")]
    public void SplitOfAWhole_IsOfTheOneItAllButGives(string households, string expected)
    {
        Assert.Contains(
            expected,
            Audited.Statements(Split.Replace("{0}", households, StringComparison.Ordinal), "PL2016", "PL2101"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void SmallCounts_ThatHappenToAddUp_AreNoStatement()
    {
        const string Text = "低保户142户、特困人员56户。\n边缘家庭86户、易返贫户89户、其他43户。";
        Assert.Empty(Audited.Statements(Text, "PL2101", "PL2102"));
    }
}
