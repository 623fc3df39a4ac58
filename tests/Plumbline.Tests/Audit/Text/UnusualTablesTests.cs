using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>Tables whose heads say more than a name: two years, parts, several units, whose rows are rates.</summary>
public sealed class UnusualTablesTests
{
    [Theory]
    [InlineData(
        "近三年指标\n指标\t2021年\t2022年\t2023年\t2023年比2022年±%\n服务人数（人）\t398\t463\t546\t17.93\n"
            + "满意率（%）\t92.0\t93.5\t95.1\t1.6\n场次（场）\t41\t46\t53\t15.22\n"
    )]
    [InlineData(
        "情况\n单位：人\n单位\t总户数\t其中：低保户\t残疾户\n甲村\t80\t—\t50\n乙村\t90\t40\t50\n丙村\t70\t30\t40\n"
    )]
    [InlineData(
        "收支\n单位：万元\n单位\t收入合计\t支出合计\t结余分配\t本年结余\n某馆\t1530.26\t1402.14\t10.00\t118.12\n"
    )]
    [InlineData(
        "指标\n指标\t2022年\t2023年\t2023年比2022年增减\n人数(人)\t500\t510\t10\n经费(万元)\t480.00\t504.00\t5%\n"
    )]
    [InlineData(
        "情况\n单位：人\n单位\t年初数\t增加\t减少\t年末数\n甲\t30\t5\t3\t32\n乙\t20\t0\t2\t18\n合计\t50\t5\t5\t50\n"
    )]
    public void TrueTables_AreNotAccused(string table) => Assert.Equal("", Audited.Accusations(table));

    [Theory]
    [InlineData("560", "")]
    [InlineData("650", "Fails Difference 650 = 4,020, 3,460")]
    public void BeforeAndAfter_GiveTheChange(string beds, string accused) =>
        Assert.Equal(
            accused,
            Audited.Accusations(
                "前后对比\n指标\t实施前\t实施后\t变化\n校舍面积\n(平方米)\t6.82\t7.41\t0.59\n"
                    + $"床位(张)\t3,460\t4,020\t{beds}\n平均班额(人)\t48\t45\t-3\n达标率(%)\t88.0\t92.5\t4.5\n"
            )
        );

    [Fact]
    public void TotalWithOtherColumns_IsNotThatOfTheThreeAlone() =>
        Assert.Equal(
            "",
            Audited.Accusations(
                "单位：万元\n年度\t合计\t因公出国（境）费\t公务用车购置及运行费\t公务接待费\t会议费\n"
                    + "2022年\t30.00\t0.00\t16.50\t3.50\t10.00\n2023年\t25.00\t0.00\t14.00\t3.00\t8.00\n"
            )
        );

    [Theory]
    [InlineData("18.00", "")]
    [InlineData("19.00", "Fails Sum 19.00 = 0.00, 16.50, 1.50")]
    public void TotalOfTheThree_StandsBelowItsGroup(string total, string accused) =>
        Assert.Equal(
            accused,
            Audited.Accusations(
                "单位：万元\n预算数\t\t\t\t\t\t决算数\t\t\t\t\t\n"
                    + "合计\t因公出国（境）费\t公务用车购置及运行费\t\t\t公务接待费\t合计\t因公出国（境）费\t公务用车购置及运行费\t\t\t公务接待费\n"
                    + "\t\t小计\t公务用车购置费\t公务用车运行费\t\t\t\t小计\t公务用车购置费\t公务用车运行费\t\n"
                    + "1\t2\t3\t4\t5\t6\t7\t8\t9\t10\t11\t12\n"
                    + $"{total}\t0.00\t16.50\t0.00\t16.50\t1.50\t14.87\t0.00\t14.02\t0.00\t14.02\t0.85\n"
            )
        );

    [Fact]
    public void SeveralUnits_GoToTheColumnsOfTheirKind()
    {
        var figures = Audited
            .Text(
                "单位：平方米、万元、%\n名称\t建筑面积\t投资\t支付\t支付率\n教学楼\t3,200\t864.00\t802.35\t92.86\n食堂\t1,150\t287.50\t271.30\t94.37\n"
            )
            .Figures;
        Assert.Equal(10_000, figures.Single(figure => figure.Raw == "802.35").Multiplier);
        Assert.Equal(1, figures.Single(figure => figure.Raw == "92.86").Multiplier);
        Assert.Equal(1, figures.Single(figure => figure.Raw == "3,200").Multiplier);
    }

    [Theory]
    [InlineData("94.50", "")]
    [InlineData("95.40", "Fails ExecutionRate 95.40 = 226.80, 240.00")]
    public void RowOfRates_IsOfRatesBelowEachHead(string all, string accused) =>
        Assert.Equal(
            accused,
            Audited.Accusations(
                "情况如下（单位：万元）：\n单位\t一队\t二队\t三队\t合计\n预算\t120.00\t80.00\t40.00\t240.00\n"
                    + $"支出\t110.40\t78.40\t38.00\t226.80\n执行率%\t92.00\t98.00\t95.00\t{all}\n"
            )
        );

    [Fact]
    public void CellBelowAYear_IsOfThatYear()
    {
        var figures = Audited
            .Text(
                "某馆2023年度决算说明\n单位：万元\n项目\t2022年\t\t2023年\t\n\t预算数\t决算数\t预算数\t决算数\n接待费\t12.00\t11.50\t10.00\t9.80\n维护费\t20.00\t19.50\t18.00\t17.60\n"
            )
            .Figures;
        Assert.Equal(2022, figures.Single(figure => figure.Raw == "11.50").Year);
        Assert.Equal(2023, figures.Single(figure => figure.Raw == "9.80").Year);
    }

    [Theory]
    [InlineData("对象\t发放(份)\t收回(份)\n学生\t600\t588\n家长\t600\t571\n", "")]
    [InlineData("对象\t发放(份)\t收回(份)\n学生\t600\t588\n家长\t600\t617\n", "Fails Subset 617 = 600")]
    [InlineData("单位\t发放(万元)\t收回(万元)\n一队\t30.00\t32.00\n二队\t12.00\t15.00\n", "")]
    public void FormsThatCameBack_AreSomeOfThoseGiven(string table, string accused) =>
        Assert.Equal(accused, Audited.Accusations("调查情况\n" + table));

    // More loans of other years come back than are given, and tools are counted otherwise than their sets.
    [Theory]
    [InlineData("单位\t发放(笔)\t回收(笔)\n一队\t40\t55\n二队\t30\t28\n")]
    [InlineData("单位\t发放(套)\t回收(件)\n一队\t100\t180\n二队\t90\t85\n")]
    [InlineData("单位\t发放数\t收回数\t有效数\n一队\t120\t15\t980\n二队\t90\t12\t760\n")]
    public void ThingsThatComeBack_AreNoSurvey(string table) => Assert.Empty(Audited.Accusations("发放情况\n" + table));

    [Fact]
    public void CountsBesideACountWithAUnit_AreItsParts() =>
        Assert.Contains(
            "Holds ExecutionRate 96.67 = 468, 84, 571",
            Audited
                .Statements(
                    "调查情况\n对象\t收回(份)\t满意\t基本满意\t不满意\t满意率%\n学生\t588\t512\t63\t13\t97.79\n家长\t571\t468\t84\t19\t96.67\n"
                        + "教师\t200\t181\t17\t2\t99.00\n合计\t1,359\t1,161\t164\t34\t97.50\n",
                    RuleIds.ExecutionRateShown
                )
                .Replace("Rounding", "Holds", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
}
