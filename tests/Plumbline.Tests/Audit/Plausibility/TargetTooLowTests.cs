using Plumbline.Audit.Rules.Plausibility;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Findings;
using Xunit;
using static Plumbline.Testing.SampleCases;
using static Plumbline.Tests.Audit.Plausibility.Cases;

namespace Plumbline.Tests.Audit.Plausibility;

public sealed class TargetTooLowTests
{
    [Fact]
    public void FarAboveInBothYears_IsMentioned()
    {
        var finding = Assert.Single(Findings<TargetTooLow>(With(Training("130人"))));

        Assert.Equal("indicators[0].target", finding.Place.ToString());
        Assert.Equal(
            "“培训教师人数”目标≥100人，上年完成130人，本年完成140人，均大幅好于目标，目标可能偏低",
            finding.Message.ToString()
        );
        Assert.Equal(Severity.Info, finding.Severity);
    }

    [Theory]
    [InlineData("119人")]
    [InlineData("80人")]
    [InlineData("较多")]
    public void LastYearNotFarAbove_IsSilent(string prior) => Assert.Empty(Check<TargetTooLow>(With(Training(prior))));

    [Fact]
    public void FilingOfLastYear_ServesWhereTheRowHasNoHistory()
    {
        var row = Output("培训教师人数", "≥100人", "140人");
        var prior = Department with { Indicators = [row with { Actual = StatedValue.Of("125人") }] };

        Assert.Empty(Check<TargetTooLow>(With(row)));
        Assert.Single(Check<TargetTooLow>(With(row) with { PriorYear = prior }));
    }

    private static Indicator Training(string prior) =>
        Output("培训教师人数", "≥100人", "140人") with
        {
            PriorActual = StatedValue.Of(prior),
        };
}
