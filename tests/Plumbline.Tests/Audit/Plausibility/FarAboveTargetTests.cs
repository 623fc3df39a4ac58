using Plumbline.Audit.Rules.Plausibility;
using Plumbline.Domain;
using Xunit;
using static Plumbline.Testing.SampleCases;
using static Plumbline.Tests.Audit.Plausibility.Cases;

namespace Plumbline.Tests.Audit.Plausibility;

public sealed class FarAboveTargetTests
{
    [Fact]
    public void FarAbove_WithoutReason_IsReported() =>
        Assert.Equal(
            ["indicators[0].actual: “培训教师人数”完成130人，达到目标≥100人的130%，未说明原因"],
            Check<FarAboveTarget>(With(Output("培训教师人数", "≥100人", "130人")))
        );

    [Theory]
    [InlineData("≥100人", "129人")]
    [InlineData("≥1.00万元", "1.30万元")] // 1.30 may stand for 1.2950
    [InlineData("≤10起", "0起")] // zero is never too few
    [InlineData("≤10起", "8起")]
    [InlineData("=100人", "150人")]
    [InlineData("0起", "5起")]
    public void NotCertainlyFar_IsSilent(string target, string actual) =>
        Assert.Empty(Check<FarAboveTarget>(With(Output("培训教师人数", target, actual))));

    [Fact]
    public void FarBelowAnUpperBound_IsReported() =>
        Assert.Equal(
            ["indicators[0].actual: “投诉件数”完成7件，达到目标≤10件的70%，未说明原因"],
            Check<FarAboveTarget>(With(Output("投诉件数", "≤10件", "7件")))
        );

    [Fact]
    public void Reason_MakesItSilent() =>
        Assert.Empty(
            Check<FarAboveTarget>(
                With(Output("培训教师人数", "≥100人", "150人") with { DeviationReason = "省级计划追加名额" })
            )
        );

    [Fact]
    public void Threshold_ComesFromTheRegimeAndItsParameter()
    {
        var subject = With(Output("培训教师人数", "≥100人", "150人"));
        var threshold = new OverAchievement(new Rate(16, 10), new Rate(2, 1), null, AnySource);
        var scoring = subject.Regime.Scoring with { OverAchievement = threshold };
        var lenient = subject with { Regime = subject.Regime with { Scoring = scoring } };

        Assert.Empty(Check<FarAboveTarget>(lenient));
        Assert.Single(Check<FarAboveTarget>(lenient.Given("higher", "140")));
    }
}
