using Plumbline.Audit.Rules.Arithmetic;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Findings;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.Tests.Audit.Arithmetic;

public sealed class BalanceOfTheYearTests
{
    private static readonly Budget Ties = new()
    {
        Income = new() { Total = SampleCases.Line("100.00万元") },
        Expenditure = new() { Total = SampleCases.Line("110.00万元") },
        Balances = new()
        {
            Opening = Amount.Parse("20.00万元"),
            NonFiscalSurplusUsed = Amount.Parse("5.00万元"),
            SurplusDistribution = Amount.Parse("3.00万元"),
            Closing = Amount.Parse("12.00万元"),
        },
    };

    [Fact]
    public void Identity_ThatHolds_IsSilent()
    {
        Assert.Empty(Check(Ties));
    }

    [Theory]
    [InlineData("12.03万元", Severity.Info)]
    [InlineData("12.04万元", Severity.Error)]
    public void Gap_BeyondSixRoundedFigures_IsAnError(string closing, Severity severity)
    {
        var budget = Ties with { Balances = Ties.Balances! with { Closing = Amount.Parse(closing) } };

        Assert.Equal(severity, Assert.Single(SampleCases.Findings<BalanceOfTheYear>(SampleCases.Of(budget))).Severity);
    }

    [Fact]
    public void CurrentYearBalance_IsIncomeLessExpenditure()
    {
        var budget = Ties with { Balances = new() { CurrentYear = Amount.Parse("-10.00万元") } };

        Assert.Empty(Check(budget));
        Assert.Equal(
            [
                "budget.balances.currentYear: 本年结转结余10.00万元与分项之和-10.00万元不符，相差20.00万元（100.00万元 + −110.00万元）",
            ],
            Check(budget with { Balances = new() { CurrentYear = Amount.Parse("10.00万元") } })
        );
    }

    // 芦淞 2021: 34020.37 received, 34602.07 spent, and nothing is said of a balance.
    [Fact]
    public void SpendingAboveIncome_WithoutABalance_AsksForAnExplanation()
    {
        var budget = new Budget
        {
            Income = new() { FiscalAppropriation = SampleCases.Line("34020.37万元") },
            Expenditure = new() { Total = SampleCases.Line("34602.07万元") },
        };

        var finding = Assert.Single(SampleCases.Findings<BalanceOfTheYear>(SampleCases.Of(budget)));
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal("支出34602.07万元大于收入34020.37万元，超出581.70万元，未列示年初结转结余", $"{finding.Message}");
        Assert.Empty(Check(budget with { Balances = new() { Opening = Amount.Parse("600万元") } }));
    }

    [Theory]
    [InlineData("100.00万元", "100.01万元", 0)]
    [InlineData("100.00万元", "100.02万元", 1)]
    [InlineData("100.00万元", "99.00万元", 0)]
    public void Overspending_WithinRounding_IsSilent(string income, string spent, int count)
    {
        var budget = new Budget
        {
            Income = new() { Total = SampleCases.Line(income) },
            Expenditure = new() { Total = SampleCases.Line(spent) },
        };

        Assert.Equal(count, Check(budget).Count());
    }

    [Fact]
    public void AbsentIncomeOrExpenditure_IsSilent()
    {
        Assert.Empty(Check(Ties with { Income = null }));
        Assert.Empty(Check(Ties with { Income = new() }));
        Assert.Empty(Check(Ties with { Expenditure = null }));
    }

    private static IEnumerable<string> Check(Budget budget) =>
        SampleCases.Check<BalanceOfTheYear>(SampleCases.Of(budget));
}
