using Plumbline.Audit.Rules.Plausibility;
using Xunit;
using static Plumbline.Testing.SampleCases;
using static Plumbline.Tests.Audit.Plausibility.Cases;

namespace Plumbline.Tests.Audit.Plausibility;

public sealed class FlatWeightsTests
{
    [Fact]
    public void SameWeightEverywhere_IsReported() =>
        Assert.Equal(["indicators: 6项指标的分值都是10分，没有区分重要程度"], Check<FlatWeights>(With(FullMarks(6))));

    [Fact]
    public void FewRowsOrOneOtherWeight_IsSilent()
    {
        Assert.Empty(Check<FlatWeights>(With(FullMarks(5))));
        Assert.Single(Check<FlatWeights>(With(FullMarks(5)).Given("rows", "5")));
        Assert.Empty(Check<FlatWeights>(With([.. FullMarks(6), Output("教研场次", "≥3场", "3场", "20", "20")])));
    }

    [Fact]
    public void NoWeights_IsSilent() =>
        Assert.Empty(Check<FlatWeights>(With([.. FullMarks(6).Select(row => row with { Weight = null })])));
}
