using Plumbline.Audit.Rules.Years;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.Tests.Audit.Years;

/// <summary>Y08: the row of carried-over funds against the ledger.</summary>
public sealed class CarriedOverFundsTests
{
    [Theory]
    [InlineData("20.00万元", "15.00万元", 0)]
    [InlineData("200000元", "150000元", 0)]
    [InlineData("21.00万元", "15.00万元", 1)]
    [InlineData("21.00万元", "16.00万元", 2)]
    [InlineData("20.00万元", null, 0)]
    public void Row_IsComparedWithTheLedger(string balance, string? spent, int count)
    {
        Assert.Equal(count, SampleCases.Check<CarriedOverFunds>(Case(Row(balance, spent))).Length);
    }

    [Fact]
    public void Difference_AndMissingRow_AreNamed()
    {
        Assert.Equal(
            ["budget.sources[0].adjustedBudget: 上年结转资金预算数21.00万元，结转项目登记为20.00万元"],
            SampleCases.Check<CarriedOverFunds>(Case(Row("21.00万元", "15.00万元")))
        );
        Assert.Equal(
            ["budget.sources: 资金栏没有上年结转资金，结转项目登记有20.00万元"],
            SampleCases.Check<CarriedOverFunds>(Case(null))
        );
    }

    [Fact]
    public void WithoutLedger_NothingIsSaid() =>
        Assert.Empty(
            SampleCases.Check<CarriedOverFunds>(Case(Row("21.00万元", null)) with { Beside = FilingNeighbours.None })
        );

    private static Plumbline.Audit.Rules.FilingCase Case(FundsRow? row) =>
        SampleCases.Of(SampleCases.Project with { Budget = new() { Sources = row is null ? [] : [row] } }) with
        {
            Beside = new() { CarriedOver = new(Amount.Parse("20.00万元"), Amount.Parse("15.00万元")) },
        };

    private static FundsRow Row(string balance, string? spent) =>
        new()
        {
            Origin = FundOrigin.CarriedOver,
            AdjustedBudget = Amount.Parse(balance),
            ExecutedAmount = spent is null ? null : Amount.Parse(spent),
        };
}
