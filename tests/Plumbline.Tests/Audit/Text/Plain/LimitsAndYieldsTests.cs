using Xunit;

namespace Plumbline.Tests.Audit.Text.Plain;

/// <summary>Limits kept or passed, two shares that leave nothing between them, blanks in numbers; yields that accuse nobody.</summary>
public sealed class LimitsAndYieldsTests
{
    [Theory]
    [InlineData("工程造价控制在概算860万元以内，实际支出[842.60|882.60]万元。")]
    public void Number_IsHeldAgainstItsTerms(string text) => Marked.Check(text);

    [Theory]
    [InlineData("男职工占43.6%，女职工占56.4%。", "")]
    [InlineData("男职工占43.6%，女职工占54.6%。", "Fails Sum 100 = 43.6%, 54.6%")]
    [InlineData("公办园占62.45%，民办园占38.55%。", "Fails Sum 100 = 62.45%, 38.55%")]
    [InlineData("男教师中党员占43.6%，女教师中党员占54.6%。", "")]
    [InlineData("公办园占52.4%，民办园占33.1%，其余占14.5%。", "")]
    [InlineData("女职工占56.4%，党员占54.6%。", "")]
    public void TwoShares_OfOpposedNames_MakeAHundred(string text, string expected) =>
        Assert.Equal(expected, Audited.Accusations(text));

    [Theory]
    [InlineData("现有职工2 310人，其中技术人员1 848人，占80.00%。", "")]
    [InlineData("现有职工2 310人，其中技术人员1 848人，占88.00%。", "Fails Share 88.00% = 1 848人, 2 310人")]
    public void BlanksBetweenThousands_AreNoNewNumber(string text, string expected) =>
        Assert.Equal(expected, Audited.Accusations(text));

    [Theory]
    [InlineData("费用控制在预算580万元以内，实际支出的上年结转为612.40万元。")]
    [InlineData("人员控制在80人以内，实际支出612.40万元。")]
    [InlineData("推广水稻3.2万亩，亩产545公斤，培训费总计1.477万元。")]
    public void OtherAmounts_AccuseNobody(string text) => Assert.Equal("", Audited.Accusations(text));
}
