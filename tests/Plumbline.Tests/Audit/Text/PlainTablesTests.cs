using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>Tables in plain text: cells parted by one blank or one a line, units below the heads, 其中 over a single row.</summary>
public sealed class PlainTablesTests
{
    private const string Start = "某局2023年度项目支出绩效自评报告\n\n一、资金使用情况\n各项目资金使用情况如下。\n";
    private const string End = "\n二、存在的问题\n个别项目推进较慢。\n";

    // The total has no number before it and no score behind it.
    [Theory]
    [InlineData("90.00%", "180.00", "")]
    [InlineData("80.00%", "180.00", "Fails ExecutionRate 80.00% = 54.00, 60.00")]
    [InlineData(
        "90.00%",
        "108.00",
        "Fails Sum 108.00 = 90.00, 54.00, 36.00\nFails ExecutionRate 90.00% = 108.00, 200.00"
    )]
    public void OneBlank_TotalWithoutItsLastCell(string rate, string total, string expected) =>
        Assert.Equal(
            expected,
            Audited.Accusations(
                Start
                    + "单位：万元\n序号 项目名称 全年预算数 全年执行数 执行率 得分\n1 图书采购 100.00 90.00 90.00% 95\n"
                    + $"2 河道清淤 60.00 54.00 {rate} 90\n3 技能培训 40.00 36.00 90.00% 88\n合计 200.00 {total} 90.00%"
                    + End
            )
        );

    [Theory]
    [InlineData("90.00", "540", "")]
    [InlineData("98.00", "540", "Fails ExecutionRate 98.00 = 54.00, 60")]
    [InlineData("90.00", "450", "Fails Sum 450 = 300, 140, 100")]
    public void OneBlank_UnitsInALineBelowTheHeads(string rate, string total, string expected) =>
        Assert.Equal(
            expected,
            Audited.Accusations(
                Start
                    + "地区 分配资金 支出资金 执行率 惠及儿童\n     （万元） （万元） （%） （人）\n甲镇 100 90.00 90.00 300\n"
                    + $"乙镇 60 54.00 {rate} 140\n丙镇 40 36.00 90.00 100\n合计 200 180.00 90.00 {total}"
                    + End
            )
        );

    // The column before those of money is none of them, and a table of projects is no form.
    [Fact]
    public void OneBlank_ColumnBeforeTheBudget_IsNoProject() =>
        Assert.Empty(
            Audited.Accusations(
                Start
                    + "单位：万元\n项目名称 惠及人数 预算数 执行数 执行率\n图书采购 120 100.00 90.00 90.00%\n"
                    + "河道清淤 85 60.00 48.00 80.00%\n技能培训 40 40.00 38.00 95.00%\n合计 245 200.00 176.00 88.00%"
                    + End
            )
        );

    [Theory]
    [InlineData("98.00", "1000", "")]
    [InlineData("95.00", "1000", "Fails GrowthRate 95.00 = 6, 300")]
    [InlineData("98.00", "1100", "Fails Sum 1100 = 500, 300, 200")]
    public void CellALine_UnitsBelowTheirHeads(string rate, string total, string expected) =>
        Assert.StartsWith(
            expected,
            Audited.Accusations(
                Start
                    + "序号\n品种\n抽检量\n（批次）\n不合格量\n（批次）\n合格率（%）\n1\n蔬菜\n500\n5\n99.00\n"
                    + $"2\n水果\n300\n6\n{rate}\n3\n糕点\n200\n9\n95.50\n合计\n{total}\n20\n98.00"
                    + End
            ),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("1,520.40", "1,180.40", "93.60", "")]
    [InlineData("1,502.40", "1,180.40", "93.60", "Fails Sum 1,502.40 = 1,180.40, 340.00")]
    [InlineData("1,520.40", "1,108.40", "93.60", "Fails Sum 1,108.40 = 900.30, 280.10")]
    [InlineData("1,520.40", "1,180.40", "96.30", "Fails Difference 96.30 = 1,614.00, 1,520.40")]
    public void CellALine_PartsOfParts_OverASingleRow(string spent, string basic, string rest, string expected) =>
        Assert.Equal(
            expected,
            string.Join(
                '\n',
                Audited
                    .Accusations(
                        "某校2023年度部门整体支出绩效自评报告\n\n二、收支情况\n（一）年度收入情况（万元）\n机构名称\n收入合计\n其中：\n上年结转\n"
                            + "财政拨款\n其他收入\n某校\n1,614.00\n14.00\n1,580.00\n20.00\n（二）年度支出情况（万元）\n机构名称\n支出合计\n"
                            + "其中：\n基本支出\n其中：\n人员支出\n公用支出\n项目支出\n当年结余\n"
                            + $"某校\n{spent}\n{basic}\n900.30\n280.10\n340.00\n{rest}\n三、存在的问题\n推进较慢。\n"
                    )
                    .Split('\n')
                    .Distinct()
            )
        );

    [Fact]
    public void PairsOfFunds_ThatAddUp_AccuseNobody() =>
        Assert.Empty(
            Audited.Accusations(
                Start
                    + "计划安排资金（万元） | 860 | 实际到位资金（万元） | 812.5 | 实际支出（万元） | 803 | 结余（万元） | 9.5\n"
                    + "其中：省财政 | 420 | 其中：省财政 | 420 | 其中：省财政 | 420 | 其中：省财政 | 0\n"
                    + "市财政 | 60 | 市财政 | 50 | 市财政 | 50 | 市财政 | 0\n"
                    + "县财政 | 380 | 县财政 | 342.5 | 县财政 | 333 | 县财政 | 9.50"
                    + End
            )
        );

    [Fact]
    public void PairsOfFunds_AddUpDownTheColumn() =>
        Assert.Contains(
            "Fails Sum 821.5 = 420, 50, 342.5",
            Audited.Accusations(
                Start
                    + "计划安排资金（万元） | 860 | 实际到位资金（万元） | 821.5 | 实际支出（万元） | 803 | 结余（万元） | 9.5\n"
                    + "其中：省财政 | 420 | 其中：省财政 | 420 | 其中：省财政 | 420 | 其中：省财政 | 0\n"
                    + "市财政 | 60 | 市财政 | 50 | 市财政 | 50 | 市财政 | 0\n"
                    + "县财政 | 380 | 县财政 | 342.5 | 县财政 | 333 | 县财政 | 9.50"
                    + End
            ),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("执行最快的甲镇比最慢的乙镇高出16.50个百分点", "Holds Difference 16.50个百分点 = 100.00, 83.50")]
    [InlineData("执行最快的甲镇比最慢的乙镇高出15.50个百分点", "")]
    [InlineData("上年甲镇执行率比乙镇高8.20个百分点", "")]
    [InlineData("甲镇执行率居首，工程完工率比乙镇高6.00个百分点", "")]
    public void RowsOfATable_AreSoManyPointsApart_WhereItHolds(string told, string expected) =>
        Assert.Equal(
            expected,
            Audited.Statements(
                Start
                    + "地区 分配资金 支出资金 执行率\n（万元） （万元） （%）\n甲镇 100 100.00 100.00\n乙镇 60 50.10 83.50\n"
                    + $"丙镇 40 36.00 90.00\n合计 200 186.10 93.05\n从上表看，{told}。"
                    + End,
                RuleIds.DifferenceStated
            )
        );

    // A target, a batch and an earlier time have a rate of their own.
    [Theory]
    [InlineData("绩效目标：资金到位率100%。")]
    [InlineData("截至6月底，资金到位率60%。")]
    [InlineData("按评分标准，资金到位率100%得5分。")]
    public void RateOfArrivalThatTheTableDoesNotGive_IsNotAccused(string told) =>
        Assert.Empty(
            Audited.Accusations(
                Start
                    + "计划安排资金（万元） | 860 | 实际到位资金（万元） | 812.5 | 实际支出（万元） | 803\n"
                    + "其中：省财政 | 420 | 其中：省财政 | 420 | 其中：省财政 | 420\n市财政 | 60 | 市财政 | 50 | 市财政 | 50\n"
                    + $"县财政 | 380 | 县财政 | 342.5 | 县财政 | 333\n\n{told}"
                    + End
            )
        );

    [Theory]
    [InlineData("502", "Undecidable Equality 520场 = 502场")]
    [InlineData("520", "")]
    [InlineData("430", "")]
    public void Indicator_WithTwoDigitsTheOtherWayRound_IsAskedAbout(string told, string expected) =>
        Assert.Equal(
            expected,
            Audited.Accusations(
                $"某局2023年度绩效自评报告\n二、绩效目标完成情况\n1.讲座进社区。举办讲座{told}场，受到欢迎。\n"
                    + "项目支出绩效自评表\n项目名称\t讲座进社区\n"
                    + "一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\n"
                    + "产出指标\t数量指标\t讲座进社区场次\t≥480场\t520场\t50\t50\n"
                    + "效益指标\t社会效益指标\t居民知晓率\t≥90%\t95%\t50\t50\n总分\t\t\t\t\t100\t100\n"
            )
        );

    // 其中 need not list all parts, and a column behind it need not be one.
    [Theory]
    [InlineData("经费合计\n其中：\n中央资金\n省级资金\n某校\n3500.00\n2000.00\n1000.00")]
    [InlineData("固定资产合计\n其中：\n在用资产\n出租资产\n某校\n5,218.33\n5,164.90\n0")]
    [InlineData("支出合计\n其中：\n基本支出\n项目支出\n人均支出\n某校\n180.50\n120.30\n60.20\n3.61")]
    [InlineData("在职人数\n其中：\n教师\n女职工\n某校\n120\n100\n70")]
    [InlineData("补助资金\n其中：\n一般户\n脱贫户\n某校\n98.60\n41.20\n57.40")]
    [InlineData("支出合计\n其中：\n基本支出\n项目支出\n某校\n1526.38\n1026.38\n400.00")]
    [InlineData("总投资\n其中：\n中央\n省级\n年度投资\n某校\n1526.38\n826.38\n600.00\n700.00")]
    public void CellALine_PartsOverASingleRow_OfTrueTables(string table) =>
        Assert.Empty(
            Audited.Accusations(
                $"某校2023年度绩效自评报告\n\n二、收支情况\n（一）情况（万元）\n单位名称\n{table}\n三、问题\n推进较慢。\n"
            )
        );
}
