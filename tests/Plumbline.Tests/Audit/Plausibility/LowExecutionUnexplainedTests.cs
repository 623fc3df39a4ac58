using Plumbline.Audit.Rules.Plausibility;
using Plumbline.Domain.Filings;
using Xunit;
using static Plumbline.Testing.SampleCases;
using static Plumbline.Tests.Audit.Plausibility.Cases;

namespace Plumbline.Tests.Audit.Plausibility;

public sealed class LowExecutionUnexplainedTests
{
    [Fact]
    public void LowExecution_WithoutReason_IsReported() =>
        Assert.Equal(
            ["budget.total.executedAmount: 预算执行率79.00%，低于80%，未说明原因和改进措施"],
            Check<LowExecutionUnexplained>(With().Funded("100.00万元", "100.00万元", "79.00万元"))
        );

    [Theory]
    [InlineData("100.00万元", "80.00万元")]
    [InlineData("100.00万元", "79.999万元")] // the budget may be a little less
    [InlineData("0万元", "0万元")]
    public void NotCertainlyLow_IsSilent(string budget, string executed) =>
        Assert.Empty(Check<LowExecutionUnexplained>(With().Funded(budget, budget, executed)));

    [Fact]
    public void Threshold_IsTheRegimes() =>
        Assert.Single(
            Check<LowExecutionUnexplained>(
                With().Funded("100.00万元", "100.00万元", "85.00万元").Given("threshold", "90")
            )
        );

    [Fact]
    public void ReasonStageOrAbsence_IsSilent()
    {
        var low = With().Funded("100.00万元", "100.00万元", "30.00万元");

        Assert.Empty(Check<LowExecutionUnexplained>(low.Explained()));
        Assert.Empty(Check<LowExecutionUnexplained>(low.At(FilingStage.Monitoring)));
        Assert.Empty(Check<LowExecutionUnexplained>(With().Funded("100.00万元", "", "30.00万元")));
        Assert.Empty(Check<LowExecutionUnexplained>(With()));
    }
}
