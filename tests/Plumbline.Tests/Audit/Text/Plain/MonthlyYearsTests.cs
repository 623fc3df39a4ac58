using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text.Plain;

/// <summary>A standard by the month, the number of those who get it, and what it comes to in a year.</summary>
public sealed class MonthlyYearsTests
{
    [Theory]
    [InlineData("高龄津贴发放2,316人，每人每月60元，全年[1667520|1676520]元。")]
    [InlineData("护林员补助312人，每人每月850元，全年发放[318.24|31.824]万元。")]
    public void Year_IsTwelveMonths(string text) => Marked.Check(text);

    [Fact]
    public void YearBeforeItsMonths_Holds() =>
        Assert.Contains(
            "Holds Product 1,326万元 = 1,000元, 1,105人",
            Audited.Statements("特困供养1,105人，发放1,326万元，月人均1,000元。", RuleIds.ProductStated),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("特困供养1,105人，发放1,326万元，月人均1,000元。")]
    [InlineData("特困供养1,105人，发放1,240万元，月人均1,000元。")]
    [InlineData("高龄津贴发放2,316人，每人每月60元，11月发放138960元。")]
    [InlineData("高龄津贴发放2,316人，每人每年60元，全年1583640元。")]
    [InlineData("高龄津贴发放2,316人，每人每月60元。全年培训投入48.60万元。")]
    [InlineData("年末在册2,316人，每人每月60元，累计发放1583640元。")]
    public void NoYearOfMonths_AccusesNobody(string text) => Assert.Equal("", Audited.Accusations(text));
}
