using Plumbline.Audit.Rules.Plausibility;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Findings;
using Xunit;
using static Plumbline.Testing.SampleCases;
using static Plumbline.Tests.Audit.Plausibility.Cases;

namespace Plumbline.Tests.Audit.Plausibility;

public sealed class EasierThanLastYearTests
{
    [Fact]
    public void TargetBelowLastYearsResult_IsMentioned()
    {
        var finding = Assert.Single(Findings<EasierThanLastYear>(Goal("≥100人", "130人")));

        Assert.Equal("indicators[0].target", finding.Place.ToString());
        Assert.Equal("“培训教师人数”的指标值≥100人低于上年实际完成的130人", finding.Message.ToString());
        Assert.Equal(Severity.Warning, finding.Severity);
    }

    [Theory]
    [InlineData("≥130人", "130人")]
    [InlineData("≥140人", "130人")]
    [InlineData("≥100人", "较多")]
    public void TargetThatAsksForAsMuch_IsSilent(string target, string prior) =>
        Assert.Empty(Check<EasierThanLastYear>(Goal(target, prior)));

    [Fact]
    public void ReverseIndicator_IsEasierWhenItAllowsMore() =>
        Assert.Single(Check<EasierThanLastYear>(Goal("≤1200元", "1100元")));

    [Fact]
    public void BasisThatSaysWhy_IsEnough()
    {
        var subject = Goal("≥100人", "130人");
        var row = subject.Filing.Indicators[0] with { TargetBasis = "学校合并，教师总数减少" };

        Assert.Empty(Check<EasierThanLastYear>(With(row).At(FilingStage.Goal)));
    }

    [Fact]
    public void AfterTheYear_ItIsTooLateToSay() =>
        Assert.Empty(Check<EasierThanLastYear>(Goal("≥100人", "130人").At(FilingStage.SelfEvaluation)));

    private static Plumbline.Audit.Rules.FilingCase Goal(string target, string prior) =>
        With(Output("培训教师人数", target, "") with { PriorActual = StatedValue.Of(prior) }).At(FilingStage.Goal);
}
