using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>Layouts of tables: heads printed again, groups with sub-totals, projects or years across, losses in brackets.</summary>
public sealed class TableLayoutsTests
{
    [Theory]
    [InlineData("2,210", "")]
    [InlineData("2,120", "Fails Sum 2,120 = 640, 420, 530, 620")]
    public void HeadPrintedAgain_DoesNotPartTheTable(string total, string expected)
    {
        const string Head = "村名\t户数（户）\t补助资金（万元）\t已发放（万元）\t发放率\n";
        Assert.Equal(
            expected,
            Audited.Accusations(
                "补助发放情况表\n"
                    + Head
                    + "柳村\t640\t12.80\t12.16\t95.00%\n槐村\t420\t8.40\t8.40\t100.00%\n"
                    + Head
                    + "榆村\t530\t10.60\t9.54\t90.00%\n"
                    + $"杏村\t620\t12.40\t12.40\t100.00%\n合计\t{total}\t44.20\t42.50\t96.15%"
            )
        );
    }

    [Theory]
    [InlineData("43,360.50", "")]
    [InlineData("43,630.50", "Fails Sum 60,000.50 = 43,630.50, 9,440, 7,200.00")]
    public void RowsBelowARankedRow_AddUp_ThoughARateStandsBelowThem(string part, string expected) =>
        Assert.Equal(
            expected,
            Audited.Accusations(
                "项目\t本月金额\t累计金额\n一、收入\t61,200.80\t240,100.10\n二、支出\t60,000.50\t228,800.40\n"
                    + $"1.米/油支出\t{part}\t160,400.40\n2.调味品支出\t9,440\t38,400\n3.燃气费\t\t\n"
                    + "4.水电费\t7,200.00\t30,000.00\n三、利润率\t1.96%\t4.71%"
            )
        );

    [Theory]
    [InlineData("86.40", "")]
    [InlineData("84.60", "Fails Sum 148.90 = 84.60, 62.50")]
    [InlineData("68.40", "Fails Sum 148.90 = 68.40, 62.50")]
    public void GroupOfTwoRows_WithOneWrongColumn_IsTold(string first, string expected) =>
        Assert.Equal(
            expected,
            Audited
                .Accusations(
                    "单位：万元\n类别\t项目\t预算数\t支出数\n道路\t甲路改造\t90.00\t"
                        + first
                        + "\n\t乙路改造\t65.00\t62.50\n\t小计\t155.00\t148.90\n"
                        + "桥梁\t丙桥加固\t48.20\t46.35\n\t丁桥加固\t36.30\t36.30\n\t小计\t84.50\t82.65\n合计\t\t239.50\t231.55"
                )
                .Split('\n')[0]
        );

    [Theory]
    [InlineData("（7.25）", "4.80", "")]
    [InlineData("（7.52）", "4.80", "Fails Difference （7.52） = 35.15, 42.40")]
    public void ChangeInBrackets_IsALoss(string second, string total, string expected) =>
        Assert.Contains(
            expected,
            Audited.Accusations(
                "单位：万元\n科目\t本年支出\t上年支出\t增减\n物业费\t61.30\t52.90\t8.40\n"
                    + $"维修费\t35.15\t42.40\t{second}\n邮电费\t18.05\t14.40\t3.65\n合计\t114.50\t109.70\t{total}"
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void ChangesInBrackets_AddUpWithTheirSigns() =>
        Assert.Equal(
            "",
            Audited.Accusations(
                "单位：万元\n科目\t本年支出\t上年支出\t增减\n物业费\t61.30\t52.90\t8.40\n"
                    + "维修费\t35.15\t42.40\t（7.25）\n邮电费\t18.05\t14.40\t3.65\n合计\t114.50\t109.70\t4.80"
            )
        );

    [Theory]
    [InlineData("93.27", "98.18", "")]
    [InlineData("92.37", "98.18", "Fails ExecutionRate 92.37 = 410.40, 440.00")]
    [InlineData("93.27", "91.88", "Fails ExecutionRate 91.88 = 324.00, 330.00")]
    public void ProjectsAcross_RatesDown(string second, string third, string expected) =>
        Assert.Contains(expected, Audited.Accusations(Across("225.00", second, third)), StringComparison.Ordinal);

    [Fact]
    public void ProjectsAcross_AddUpInTheirTotal()
    {
        Assert.Equal("", Audited.Accusations(Across("225.00", "93.27", "98.18")));
        Assert.Contains(
            "Fails Sum 959.40 = 252.00, 410.40, 324.00",
            Audited.Accusations(Across("252.00", "93.27", "98.18")),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("78", "")]
    [InlineData("87", "Fails ChangeAmount 87 = 1,318, 1,240")]
    public void YearsAcross_ChangesDown(string change, string expected) =>
        Assert.Equal(
            expected,
            Audited.Accusations(
                $"年度\t2021年\t2022年\t2023年\n床位（张）\t1,240\t1,318\t1,402\n比上年增加（张）\t—\t{change}\t84\n"
            )
        );

    [Theory]
    [InlineData("6.29%", "")]
    [InlineData("6.92%", "Fails GrowthRate 6.92% = 1,318, 1,240")]
    public void YearsDown_GrowthIsOfTheRowAbove(string rate, string expected) =>
        Assert.Equal(
            expected,
            Audited.Accusations(
                $"年份\t床位（张）\t增长率\n2021年\t1,240\t—\n2022年\t1,318\t{rate}\n2023年\t1,402\t6.37%\n"
            )
        );

    [Theory]
    [InlineData("单位：份", "48", "")]
    [InlineData("单位：份", "45", "Fails Sum 45 = 18, 16, 14")]
    public void CountsOfAStatedUnit_AreExact(string unit, string total, string expected) =>
        Assert.Equal(
            expected,
            Audited.Accusations(
                $"问卷情况（{unit}）\n对象\t发放\t不满意\n学生\t320\t18\n家长\t280\t16\n教师\t90\t14\n合计\t690\t{total}"
            )
        );

    [Fact]
    public void SatisfactionRate_IsNoGrowth() =>
        Assert.DoesNotContain(
            "GrowthRate",
            Audited.Statements(
                "对象\t收回\t满意\t不满意\t满意率\n学生\t388\t352\t36\t90.72%\n家长\t291\t270\t21\t92.78%\n教师\t120\t114\t6\t95.00%",
                RuleIds.RatesShown
            ),
            StringComparison.Ordinal
        );

    // One cell a line: the total row lacks its number, a remark stands behind some rows only.
    [Theory]
    [InlineData("26.80", "", "")]
    [InlineData("28.60", "", "Fails Sum 108.90")]
    [InlineData("26.80", "\n雨季停工", "")]
    public void CellsOfALine_FormRowsWithBlanks(string third, string remark, string expected)
    {
        var text =
            "单位：万元\n序号\n工程\n下达\n支付\n支付率\n备注\n合计\n114.00\n108.90\n95.53%\n1\n甲渠\n42.00\n42.00\n100.00%\n"
            + $"2\n乙渠\n44.00\n40.10\n91.14%{remark}\n3\n丙渠\n28.00\n{third}\n95.71%\n待验收\n4\n丁渠\n0.00\n0.00\n0.00%";
        var accused = Audited.Accusations(text);
        Assert.StartsWith(expected, accused, StringComparison.Ordinal);
        Assert.Equal(expected.Length == 0, accused.Length == 0);
        Assert.Contains(
            "Sum 114.00 = 42.00, 44.00, 28.00",
            Audited.Statements(text, RuleIds.TableTotal),
            StringComparison.Ordinal
        );
    }

    private static string Across(string first, string second, string third) =>
        "资金使用情况（单位：万元）\n项目\t供水工程\t排涝工程\t灌区工程\t合计\n年初预算\t230.00\t440.00\t330.00\t1,000.00\n"
        + $"实际支出\t{first}\t410.40\t324.00\t959.40\n执行率（%）\t97.83\t{second}\t{third}\t95.94\n";
}
