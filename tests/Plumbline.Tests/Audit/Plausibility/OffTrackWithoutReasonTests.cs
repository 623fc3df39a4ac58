using Plumbline.Audit.Rules.Plausibility;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Scoring;
using Plumbline.Findings;
using Xunit;
using static Plumbline.Testing.SampleCases;
using static Plumbline.Tests.Audit.Plausibility.Cases;

namespace Plumbline.Tests.Audit.Plausibility;

public sealed class OffTrackWithoutReasonTests
{
    private static readonly MonitoringPoint Behind = new()
    {
        CutOff = new(2024, 7, 31),
        ValueToDate = StatedValue.Of("10人"),
    };

    [Fact]
    public void IndicatorOffTrack_NeedsCauseReasonLikelihoodAndMeasure()
    {
        var finding = Assert.Single(Findings<OffTrackWithoutReason>(Round(Behind)));

        Assert.Equal("indicators[0].monitoring[0].reason", finding.Place.ToString());
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.EndsWith(
            "未填写偏差原因类别、原因说明、完成目标可能性、拟采取措施",
            finding.Message.ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void IndicatorOnTrack_IsAskedForNothing() =>
        Assert.Empty(Check<OffTrackWithoutReason>(Round(Behind with { ValueToDate = StatedValue.Of("90人") })));

    [Fact]
    public void AllFilled_IsSilent() =>
        Assert.Empty(
            Check<OffTrackWithoutReason>(
                Round(
                    Behind with
                    {
                        Causes = [DeviationCause.Funding],
                        Reason = "专项资金九月才下达",
                        Likelihood = CompletionLikelihood.Possible,
                        Action = "十月集中组织两期培训",
                    }
                )
            )
        );

    [Fact]
    public void OtherStages_AreNotAsked() =>
        Assert.Empty(Check<OffTrackWithoutReason>(Round(Behind).At(FilingStage.SelfEvaluation)));

    private static Plumbline.Audit.Rules.FilingCase Round(MonitoringPoint point)
    {
        var round = With(
                Output("培训教师人数", "≥100人", "") with
                {
                    Aspect = IndicatorAspect.Quantity,
                    Monitoring = [point],
                }
            )
            .At(FilingStage.Monitoring);
        var lights = new LightBounds(new(60, 100), new(80, 100), null, new("监控办法", Confidence.Own));
        return round with
        {
            Regime = round.Regime with { Process = round.Regime.Process with { IndicatorLights = lights } },
        };
    }
}
