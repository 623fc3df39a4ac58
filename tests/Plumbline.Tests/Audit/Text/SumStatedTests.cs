using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>A whole and its parts in running text.</summary>
public sealed class SumStatedTests
{
    private static readonly string[] Rules =
    [
        RuleIds.SumStated,
        RuleIds.ExpenditureTotal,
        RuleIds.BasicExpenditureTotal,
        RuleIds.ThreePublicTotal,
        RuleIds.SourcesOfIncome,
        RuleIds.ProjectListTotal,
        RuleIds.ListedCount,
    ];

    [Theory]
    [InlineData(
        "全年支出500.50万元，其中：基本支出300.20万元，项目支出200.30万元。",
        "Holds Sum 500.50万元 = 300.20万元, 200.30万元"
    )]
    [InlineData(
        "全年支出500.50万元，比上年增加20万元，增长4.16%，其中：基本支出300.20万元，占59.98%；项目支出200.40万元，占40.04%。",
        "Fails Sum 500.50万元 = 300.20万元, 200.40万元"
    )]
    [InlineData(
        "本年支出120.5万元，为年初预算100万元的120.5%，其中：基本支出70.5万元，项目支出50万元。",
        "Holds Sum 120.5万元 = 70.5万元, 50万元"
    )]
    [InlineData("共有人员60人，其中在职45人、退休15人。", "Holds CountSum 60人 = 45人, 15人")]
    [InlineData("拨付资金120万元（中央资金80万元、省级资金40万元）。", "Holds Sum 120万元 = 80万元, 40万元")]
    [InlineData("投入资金100万元，分别为校舍维修60万元、设备购置30万元。", "Fails Sum 100万元 = 60万元, 30万元")]
    [InlineData("甲项目30.5万元，乙项目20.5万元，合计51万元。", "Holds Sum 51万元 = 30.5万元, 20.5万元")]
    [InlineData("甲项目30.5万元，乙项目20.5万元，两项合计52万元。", "Fails Sum 52万元 = 30.5万元, 20.5万元")]
    [InlineData("实际支出90万元=30万元+30万元+30万元。", "Holds Sum 90万元 = 30万元, 30万元, 30万元")]
    [InlineData("下达资金2263万元，其中工程1435万元，维护818万元。", "Fails Sum 2263万元 = 1435万元, 818万元")]
    [InlineData("A项支出1,200元,其中:材料700元,人工500元。", "Holds Sum 1,200元 = 700元, 500元")]
    public void List_IsAddedUp(string text, string expected)
    {
        Assert.Equal(expected, Audited.Statements(text, Rules));
    }

    [Theory]
    [InlineData(
        "甲项目10.5万元，乙项目20.5万元，合计31万元，丙项目5.5万元，丁项目6.5万元，合计13万元。",
        "Holds Sum 31万元 = 10.5万元, 20.5万元\nFails Sum 13万元 = 5.5万元, 6.5万元"
    )]
    [InlineData(
        "甲项目10.5万元，乙项目20.5万元，合计31万元，丙项目5.5万元，总计36.5万元。",
        "Holds Sum 31万元 = 10.5万元, 20.5万元\nHolds Sum 36.5万元 = 31万元, 5.5万元"
    )]
    [InlineData(
        "甲项目10.5万元，乙项目20.5万元，合计31万元，丙项目5.5万元，总计37.5万元。",
        "Holds Sum 31万元 = 10.5万元, 20.5万元\nFails Sum 37.5万元 = 31万元, 5.5万元"
    )]
    public void TotalBehindATotal_AddsWhatStandsBetween(string text, string expected) =>
        Assert.Equal(expected, Audited.Statements(text, RuleIds.SumStated));

    // Work in proportion to the text: no total of a sentence without an end takes all that was said before.
    [Fact]
    public void TotalsWithoutEnd_DoNotPileUp()
    {
        var report = Audited.Text(string.Concat(Enumerable.Repeat("合计12.5万元，", 3_000)));
        Assert.InRange(report.Relations.Sum(relation => relation.Claim.Operands.Length), 0, 3 * report.Figures.Length);
    }

    [Fact]
    public void SecondAmongThem_RefinesTheLastPart()
    {
        Assert.Equal(
            "Holds Sum 100万元 = 40万元, 50万元, 10万元\nHolds Sum 100万元 = 40万元, 60万元\nHolds Sum 60万元 = 50万元, 10万元",
            Audited.Statements(
                "支出合计100万元，其中：项目支出40万元，基本支出60万元，其中：人员经费50万元，公用经费10万元。",
                Rules
            )
        );
    }

    [Fact]
    public void InnerList_EndsWithItsSemicolon()
    {
        Assert.Contains(
            "Holds CountSum 20所 = 12所, 8所",
            Audited.Statements(
                "现有学校33所，其中：高中3所；义务教育学校20所，其中：初中12所，小学8所；幼儿园10所，其中：公办6所，民办4所。",
                Rules
            ),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("全年支出500万元，其中主要有设备购置120万元。")]
    [InlineData("共有教师200人，其中女教师150人，高级教师90人。")]
    [InlineData("收入500万元，比上年增加20万元，其中财政拨款增加15万元。")]
    [InlineData("开展培训3次，培训教师200人，其中骨干教师60人，发放资料500份。")]
    [InlineData("年初预算300万元，执行280万元。")]
    public void PartialList_IsNoSum(string text)
    {
        Assert.Equal("", Audited.Statements(text, Rules));
    }

    [Theory]
    [InlineData(
        "项目支出150.75万元。具体如下：\n1.校舍维修80.25万元，用于两所学校。\n2.设备购置70.50万元。",
        "Holds Sum 150.75万元 = 80.25万元, 70.50万元"
    )]
    [InlineData(
        "项目支出180.85万元。\n1、校舍维修项目支出80.25万元；2、设备购置项目支出70.50万元；3、培训项目支出30.10万元。",
        "Holds Sum 180.85万元 = 80.25万元, 70.50万元, 30.10万元"
    )]
    [InlineData(
        "项目支出180.58万元。\n1、校舍维修项目支出80.25万元；2、设备购置项目支出70.50万元；3、培训项目支出30.10万元。",
        "Fails Sum 180.58万元 = 80.25万元, 70.50万元, 30.10万元"
    )]
    public void MarkedList_AddsUpToItsOpening(string text, string expected)
    {
        Assert.Equal(expected, Audited.Statements(text, Rules));
    }

    [Fact]
    public void ClassesOfExpenditure_AreAKnownSet()
    {
        Assert.Equal(
            "Fails Sum 1000.00万元 = 800.00万元, 120.00万元, 50.00万元",
            Audited.Statements(
                "财政拨款支出1000.00万元，主要用于以下方面：教育支出800.00万元，占80%；社会保障和就业（类）支出120.00万元，占12%；住房保障支出50.00万元，占5%。",
                Rules
            )
        );
    }
}
