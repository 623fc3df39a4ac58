using Plumbline.Audit.Rules.Plausibility;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Xunit;
using static Plumbline.Testing.SampleCases;
using static Plumbline.Tests.Audit.Plausibility.Cases;

namespace Plumbline.Tests.Audit.Plausibility;

public sealed class ResultsOutrunMoneyTests
{
    [Fact]
    public void FullIndicatorsAndLittleMoney_AreReported() =>
        Assert.Equal(
            ["budget.total.executedAmount: 指标得分率100.00%，预算执行得分率60.00%，结果明显好于资金执行"],
            Check<ResultsOutrunMoney>(With(FullMarks(2)).Funded("100万元", "100万元", "60万元"))
        );

    [Fact]
    public void PrintedExecutionScore_CountsBeforeTheAmounts()
    {
        var subject = With(FullMarks(2)).Funded("100万元", "100万元", "100万元");
        var total = subject.Filing.Budget!.Total! with { Weight = Weight.FromPoints(10), Score = Quantity.Parse("9") };
        var scored = subject with { Filing = subject.Filing with { Budget = new() { Total = total } } };

        Assert.Equal(
            ["budget.total.score: 指标得分率100.00%，预算执行得分率90.00%，结果明显好于资金执行"],
            Check<ResultsOutrunMoney>(scored)
        );
        Assert.Empty(Check<ResultsOutrunMoney>(scored.Given("gap", "10")));
    }

    [Theory]
    [InlineData("100.00万元", "95.00万元")] // exactly 5 % below is still in proportion
    [InlineData("100.00万元", "100.00万元")]
    [InlineData("0万元", "0万元")] // no rate at all: C06
    public void InProportion_IsSilent(string budget, string executed) =>
        Assert.Empty(Check<ResultsOutrunMoney>(With(FullMarks(2)).Funded(budget, budget, executed)));

    [Fact]
    public void ReasonOrMissingScores_AreSilent()
    {
        Assert.Empty(Check<ResultsOutrunMoney>(With(FullMarks(2)).Funded("100万元", "100万元", "60万元").Explained()));
        Assert.Empty(
            Check<ResultsOutrunMoney>(
                With(Output("教研场次", "≥3场", "3场", "10")).Funded("100万元", "100万元", "60万元")
            )
        );
        Assert.Empty(Check<ResultsOutrunMoney>(With(FullMarks(2))));
    }
}
