using Xunit;

namespace Plumbline.Tests.Audit.Text.Plain;

/// <summary>What accounts and statistics tell over several clauses: bounds with outcomes, columns, counts without a
/// unit, rates of changes in a row, levels, and what need not be all.</summary>
public sealed class NarrativesOfAccountsTests
{
    [Theory]
    [InlineData("社团活动场次≥36场，实际活动36场。", "Holds Threshold 36场 = 36场")]
    [InlineData("人均成本≤320元，实际298元。", "Holds Threshold 320元 = 298元")]
    public void Bound_IsHeldAgainstTheOutcomeBehindIt(string text, string statement)
    {
        Assert.Contains(statement, Audited.Statements(text, "PL2112"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("活动时长≥640小时；实际参加60人。")]
    [InlineData("采购成本≤320元，实际支出9860元。")]
    public void Bound_BeforeAnotherQuantity_SaysNothing(string text)
    {
        Assert.Empty(Audited.Accusations(text));
    }

    [Theory]
    [InlineData(
        "收入预算1268.40万元，其中：财政拨款1150.30万元，上年结转0.00万元。事业收入78.10万元，其他收入40.00万元。",
        "Holds Sum 1268.40万元 = 1150.30万元, 0.00万元, 78.10万元, 40.00万元"
    )]
    [InlineData(
        "救助2860户6910人，发放救助金284.63万元。其中：城市1020户2230人，发放救助金110.3118万元；农村1840户4680人，发放救助金174.3160万元。",
        "Rounding Sum 284.63万元 = 110.3118万元, 174.3160万元"
    )]
    public void Sums_OverClausesAndSentences(string text, string statement)
    {
        Assert.Contains(statement, Audited.Statements(text, "PL2101"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("支出预算较上年增加78.40万元，主要是人员增加及项目增加17.20万元。")]
    [InlineData("收入预算1268.40万元，其中：财政拨款1150.30万元。本年支出1190.20万元，年末结余78.20万元。")]
    [InlineData(
        "救助2860户，发放救助金284.62万元。其中：城市1020户，发放救助金110.31万元；农村1210户，发放救助金94.32万元。"
    )]
    public void ListsThatNeedNotBeAll_AccuseNobody(string text)
    {
        Assert.Empty(Audited.Accusations(text));
    }

    [Theory]
    [InlineData(
        "2024年度收入618.40万元、支出总计583.20万元。与2023年相比，收入减少51.60万元、支出总计减少64.80万元，分别下降7.7%、10%。",
        "Holds GrowthRate 10% = 64.80万元, 583.20万元"
    )]
    public void RatesOfChangesInARow_AreOfWhatThereWas(string text, string statement)
    {
        Assert.Contains(statement, Audited.Statements(text, "PL2014"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "普通高中1所，学生人数3600人；校舍面积86400平方米；专任教师280人；生均校舍面积24平方米。",
        "Holds Ratio 24平方米"
    )]
    public void MeansAndRates_OfWhatIsToldElsewhere(string text, string statement)
    {
        Assert.Contains(statement, Audited.Statements(text, "PL2014", "PL2111"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "在园幼儿5460，其中公办园28所，幼儿3210人；民办园19所，在园幼儿2250人。",
        "Holds CountSum 5460 = 3210人, 2250人"
    )]
    [InlineData(
        "普惠园18所（公办6所），在园人数2980人，其中城区10所1680人，乡镇8所1300人。",
        "Holds CountSum 2980人 = 1680人, 1300人"
    )]
    [InlineData(
        "民办园22所（普惠园18所，在园人数2980人，其中城区10所1680人，乡镇8所1300人）。",
        "Holds CountSum 18所 = 10所, 8所"
    )]
    public void Counts_WithoutAUnitOrInABracket_AddUp(string text, string statement)
    {
        Assert.Contains(statement, Audited.Statements(text, "PL2016"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "投入补助经费3200万元。其中，中央资金2500万元，省级资金700万元。\n实际执行2980.5万元，其中中央补助执行2310.5万元，省级配套执行670万元。",
        "Holds Subset 2310.5万元 = 2500万元"
    )]
    [InlineData(
        "义务教育阶段学校860所，在校生48.2万人。\n小学阶段：普通小学640所，在校生31.6万人。",
        "Holds Subset 31.6万人 = 48.2万人"
    )]
    [InlineData(
        "全市收入总量860亿元。其中，地方收入312亿元。\n市本级收入总量420亿元。其中，地方收入96亿元。",
        "Holds Subset 96亿元 = 312亿元"
    )]
    [InlineData("民办园22所，在园幼儿3340人（普惠性幼儿园18所，在园人数2980人）。", "Holds Subset 2980人 = 3340人")]
    public void PartsOfLevels_AreNotMoreThanTheWhole(string text, string statement)
    {
        Assert.Contains(statement, Audited.Statements(text, "PL2103"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "收入当月24.1亿元；累计完成301.2亿元。中央级收入当月4.0亿元；累计完成120.5亿元。地方收入当月20.1亿元；累计完成180.7亿元。",
        "Holds Sum 301.2亿元 = 120.5亿元, 180.7亿元"
    )]
    [InlineData(
        "全市一般公共预算收入180.7亿元，增长6.2%。\n税收收入142.3亿元，增长8.1%，占比78.7%。非税收入38.4亿元，下降2.2%，占比21.3%。",
        "Holds Sum 180.7亿元 = 142.3亿元, 38.4亿元"
    )]
    public void Columns_AddUpOverSentences(string text, string statement)
    {
        Assert.Contains(statement, Audited.Statements(text, "PL2101"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("专项拨款增加了46.18万元。\n2024年专项拨款收入860.30万元，较2023年增加46.18万元。")]
    [InlineData("专项拨款增加了46.18万元。\n2024年事业收入860.30万元，较2023年增加48.18万元。")]
    public void ChangeOfTheSameOrAnother_AccusesNobody(string text)
    {
        Assert.Empty(Audited.Accusations(text));
    }

    [Theory]
    [InlineData("全县共有医疗机构2418家，其中医院36家（综合21家，专科15家），基层机构2310家，公共卫生机构42家。")]
    [InlineData(
        "一般公共预算收入502,310万元，加上上级补助收入（转移性收入）318,420万元、转贷收入61,000万元。\n政府性基金收入402,115万元，加上上级补助收入（转移性收入）94,210万元、转贷收入61,000万元。"
    )]
    public void TrueAccounts_AccuseNobodyTwice(string text)
    {
        Assert.True(Audited.Text(text).Findings.Length < 2);
        Assert.DoesNotContain("Equality", Audited.Accusations(text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("“三公”经费较上年增加1.9万元。其中公务接待费6.2万元，上年7.5万元；公务用车费13.2万元，上年11.6万元。")]
    [InlineData("公务接待费较上年增加1.9万元。出国费2.1万元，上年0.8万元；公务用车费13.2万元，上年11.6万元。")]
    public void ChangeOfAll_WithoutAllItems_SaysNothing(string text)
    {
        Assert.DoesNotContain("1.9万元", Audited.Accusations(text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "基金收入当月6.1亿元；累计完成58.3亿元。其中，土地收入当月5.2亿元；累计完成49.6亿元。",
        "Holds Subset 5.2亿元 = 6.1亿元"
    )]
    [InlineData(
        "基金收入当月6.1亿元；累计完成58.3亿元。其中，土地收入当月5.2亿元；累计完成49.6亿元。",
        "Holds Subset 49.6亿元 = 58.3亿元"
    )]
    public void PartsOfAMonth_BelongToTheMonth(string text, string statement)
    {
        Assert.Contains(statement, Audited.Statements(text, "PL2103"), StringComparison.Ordinal);
    }
}
