using Plumbline.Audit.Rules.Arithmetic;
using Plumbline.Domain.Filings;
using Plumbline.Findings;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.Tests.Audit.Arithmetic;

public sealed class SourcesOfIncomeTests
{
    private static readonly Income Ties = new()
    {
        Complete = true,
        Total = SampleCases.Line("21.00万元"),
        FiscalAppropriation = SampleCases.Line("1.00万元"),
        Operating = SampleCases.Line("2.00万元"),
        SuperiorSubsidy = SampleCases.Line("3.00万元"),
        SubordinateRemittance = SampleCases.Line("4.00万元"),
        Business = SampleCases.Line("5.00万元"),
        Other = SampleCases.Line("6.00万元"),
    };

    [Fact]
    public void AllKinds_ThatAddUp_AreSilent()
    {
        Assert.Empty(Check(Ties));
    }

    // A total and six kinds of two decimals leave 7 × 0.005.
    [Theory]
    [InlineData("21.03万元", Severity.Info)]
    [InlineData("21.04万元", Severity.Error)]
    public void Gap_BeyondTheInterval_IsAnError(string total, Severity severity)
    {
        var subject = SampleCases.Of(new Budget { Income = Ties with { Total = SampleCases.Line(total) } });

        Assert.Equal(severity, Assert.Single(SampleCases.Findings<SourcesOfIncome>(subject)).Severity);
    }

    [Fact]
    public void Gap_IsNamed()
    {
        Assert.Equal(
            ["budget.income.total.amount: 收入合计9.00元与分项之和8.00元不符，相差1.00元（3.00元 + 5.00元）"],
            Check(
                new()
                {
                    Complete = true,
                    Total = SampleCases.Line("9.00元"),
                    FiscalAppropriation = SampleCases.Line("3.00元"),
                    Other = SampleCases.Line("5.00元"),
                }
            )
        );
    }

    [Fact]
    public void KindsThatDoNotClaimToBeAll_AreSilent()
    {
        Assert.Empty(Check(Ties with { Complete = false, Other = null }));
        Assert.Empty(Check(Ties with { Total = null }));
        Assert.Empty(SampleCases.Check<SourcesOfIncome>(SampleCases.Of(SampleCases.Department)));
    }

    private static IEnumerable<string> Check(Income income) =>
        SampleCases.Check<SourcesOfIncome>(SampleCases.Of(new Budget { Income = income }));
}
