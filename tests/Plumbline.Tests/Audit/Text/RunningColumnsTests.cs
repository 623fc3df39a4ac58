using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>其中 columns, shares with their total, heads that compare two years.</summary>
public sealed class RunningColumnsTests
{
    [Theory]
    [InlineData("2,780.00", "Holds Sum 2,780.00 = 1,230.00, 658.00, 892.00")]
    [InlineData("2,870.00", "Fails Sum 2,870.00 = 1,230.00, 658.00, 892.00")]
    public void ColumnsFromAmongThemOn_AreParts(string third, string expected) =>
        Assert.Contains(
            expected,
            Totals(
                "县区\t处数\t投资（万元）\t其中：中央省级（万元）\t市级（万元）\t债券（万元）\t人均投资（元）\n"
                    + "甲县\t24\t4,192.90\t1,920.00\t960.40\t1,312.50\t660\n乙县\t19\t3,323.74\t1,485.00\t812.60\t1,026.14\t649\n"
                    + $"丙区\t15\t{third}\t1,230.00\t658.00\t892.00\t653\n丁市\t23\t4,040.00\t1,800.00\t980.00\t1,260.00\t636"
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void ColumnsThatAreSomeOfIt_AreNoParts() =>
        Assert.Equal(
            "",
            Audited.Accusations(
                "学校\t教职工\t其中：专任教师\t党员\n甲校\t120\t96\t40\n乙校\t80\t61\t33\n丙校\t95\t77\t29"
            )
        );

    [Theory]
    [InlineData("22.11", "20.40", "Holds Sum 100.00 = 43.46, 22.11, 14.03, 20.40")]
    [InlineData("22.11", "20.04", "Fails Sum 100.00 = 43.46, 22.11, 14.03, 20.04")]
    public void TotalOfShares_IsTheirSum(string second, string last, string expected) =>
        Assert.Contains(
            expected,
            Audited.Statements(
                "项目\t金额（万元）\t占比（%）\n甲\t434.60\t43.46\n"
                    + $"乙\t221.10\t{second}\n丙\t140.30\t14.03\n丁\t204.00\t{last}\n合计\t1000.00\t100.00",
                RuleIds.SharesOfASplit
            ),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("2024年较2023年增减")]
    [InlineData("2024年比2023年增加")]
    public void HeadThatComparesTwoYears_IsAHead(string head) =>
        Assert.Contains(
            "Fails Difference 77.15 = 438.59, 360.84",
            Audited.Statements(
                $"项目\t2023年\t2024年\t{head}\n捐赠收入\t710.90\t798.88\t87.98\n投资收益\t360.84\t438.59\t77.15\n"
                    + "其他收入\t92.71\t74.30\t-18.41\n利息收入\t51.20\t60.35\t9.15",
                RuleIds.RatesShown
            ),
            StringComparison.Ordinal
        );

    private static string Totals(string text) => Audited.Statements(text, RuleIds.TableTotal);
}
