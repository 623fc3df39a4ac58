using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>Shares whose words name one budget of the year and whose number is worked out of another one.</summary>
public sealed class WrongBasesTests
{
    private const string Start = "我局年初批复预算3,846.20万元，调整后全年预算4,358.95万元。\n";

    [Theory]
    [InlineData("全年追加512.75万元，占年初预算的13.33%。", "")]
    [InlineData("全年追加512.75万元，占年初预算的11.76%。", "Fails Share 11.76% = 512.75万元, 3,846.20万元")]
    [InlineData("全年追加512.75万元，占调整后预算的11.76%。", "")]
    [InlineData("全年追加512.75万元，占年初预算的14.20%。", "Undecidable Share 14.20% = 512.75万元, 3,846.20万元")]
    public void Share_IsOfTheBudgetThatIsNamed(string told, string expected) =>
        Assert.Equal(expected, Audited.Accusations(Start + told));

    [Theory]
    [InlineData("年初中心预算1,025.40万元，其追加512.75万元，占年初预算的11.76%。")]
    [InlineData("全年追加512.75万元，占资金总量的11.76%。")]
    public void RateOfNeitherBudget_OrOfAnotherBody_AccusesNobody(string told) =>
        Assert.DoesNotContain("3,846.20万元", Audited.Accusations(Start + told), StringComparison.Ordinal);
}
