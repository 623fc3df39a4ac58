using Plumbline.Audit.Rules.Years;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.Tests.Audit.Years;

public sealed class OpeningBalanceTests
{
    [Theory]
    [InlineData("20.00万元", "20.00万元", 0)]
    [InlineData("20.00万元", "20.01万元", 0)]
    [InlineData("20.00万元", "20.02万元", 1)]
    [InlineData("20.00万元", "200000.00元", 0)]
    [InlineData("20.00万元", "200050.01元", 1)]
    public void Opening_IsComparedByInterval(string opening, string closing, int count)
    {
        Assert.Equal(count, SampleCases.Check<OpeningBalance>(SampleCases.Of(Budget(opening, closing))).Length);
    }

    [Fact]
    public void Difference_IsNamed()
    {
        Assert.Equal(
            ["budget.balances.opening: 年初结转和结余20.00万元与上年年末18.00万元不一致"],
            SampleCases.Check<OpeningBalance>(SampleCases.Of(Budget("20.00万元", "18.00万元")))
        );
    }

    [Fact]
    public void FilingOfTheYearBefore_IsUsedWhereThisOneDoesNotSay()
    {
        var before = SampleCases.Department with
        {
            Budget = new() { Balances = new() { Closing = Amount.Parse("18.00万元") } },
        };
        var subject = SampleCases.Of(Budget("20.00万元", null)) with { PriorYear = before };

        Assert.Single(SampleCases.Check<OpeningBalance>(subject));
        Assert.Empty(
            SampleCases.Check<OpeningBalance>(
                SampleCases.Of(Budget("20.00万元", "20.00万元")) with
                {
                    PriorYear = before,
                }
            )
        );
    }

    [Fact]
    public void AbsentBalances_AreSilent()
    {
        Assert.Empty(SampleCases.Check<OpeningBalance>(SampleCases.Of(Budget("20.00万元", null))));
        Assert.Empty(SampleCases.Check<OpeningBalance>(SampleCases.Of(SampleCases.Department)));
    }

    private static Budget Budget(string opening, string? prior) =>
        new()
        {
            Balances = new()
            {
                Opening = Amount.Parse(opening),
                PriorClosing = prior is null ? null : Amount.Parse(prior),
            },
        };
}
