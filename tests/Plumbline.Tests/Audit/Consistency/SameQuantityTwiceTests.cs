using Plumbline.Audit.Rules.Consistency;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.Tests.Audit.Consistency;

public sealed class SameQuantityTwiceTests
{
    private const string Basic = "budget.expenditure.basic.amount";

    // 石鼓 2023: the text says 1051.47, the form 1051.64; both are shown and neither is chosen.
    [Fact]
    public void TwoValues_AreShownWithTheirDifference()
    {
        var findings = SampleCases.Findings<SameQuantityTwice>(Case("1051.47万元", "1051.64万元", "自评表"));

        var finding = Assert.Single(findings);
        Assert.Equal(
            "资金情况 · 支出 · 基本支出 · 本年数前后不一致：一处为1051.47万元，自评表为1051.64万元，相差0.17万元",
            $"{finding.Message}"
        );
        Assert.Equal((Basic, null, "1051.47万元 / 1051.64万元"), ($"{finding.Place}", finding.Expected, finding.Found));
    }

    [Theory]
    [InlineData("1051.47万元", "1051.5万元", 0)]
    [InlineData("1051.47万元", "0.105147亿元", 0)]
    [InlineData("1051.47万元", "10514700元", 0)]
    [InlineData("1051.47万元", "约1000万元", 0)]
    [InlineData("1051.47万元", "1051.48万元", 0)]
    [InlineData("1051.47万元", "1051.49万元", 1)]
    [InlineData("1051.47万元", "1051.6万元", 1)]
    public void Values_OfDifferentPrecision_AreComparedByInterval(string first, string second, int count)
    {
        Assert.Equal(count, SampleCases.Check<SameQuantityTwice>(Case(first, second)).Length);
    }

    [Fact]
    public void TwoCounts_AreExact()
    {
        var filing = SampleCases.Department with
        {
            Organisation = new() { StaffInPost = Quantity.Parse("52人") },
            Restatements = [new() { Path = "organisation.staffInPost", Value = Quantity.Parse("53人") }],
        };

        Assert.Equal(
            ["organisation.staffInPost: 机构和人员 · 在职人数前后不一致：一处为52人，另一处为53人，相差1人"],
            SampleCases.Check<SameQuantityTwice>(SampleCases.Of(filing))
        );
    }

    [Fact]
    public void MixedUnits_AreLeftToTheirOwnRule_AndValuesInWordsAlone()
    {
        Assert.Empty(SampleCases.Check<SameQuantityTwice>(Case("1051.47万元", "1051.47元")));
        var filing = SampleCases.Department with
        {
            Indicators = [SampleCases.Row(IndicatorKind.Output, "甲", "得到提升")],
            Restatements = [new() { Path = "indicators[0].target", Value = Quantity.Parse("95%") }],
        };
        Assert.Empty(SampleCases.Check<SameQuantityTwice>(SampleCases.Of(filing)));
        Assert.Empty(SampleCases.Check<SameQuantityTwice>(SampleCases.Of(SampleCases.Department)));
    }

    private static Plumbline.Audit.Rules.FilingCase Case(string first, string second, string? where = null) =>
        SampleCases.Of(
            SampleCases.Department with
            {
                Budget = new() { Expenditure = new() { Basic = SampleCases.Line(first) } },
                Restatements =
                [
                    new()
                    {
                        Path = Basic,
                        Value = Quantity.Parse(second),
                        Where = where,
                    },
                ],
            }
        );
}
