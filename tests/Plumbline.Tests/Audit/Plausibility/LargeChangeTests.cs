using Plumbline.Audit.Rules.Plausibility;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Xunit;
using static Plumbline.Testing.SampleCases;
using static Plumbline.Tests.Audit.Plausibility.Cases;

namespace Plumbline.Tests.Audit.Plausibility;

public sealed class LargeChangeTests
{
    [Fact]
    public void ProjectBudgetThatTripled_IsReportedOnceForTotalAndSource()
    {
        var source = Funds("4367.73万元", "14571.46万元", "") with { Key = "current", Label = "当年财政拨款" };
        var budget = new Budget { Total = Funds("4367.73万元", "14571.46万元", ""), Sources = [source] };

        Assert.Equal(
            [
                "budget.total.adjustedBudget: 年度资金总额年初预算4367.73万元，全年预算14571.46万元，增加233.6%，未说明原因",
            ],
            Check<LargeChange>(Of(budget).ForProject())
        );
        Assert.Equal(
            [
                "budget.sources[current].adjustedBudget: 当年财政拨款年初预算4367.73万元，全年预算14571.46万元，增加233.6%，未说明原因",
            ],
            Check<LargeChange>(Of(budget))
        );
    }

    [Fact]
    public void LineThatFellSinceLastYear_IsReported()
    {
        var line = Line("6.9万元") with { PriorYear = Amount.Parse("10.0万元") };
        var budget = new Budget { ThreePublic = new() { Reception = line } };

        Assert.Equal(
            ["budget.threePublic.reception.amount: 公务接待费上年10.0万元，本年6.9万元，减少31.0%，未说明原因"],
            Check<LargeChange>(Of(budget))
        );
        Assert.Empty(
            Check<LargeChange>(
                Of(budget with { ThreePublic = new() { Reception = line with { Reason = new Prose("接待批次减少") } } })
            )
        );
    }

    [Fact]
    public void ListedProject_IsReported()
    {
        var project = new ProjectLine
        {
            Key = "bus",
            Name = "校车专项",
            InitialBudget = Amount.Parse("100.00万元"),
            AdjustedBudget = Amount.Parse("60.00万元"),
        };

        Assert.Equal(
            ["projects[bus].adjustedBudget: 校车专项年初预算100.00万元，全年预算60.00万元，减少40.0%，未说明原因"],
            Check<LargeChange>(Of(Department with { Projects = [project] }))
        );
    }

    [Theory]
    [InlineData("100.00万元", "130.00万元")]
    [InlineData("100.00万元", "70.00万元")]
    [InlineData("0.00万元", "50.00万元")] // no base, no rate
    [InlineData("1万元", "2万元")] // may be 1.4 and 1.6
    public void NotCertainlyLarge_IsSilent(string initial, string adjusted) =>
        Assert.Empty(Check<LargeChange>(With().Funded(initial, adjusted, "").ForProject()));

    [Fact]
    public void ReasonAnywhere_IsSilent()
    {
        var changed = With().Funded("100.00万元", "200.00万元", "").ForProject();

        Assert.Empty(Check<LargeChange>(changed.Explained()));
        Assert.Empty(Check<LargeChange>(changed.Given("rate", "100")));
    }
}
