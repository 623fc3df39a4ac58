using Plumbline.Audit.Rules.Arithmetic;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Findings;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.Tests.Audit.Arithmetic;

public sealed class AdjustedBudgetChainTests
{
    private static readonly Budget Chain = new()
    {
        Total = SampleCases.Funds("1616.43万元", "6558.50万元", ""),
        Supplement = Amount.Parse("4942.07万元"),
    };

    [Fact]
    public void Chain_ThatTies_IsSilent()
    {
        Assert.Empty(SampleCases.Check<AdjustedBudgetChain>(SampleCases.Of(Chain)));
    }

    [Fact]
    public void Reduction_IsSubtracted_AndVirementKeepsItsSign()
    {
        var budget = Chain with
        {
            Total = SampleCases.Funds("100.00万元", "95.00万元", ""),
            Supplement = Amount.Parse("20.00万元"),
            Reduction = Amount.Parse("15.00万元"),
            Virement = Amount.Parse("-10.00万元"),
        };

        Assert.Empty(SampleCases.Check<AdjustedBudgetChain>(SampleCases.Of(budget)));
    }

    [Theory]
    [InlineData("6558.51万元", Severity.Info)]
    [InlineData("6558.52万元", Severity.Error)]
    public void Gap_BeyondTheInterval_IsAnError(string adjusted, Severity severity)
    {
        var budget = Chain with { Total = SampleCases.Funds("1616.43万元", adjusted, "") };

        var finding = Assert.Single(SampleCases.Findings<AdjustedBudgetChain>(SampleCases.Of(budget)));
        Assert.Equal(severity, finding.Severity);
    }

    [Fact]
    public void Gap_IsNamedWithItsWorking()
    {
        var budget = Chain with { Reduction = Amount.Parse("58.50万元") };

        Assert.Equal(
            [
                "budget.total.adjustedBudget: 全年预算数6558.50万元与分项之和6500.00万元不符，相差58.50万元（1616.43万元 + 4942.07万元 + −58.50万元）",
            ],
            SampleCases.Check<AdjustedBudgetChain>(SampleCases.Of(budget))
        );
    }

    [Fact]
    public void NoStatedChange_IsSilent()
    {
        Assert.Empty(SampleCases.Check<AdjustedBudgetChain>(SampleCases.Of(Chain with { Supplement = null })));
        Assert.Empty(SampleCases.Check<AdjustedBudgetChain>(SampleCases.Of(Chain with { Total = null })));
        Assert.Empty(SampleCases.Check<AdjustedBudgetChain>(SampleCases.Of(SampleCases.Department)));
    }
}
