using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>Lists that the words or the kind of their parts make complete, and lists that leave something out.</summary>
public sealed class PartitionsTests
{
    [Theory]
    [InlineData(
        "对3个项目开展自评，涉及资金234.88万元。其中：甲项目118.60万元，得分98分；乙项目84.28万元，得分95分；丙项目23.00万元，得分97分。",
        "Fails Sum 234.88万元 = 118.60万元, 84.28万元, 23.00万元"
    )]
    [InlineData(
        "全年应安排补助资金4327.18万元。资金分两次拨付：年初预拨3461.74万元；考核后清算856.44万元。",
        "Fails Sum 4327.18万元 = 3461.74万元, 856.44万元"
    )]
    [InlineData(
        "补助资金共9,480.00万元，分两批下达，第一批6,636.00万元，第二批2,854.00万元。",
        "Fails Sum 9,480.00万元 = 6,636.00万元, 2,854.00万元"
    )]
    [InlineData(
        "补助资金共9,490.00万元，分两批下达，第一批6,636.00万元，第二批2,854.00万元。",
        "Holds Sum 9,490.00万元 = 6,636.00万元, 2,854.00万元"
    )]
    public void NumberOfParts_MakesAListComplete(string text, string expected) =>
        Assert.Contains(expected, Sums(text), StringComparison.Ordinal);

    [Theory]
    [InlineData(
        "全年归集31.36亿元，同比增加2.72亿元。分地区看，市本级17.86亿元，甲县5.42亿元，乙县4.39亿元，丙县3.15亿元。"
    )]
    [InlineData("全年归集31.36亿元。按地区划分，市本级17.86亿元；甲县5.42亿元；乙县4.39亿元；丙县3.15亿元。")]
    public void SplitByOneView_IsComplete(string text) =>
        Assert.Contains(
            "Fails Sum 31.36亿元 = 17.86亿元, 5.42亿元, 4.39亿元, 3.15亿元",
            Sums(text),
            StringComparison.Ordinal
        );

    [Fact]
    public void SplitBehindAColon_GoesOnInTheNextParagraph() =>
        Assert.Equal(
            "Fails Sum 851.03万元 = 712.40万元, 78.25万元, 25.18万元, 36.20万元",
            Sums(
                "财政拨款支出851.03万元，占本年支出的79.43%。按功能分类：\n"
                    + "教育支出712.40万元、社会保障和就业支出78.25万元、卫生健康支出25.18万元、住房保障支出36.20万元。"
            )
        );

    [Theory]
    [InlineData("全市有水库306座，大型两座、中型17座、小型286座。", "Fails CountSum 306座 = 两座, 17座, 286座")]
    [InlineData("共获奖牌55枚，金牌14枚、银牌19枚、铜牌21枚。", "Fails CountSum 55枚 = 14枚, 19枚, 21枚")]
    [InlineData("实有185人，其中国家编制127人、地方编制36人、编外21人。", "Fails CountSum 185人 = 127人, 36人, 21人")]
    public void PartsThatCannotOverlap_GiveTheirWhole(string text, string expected) =>
        Assert.Equal(expected, Sums(text));

    [Theory]
    [InlineData(
        "适配辅具603件，其中轮椅186辆、助听器214台、假肢38例、其他175件。",
        "Fails CountSum 603件 = 186辆, 214台, 38例, 175件"
    )]
    [InlineData(
        "适配辅具613件，完成计划620件的98.9%，其中轮椅186辆、助听器214台、假肢38例、其他175件。",
        "Holds CountSum 613件 = 186辆, 214台, 38例, 175件"
    )]
    public void GoodsOfSeveralUnits_AreOneWhole(string text, string expected) => Assert.Equal(expected, Sums(text));

    [Theory]
    [InlineData("实际建成25,480平方米，完成率98.0%，其中教学楼14,240平方米、综合楼6,970平方米、宿舍4,450平方米。")]
    [InlineData(
        "年度计划完成26,000平方米，实际建成25,480平方米，其中教学楼14,240平方米、综合楼6,970平方米、宿舍4,450平方米。"
    )]
    public void PartsOfAnAreaThatPassIt_AreWrong(string text) =>
        Assert.Contains(
            "Fails Sum 25,480平方米 = 14,240平方米, 6,970平方米, 4,450平方米",
            Sums(text),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("购置设备60台，其中电脑30台、打印机20台、投影仪8台。")]
    [InlineData("共有教师200人，其中党员120人、女教师60人、高级教师25人。")]
    [InlineData("全年支出500.00万元，其中甲项目120.00万元、乙项目80.00万元、丙项目60.00万元。")]
    [InlineData("3个项目全部完成，支出500.00万元，其中甲项目120.00万元、乙项目80.00万元、丙项目60.00万元。")]
    [InlineData("全年收入500.00万元，实行分类管理，支出300.00万元、上缴100.00万元。")]
    [InlineData("全市有水库306座，主要有大型2座、中型17座等。")]
    public void ListsThatLeaveSomethingOut_AccuseNobody(string text) => Assert.Equal("", Audited.Accusations(text));

    [Fact]
    public void AverageOfAnAcre_IsNoPart() =>
        Assert.Contains(
            "Fails Sum 1,174.80万元 = 786.80万元, 96.00万元, 310.00万元",
            Sums(
                "甲亩均620元，投资786.80万元；乙亩均100元，投资96.00万元；丙亩均500元，投资310.00万元；三项共1,174.80万元。"
            ),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(
        "自评总分97.7分，其中预算执行9.6分、管理18.9分、产出39.4分、效果29.3分。",
        "Fails ScoreSum 97.7分 = 9.6分, 18.9分, 39.4分, 29.3分"
    )]
    [InlineData(
        "自评总分97.2分，其中预算执行9.6分、管理18.9分、产出39.4分、效果29.3分。",
        "Holds ScoreSum 97.2分 = 9.6分, 18.9分, 39.4分, 29.3分"
    )]
    public void ScoreThatIsSplit_IsTheSumOfItsParts(string text, string expected) =>
        Assert.Equal(expected, Audited.Statements(text, RuleIds.TotalScoreShown));

    [Fact]
    public void SharesThatMiss100BecauseOfAWrongOne_AreToldWithIt()
    {
        var report = Audited.Text(
            "全年支出1000.00万元，其中：甲项目450.00万元，占45.00%；乙项目350.00万元，占35.00%；丙项目200.00万元，占25.00%。"
        );
        var sum = Assert.Single(report.Relations, relation => relation.Claim.Rule == RuleIds.SharesOfASplit);
        Assert.True(sum.IsEcho);
        var finding = Assert.Single(report.Findings, found => found.Relations.Contains(sum.Id));
        Assert.Equal(RuleIds.RatesShown, finding.Finding.Rule);
    }

    private static string Sums(string text) =>
        Audited.Statements(text, RuleIds.SumStated, RuleIds.ListedCount, RuleIds.ExpenditureTotal);
}
