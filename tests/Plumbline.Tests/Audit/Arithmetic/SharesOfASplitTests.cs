using Plumbline.Audit.Rules.Arithmetic;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.Tests.Audit.Arithmetic;

public sealed class SharesOfASplitTests
{
    [Theory]
    [InlineData("33.33%", "33.33%", "33.34%")]
    [InlineData("33.33%", "33.33%", "33.33%")]
    [InlineData("33%", "33%", "33%")]
    [InlineData("50.005%", "25.00%", "25.00%")]
    public void Shares_ThatMayAddUp_AreSilent(params string[] shares)
    {
        Assert.Empty(Functions(shares));
    }

    // Three shares of two decimals leave 0.015.
    [Theory]
    [InlineData("99.98", "33.33%", "33.33%", "33.32%")]
    [InlineData("100.02", "33.34%", "33.34%", "33.34%")]
    [InlineData("98", "33%", "33%", "32%")]
    public void Shares_BeyondTheInterval_AreReported(string sum, params string[] shares)
    {
        Assert.Equal(
            [$"budget.expenditure.functions: 支出功能分类各项占比合计为{sum}%，不等于100%"],
            Functions(shares)
        );
    }

    [Fact]
    public void PartsOfAFact_AreASplitWhenTheySayThatTheyAreAll()
    {
        Fact Part(string label, string share) => SampleCases.Fact(label, "1人") with { Share = Quantity.Parse(share) };
        var fact = SampleCases.Fact("教师", "2人") with
        {
            OfWhich = OfWhich.Exhaustive,
            Parts = [Part("小学", "60%"), Part("初中", "30%")],
        };

        Assert.Equal(["organisation.staff[0]: 教师各项占比合计为90%，不等于100%"], Staff(fact));
        Assert.Empty(Staff(fact with { OfWhich = OfWhich.Partial }));
    }

    [Fact]
    public void SplitsWithoutAllShares_AreSilent()
    {
        Assert.Empty(Functions("40%"));
        Assert.Empty(Functions("40%", "50个百分点"));
        Assert.Empty(SampleCases.Check<SharesOfASplit>(SampleCases.Of(SampleCases.Department)));
    }

    private static IEnumerable<string> Functions(params string[] shares)
    {
        var lines = shares.Select(share => new Line { Share = Quantity.Parse(share) });
        return SampleCases.Check<SharesOfASplit>(
            SampleCases.Of(new Budget { Expenditure = new() { Functions = [.. lines] } })
        );
    }

    private static IEnumerable<string> Staff(Fact fact) =>
        SampleCases.Check<SharesOfASplit>(
            SampleCases.Of(SampleCases.Department with { Organisation = new() { Staff = [fact] } })
        );
}
