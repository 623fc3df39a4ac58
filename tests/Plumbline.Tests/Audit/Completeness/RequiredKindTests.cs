using Plumbline.Audit.Rules.Completeness;
using Plumbline.Domain.Filings;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.Tests.Audit.Completeness;

public sealed class RequiredKindTests
{
    private static readonly Indicator Output = SampleCases.Row(IndicatorKind.Output, "修缮面积");
    private static readonly Indicator Outcome = SampleCases.Row(IndicatorKind.Outcome, "受益学生");
    private static readonly Indicator Satisfaction = SampleCases.Row(IndicatorKind.Satisfaction, "学生满意度");

    [Fact]
    public void Kind_WithoutAnyRow_IsNamed()
    {
        Assert.Equal(["indicators: 缺少一级指标“满意度指标”"], Check(Output, Outcome));
        Assert.Equal(["indicators: 缺少一级指标“产出指标”", "indicators: 缺少一级指标“效益指标”"], Check(Satisfaction));
    }

    [Fact]
    public void AllKinds_AreSilent_AlsoWhenARowDoesNotApply()
    {
        Assert.Empty(Check(Output, Outcome, Satisfaction with { NotApplicable = true }));
    }

    [Fact]
    public void Satisfaction_UnderOutcomes_IsThere()
    {
        Assert.Empty(Check(Output, Outcome with { Aspect = IndicatorAspect.UserSatisfaction }));
    }

    [Fact]
    public void FilingWithoutForm_OrRegimeWithoutKinds_IsSilent()
    {
        Assert.Empty(Check());
        var filing = SampleCases.Department with { Indicators = [Output] };
        Assert.Empty(SampleCases.Check<RequiredKind>(new(filing, SampleCases.WithoutWeights)));
    }

    private static IEnumerable<string> Check(params ReadOnlySpan<Indicator> rows) =>
        SampleCases.Check<RequiredKind>(SampleCases.Of(SampleCases.Department with { Indicators = [.. rows] }));
}
