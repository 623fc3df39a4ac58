using Plumbline.Audit.Rules.Plausibility;
using Plumbline.Domain.Filings;
using Plumbline.Findings;
using Xunit;
using static Plumbline.Testing.SampleCases;
using static Plumbline.Tests.Audit.Plausibility.Cases;

namespace Plumbline.Tests.Audit.Plausibility;

public sealed class TargetInWordsTests
{
    [Fact]
    public void WordsForACount_AreMentioned()
    {
        var row = Output("培训教师人数", "较多", "") with { Aspect = IndicatorAspect.Quantity };

        var finding = Assert.Single(Findings<TargetInWords>(With(row).At(FilingStage.Goal)));

        Assert.Equal("indicators[0].target", finding.Place.ToString());
        Assert.Equal("“培训教师人数”是定量指标，指标值“较多”不是数值", finding.Message.ToString());
        Assert.Equal(Severity.Warning, finding.Severity);
    }

    [Theory]
    [InlineData("≥100人", IndicatorNature.Quantitative)]
    [InlineData("正常运转", IndicatorNature.Qualitative)]
    [InlineData("3月底前完成", IndicatorNature.Quantitative)]
    [InlineData("", IndicatorNature.Quantitative)]
    public void FiguresAndJudgedIndicators_AreSilent(string target, IndicatorNature nature) =>
        Assert.Empty(
            Check<TargetInWords>(With(Output("工作", target, "") with { Nature = nature }).At(FilingStage.Goal))
        );

    [Fact]
    public void AfterTheYear_ItIsTooLateToSay() =>
        Assert.Empty(
            Check<TargetInWords>(With(Output("工作", "较多", "") with { Nature = IndicatorNature.Quantitative }))
        );
}
