using Plumbline.Audit.Rules.Plausibility;
using Plumbline.Domain.Filings;
using Plumbline.Findings;
using Xunit;
using static Plumbline.Testing.SampleCases;
using static Plumbline.Tests.Audit.Plausibility.Cases;

namespace Plumbline.Tests.Audit.Plausibility;

public sealed class SatisfactionWithoutSurveyTests
{
    [Fact]
    public void ExactlyTheTarget_WithoutSurvey_IsReported()
    {
        var finding = Assert.Single(Findings<SatisfactionWithoutSurvey>(With(Parents("90%"))));

        Assert.Equal("indicators[0].actual", finding.Place.ToString());
        Assert.Equal(
            "“家长满意度”完成90%，恰好等于目标值，没有调查记录（样本、日期、问题、结果）",
            finding.Message.ToString()
        );
        Assert.Equal(Severity.Warning, finding.Severity);
    }

    [Fact]
    public void AnotherValue_WithoutSurvey_IsOnlyInformed()
    {
        var finding = Assert.Single(Findings<SatisfactionWithoutSurvey>(With(Parents("93.4%"))));

        Assert.Equal("“家长满意度”完成93.4%，没有调查记录（样本、日期、问题、结果）", finding.Message.ToString());
        Assert.Equal(Severity.Info, finding.Severity);
    }

    [Fact]
    public void SurveyInAnyForm_IsSilent()
    {
        Assert.Empty(Check<SatisfactionWithoutSurvey>(With(Parents("90%") with { Evidence = [Proof()] })));
        Assert.Empty(Check<SatisfactionWithoutSurvey>(With(Parents("90%") with { DataSource = "家长线上问卷" })));
        Assert.Empty(
            Check<SatisfactionWithoutSurvey>(With(Parents("90%") with { Facts = [Fact("有效问卷", "412份")] }))
        );
    }

    [Fact]
    public void NoResultOrNoSatisfaction_IsSilent()
    {
        Assert.Empty(Check<SatisfactionWithoutSurvey>(With(Parents(""))));
        Assert.Empty(Check<SatisfactionWithoutSurvey>(With(Parents("满意"))));
        Assert.Empty(Check<SatisfactionWithoutSurvey>(With(Output("验收合格率", "≥90%", "90%"))));
    }

    private static Indicator Parents(string actual) => Row(IndicatorKind.Satisfaction, "家长满意度", "≥90%", actual);
}
