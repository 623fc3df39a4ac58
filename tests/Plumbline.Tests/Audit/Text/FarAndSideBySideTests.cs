using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>Totals far from their parts, shares of a split, rates and areas told beside each other.</summary>
public sealed class FarAndSideBySideTests
{
    private static readonly string[] Sums = [RuleIds.SumStated, RuleIds.TableTotal];

    [Theory]
    [InlineData(
        "第一批下达186.50万元。\n第二批下达92.35万元。\n自筹36.40万元，项目总投入315.25万元。",
        "Holds Sum 315.25万元 = 186.50万元, 92.35万元, 36.40万元"
    )]
    public void TotalOfOtherSentences_IsTheirSum(string text, string expected)
    {
        Assert.Contains(expected, Audited.Statements(text, Sums), StringComparison.Ordinal);
    }

    [Fact]
    public void WordOfEachItem_AddsUpToAFarTotal()
    {
        const string Text =
            "一、项目安排\n1.主楼，建筑面积3,640平方米，安排780.00万元，已付700.25万元；\n"
            + "2.食堂，建筑面积960平方米，安排238.00万元，已付221.50万元；\n"
            + "3.围墙，安排64.20万元，已付60.10万元。\n二、完成情况\n累计支付981.85万元，新建面积4,600平方米。";
        var told = Audited.Statements(Text, Sums);
        Assert.Contains("Holds Sum 981.85万元 = 700.25万元, 221.50万元, 60.10万元", told, StringComparison.Ordinal);
        Assert.Contains("Holds Sum 4,600平方米 = 3,640平方米, 960平方米", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("读者满意度96.3%，高于90%。", "Holds Threshold 90% = 96.3%")]
    [InlineData("设备完好率98.5%，达到不低于95%的要求。", "Holds Threshold 95% = 98.5%")]
    [InlineData("资助幼儿1,102人次，年初指标值1,080人次，完成指标。", "Holds Threshold 1,080人次 = 1,102人次")]
    public void OutcomeBesideItsBound_IsRead(string text, string expected)
    {
        Assert.Equal(expected, Audited.Statements(text, RuleIds.TargetAgainstActual));
    }

    [Fact]
    public void SharesOfASplit_AreOfWhatThePartsGive()
    {
        const string Text =
            "全年收到资金1,034,600.00元，实际支出1,030,250.00元。\n"
            + "资金由两级承担，市级724,220.00元，占70%；县级310,380.00元，占30%。";
        Assert.Contains(
            "Holds Share 70% = 724,220.00元, 1,034,600.00元\nHolds Share 30% = 310,380.00元, 1,034,600.00元",
            Audited.Statements(Text, RuleIds.RatesShown),
            StringComparison.Ordinal
        );
        Assert.Empty(Audited.Accusations(Text));
    }

    [Theory]
    [InlineData("治理面积12.46 km2（折合1246 hm2）。", "Holds Product 1246 hm2 = 12.46 km2")]
    [InlineData("绿化1.8平方公里，折合2700亩。", "Holds Product 2700亩 = 1.8平方公里")]
    [InlineData("绿化1.8平方公里，折合2070亩。", "Fails Product 2070亩 = 1.8平方公里")]
    public void AreaInAnotherUnit_IsTheSame(string text, string expected)
    {
        Assert.Equal(expected, Audited.Statements(text, RuleIds.ProductStated));
    }

    [Fact]
    public void RowsOfProducts_ShowTheOneThatIsWrong()
    {
        const string Text =
            "发放补贴，大户320户，每户补贴1,200元，38.40万元；中户560户，每户补贴800元，44.80万元；"
            + "小户1,450户，每户补贴300元，43.50万元；散户210户，每户补贴150元，3.51万元。";
        Assert.Equal("Fails Product 3.51万元 = 150元, 210户", Audited.Accusations(Text));
    }

    [Theory]
    [InlineData(
        "项目涉及6个县（区）（东原县、西河县、南坪县、北岭区、中塘区、上沙县），情况见下表。",
        "Holds CountSum 6个 = "
    )]
    [InlineData("发出问卷400份，收回392份。", "Holds Subset 392份 = 400份")]
    public void CountsBesideTheirNames_AreRead(string text, string expected)
    {
        Assert.Equal(expected, Audited.Statements(text, RuleIds.ListedCount, RuleIds.PartExceedsWhole));
    }

    [Fact]
    public void RateOfTurnedDigits_IsToldTwice()
    {
        const string Text =
            "截至年底，六个项目累计支付资金，预算执行率93.85%，支付较为及时。\n一是支付偏慢。预算执行率为93.58%，没有达到100%。";
        Assert.Equal("Fails Equality 93.58% = 93.85%", Audited.Accusations(Text));
    }

    [Theory]
    [InlineData("本年度目标为新建泵站3座，疏浚沟渠42公里。实际新建泵站2座，疏浚沟渠38公里，其余跨年实施。")]
    [InlineData("上半年支出210.60万元，下半年支出318.40万元，全年财政拨款支出612.00万元，其中含上年结转支出。")]
    [InlineData("甲中心预算执行率96.74%，支付及时，管理规范。\n乙中心预算执行率96.47%，支付及时，管理规范。")]
    [InlineData("满意度94.5%，高于上年90%。合格率88.2%，高于90%的区占多数。")]
    [InlineData("社会投资占62%，财政投资占25%，其他占18%（含重复计算）。")]
    [InlineData("发放宣传册500份，收回意见520条。")]
    [InlineData("资金分配到3个县（市）（东县、西县、南市等）。")]
    [InlineData("项目总投入500.00万元。第一批120.00万元，第二批180.00万元，第三批220.00万元。")]
    [InlineData("资助1020人，年初目标值1080人，未完成目标。")]
    [InlineData("年度指标值为100%，实际完成96%，扣1分。")]
    [InlineData("市级投入186.50万元，占60%；县级124.40万元，占40%。全市投入资金415.30万元。")]
    public void TrueSentencesOfTheSameLook_AccuseNobody(string text)
    {
        Assert.Empty(Audited.Accusations(text));
    }
}
