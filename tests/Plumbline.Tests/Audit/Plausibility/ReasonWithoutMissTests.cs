using Plumbline.Audit.Rules.Plausibility;
using Xunit;
using static Plumbline.Testing.SampleCases;
using static Plumbline.Tests.Audit.Plausibility.Cases;

namespace Plumbline.Tests.Audit.Plausibility;

public sealed class ReasonWithoutMissTests
{
    private const string Reason = "受天气影响，部分场次延期";

    [Fact]
    public void TargetJustMet_WithReason_IsReported()
    {
        var row = Output("培训场次", "≥3场", "3场", "10", "10") with { DeviationReason = Reason };

        Assert.Equal(
            ["indicators[0].deviationReason: “培训场次”目标≥3场、完成3场，没有偏差，却填了偏差原因"],
            Check<ReasonWithoutMiss>(With(row))
        );
    }

    [Theory]
    [InlineData("2场", "10", "10", Reason)] // missed
    [InlineData("5场", "10", "10", Reason)] // done better
    [InlineData("3场", "10", "8", Reason)] // points given up
    [InlineData("3场", "10", "10", "无")]
    [InlineData("3场", "10", "10", "——")]
    public void ReasonWithAPurpose_IsSilent(string actual, string weight, string score, string reason) =>
        Assert.Empty(
            Check<ReasonWithoutMiss>(
                With(Output("培训场次", "≥3场", actual, weight, score) with { DeviationReason = reason })
            )
        );

    [Fact]
    public void OneReasonOnThreeMissedRows_IsReportedOnce()
    {
        var row = Output("培训场次", "≥3场", "2场") with { DeviationReason = Reason };

        var found = Check<ReasonWithoutMiss>(With(row, row with { Name = "教研场次" }, row with { Name = "督导场次" }));

        Assert.Equal(
            ["indicators[0].deviationReason: 3项指标填写同一偏差原因：“培训场次”、“教研场次”、“督导场次”"],
            found
        );
    }

    [Fact]
    public void OneReasonOnTwoRows_IsSilent()
    {
        var row = Output("培训场次", "≥3场", "2场") with { DeviationReason = Reason };

        Assert.Empty(Check<ReasonWithoutMiss>(With(row, row)));
        Assert.Single(Check<ReasonWithoutMiss>(With(row, row).Given("uses", "2")));
    }
}
