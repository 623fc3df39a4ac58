using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>A growth whose two values are told with their years, in one sentence or in two, is held against them.</summary>
public sealed class GrowthOfNamedYearsTests
{
    [Theory]
    [InlineData("2022年维修投入资金695.20万元，2023年投入820.00万元，比上年增长12.2%。")]
    [InlineData("2022年投入695.20万元，2023年投入820.00万元，增长12.2%。")]
    [InlineData("2022年支出695.20万元。2023年支出820.00万元，比上年增长12.2%。")]
    public void Growth_IsOfTheTwoYears(string text) =>
        Assert.Equal("Fails GrowthRate 12.2% = 820.00万元, 695.20万元", Audited.Statements(text, RuleIds.RatesShown));

    [Theory]
    [InlineData("2021年支出695.20万元。2023年支出820.00万元，比上年增长12.2%。")]
    [InlineData("2022年培训支出695.20万元。2023年校舍维修支出820.00万元，比上年增长12.2%。")]
    public void OtherYears_OrOtherThings_AccuseNobody(string text) =>
        Assert.Equal("", Audited.Statements(text, RuleIds.RatesShown));
}
