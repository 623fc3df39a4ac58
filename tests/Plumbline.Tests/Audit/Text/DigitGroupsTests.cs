using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>PL1015: commas that do not part the digits of a number by threes.</summary>
public sealed class DigitGroupsTests
{
    [Theory]
    [InlineData("全年支出25,31.00万元。", "25,31.00万元")]
    [InlineData("全年支出12,34,567元。", "12,34,567元")]
    [InlineData("全年支出1,2345.6万元。", "1,2345.6万元")]
    public void AmountWithCommasOutOfPlace_IsReported(string text, string found)
    {
        var finding = Assert.Single(Audited.Findings(text, RuleIds.DigitGroups));
        Assert.Contains(found, finding.Message.Chinese(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("全年支出12,345.60万元，其中1,234,567元为上年结转。")]
    [InlineData("第12,15条所列事项，共3,12个单位参加。")]
    [InlineData("2021,2022年度支出分别为5.20,12.30万元。")]
    public void ProperCommasAndLists_AreNot(string text)
    {
        Assert.Empty(Audited.Findings(text, RuleIds.DigitGroups));
    }

    [Fact]
    public void AmountWithCommasOutOfPlace_IsOneNumberOfItsDigits()
    {
        Assert.Contains(
            "Holds Sum 1,2345.60万元 = 10000.00万元, 2345.60万元",
            Audited.Statements(
                "全年支出1,2345.60万元，其中：基本支出10000.00万元，项目支出2345.60万元。",
                RuleIds.ExpenditureTotal
            ),
            StringComparison.Ordinal
        );
    }
}
