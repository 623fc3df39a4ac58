using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>Tables that became text: heads without blanks, heads broken over two lines, rates of two columns together.</summary>
public sealed class HeadsOfRunTogetherTablesTests
{
    [Fact]
    public void GluedHeads_NameTheColumnsOfRows()
    {
        const string Text =
            "单位：万元\n序号路段名称预算金额实际支出执行率（%）\n1 东环路 320.50 310.20 96.79\n2 西环路 218.00 218.00 100.00\n"
            + "3 滨河路 156.40 140.76 90.00\n4 站前路 98.30 95.10 96.47\n合计 793.20 764.06 96.33\n\n其他情况正常。";
        Assert.Equal("Fails ExecutionRate 96.47 = 95.10, 98.30", Audited.Accusations(Text));
    }

    [Fact]
    public void HeadsThatCannotBeParted_LeaveTheRatesAlone()
    {
        const string Text =
            "各路段有关的具体情形见下\n1 东环路 320.50 310.20 96.79\n2 西环路 218.00 218.00 100.00\n"
            + "3 滨河路 156.40 140.76 90.00\n合计 694.90 668.96 96.27\n\n其他情况正常。";
        Assert.Empty(Audited.Accusations(Text));
    }

    [Fact]
    public void HeadBrokenOverTwoLines_IsOneCell()
    {
        const string Text =
            "单位:万元\n\n乡镇\n\n下达数\n\n上半年\n支出\n\n下半年\n支出\n\n执行率\n\n合计\n\n860.00\n\n402.50\n\n439.20\n\n97.87%\n\n"
            + "松林镇\n\n310.00\n\n150.20\n\n155.30\n\n98.55%\n\n柏树镇\n\n290.00\n\n130.10\n\n150.40\n\n97.62%\n\n"
            + "竹园乡\n\n260.00\n\n122.20\n\n133.50\n\n98.35%\n\n全年支出841.70万元。";
        Assert.Equal("Fails ExecutionRate 97.62% = 130.10, 150.40, 290.00", Audited.Accusations(Text));
        Assert.Contains(
            "Holds Sum 841.70万元 = 402.50, 439.20",
            Audited.Statements(Text, RuleIds.TableTotal),
            StringComparison.Ordinal
        );
    }
}
