using Plumbline.Audit.Rules.Plausibility;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Xunit;
using static Plumbline.Testing.SampleCases;
using static Plumbline.Tests.Audit.Plausibility.Cases;

namespace Plumbline.Tests.Audit.Plausibility;

public sealed class LargeAdjustmentTests
{
    private static readonly Budget Base = new() { Total = Funds("1616.43万元", "6558.50万元", "") };

    [Fact]
    public void LargeSupplement_IsReported() =>
        Assert.Equal(
            ["budget.supplement: 预算调整率305.74%（4942.07万元 ÷ 1616.43万元），超过30%，未说明原因"],
            Check<LargeAdjustment>(Of(Base with { Supplement = Amount.Parse("4942.07万元") }))
        );

    [Fact]
    public void WithoutStatedAdjustments_TheDifferenceCounts() =>
        Assert.Equal(
            [
                "budget.total.adjustedBudget: 预算调整率40.00%（(60.00万元 − 100.00万元) ÷ 100.00万元），超过30%，未说明原因",
            ],
            Check<LargeAdjustment>(With().Funded("100.00万元", "60.00万元", ""))
        );

    [Fact]
    public void AddedAndCut_CountWithoutSign()
    {
        var budget = Base with
        {
            Total = Funds("100.00万元", "100.00万元", ""),
            Supplement = Amount.Parse("20.00万元"),
            Reduction = Amount.Parse("20.00万元"),
        };

        Assert.Equal(
            ["budget.supplement: 预算调整率40.00%（(20.00万元 + 20.00万元) ÷ 100.00万元），超过30%，未说明原因"],
            Check<LargeAdjustment>(Of(budget))
        );
        Assert.Empty(Check<LargeAdjustment>(Of(budget).Given("threshold", "40")));
    }

    [Theory]
    [InlineData("100.00万元", "130.00万元")]
    [InlineData("0万元", "130.00万元")]
    [InlineData("", "130.00万元")]
    public void NotCertainlyLarge_IsSilent(string initial, string adjusted) =>
        Assert.Empty(Check<LargeAdjustment>(With().Funded(initial, adjusted, "")));

    [Fact]
    public void ExplainedOrAProject_IsSilent()
    {
        Assert.Empty(Check<LargeAdjustment>(Of(Base with { AdjustmentReason = new Prose("上级下达校舍改造专项") })));
        Assert.Empty(Check<LargeAdjustment>(Of(Base).ForProject()));
    }
}
