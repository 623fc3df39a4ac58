using FsCheck;
using FsCheck.Fluent;
using Plumbline.Domain;
using Xunit;

namespace Plumbline.Tests.Domain.Numbers;

/// <summary>Scores and weights, years and codes.</summary>
public sealed class ScoreTests
{
    [Fact]
    public void Score_PrintThenParse_IsTheSame() =>
        Prop.ForAll(
                Gen.Choose(0, 2_000_000_000).ToArbitrary(),
                scaled =>
                    Score.TryParse(Score.FromScaled(scaled).ToString(), out var score)
                    && score.Scaled == scaled
                    && Weight.TryParse(Weight.FromScaled(scaled).ToString(), out var weight)
                    && weight.Scaled == scaled
                    && score.ToFraction() == weight.ToFraction()
            )
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("10", "10", "10.00")]
    [InlineData("9.50", "9.5", "9.50")]
    [InlineData("0.0001", "0.0001", "0.00")]
    [InlineData("1000000", "1000000", "1000000.00")]
    public void Score_PrintsShortOrFixed(string text, string shortest, string fixedText)
    {
        Assert.True(Score.TryParse(text, out var score));
        Assert.True(Weight.TryParse(text, out var weight));
        Assert.Equal((shortest, fixedText), (score.ToString(), score.ToText(2)));
        Assert.Equal((shortest, fixedText), (weight.ToString(), weight.ToText(2)));
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("0.00001")]
    [InlineData("1000000.0001")]
    [InlineData("999999999999999999")]
    [InlineData("十")]
    [InlineData("")]
    public void Score_ThatCannotBeOne_IsRefused(string text)
    {
        Assert.False(Score.TryParse(text, out _));
        Assert.False(Weight.TryParse(text, out _));
    }

    [Fact]
    public void Scores_AndWeightsAddUpAndCompare()
    {
        var (three, two) = (Score.FromPoints(3), Score.FromPoints(2));
        Assert.Equal(Score.FromPoints(5), three + two);
        Assert.Equal(Score.FromPoints(1), three - two);
        Assert.True(two < three && three > two && two <= three && three >= two && three.CompareTo(two) > 0);
        Assert.False(three < two || two > three || three <= two || two >= three);

        var (heavy, light) = (Weight.FromPoints(3), Weight.FromPoints(2));
        Assert.Equal(Weight.FromPoints(5), heavy + light);
        Assert.Equal(Weight.FromPoints(1), heavy - light);
        Assert.True(light < heavy && heavy > light && light <= heavy && heavy >= light && heavy.CompareTo(light) > 0);
        Assert.False(heavy < light || light > heavy || heavy <= light || light >= heavy);
        Assert.Equal(Score.Zero, default);
        Assert.Equal(Weight.Zero, default);
    }

    [Fact]
    public void FiscalYear_IsACalendarYearInRange()
    {
        var year = new FiscalYear(2023);

        Assert.Equal(("2022", "2024"), (year.Previous.ToString(), year.Next.ToString()));
        Assert.Equal(new DateOnly(2023, 12, 31), year.LastDay);
        Assert.True(year > year.Previous && year < year.Next && year >= year.Previous && year <= year.Next);
        Assert.False(year < year.Previous || year > year.Next || year >= year.Next || year <= year.Previous);
        Assert.True(year.CompareTo(year.Next) < 0);
        Assert.Equal([false, true, true, false], new[] { 1993, 1994, 2100, 2101 }.Select(FiscalYear.IsValid));
        Assert.Throws<ArgumentOutOfRangeException>(() => new FiscalYear(1993));
        Assert.Throws<ArgumentOutOfRangeException>(() => new FiscalYear(2101));
    }

    [Theory]
    [InlineData("４３０２０３", "430203")]
    [InlineData("430 203", "430203")]
    [InlineData("430203001", "430203001")]
    [InlineData("430203001002", "430203001002")]
    [InlineData("43020", null)]
    [InlineData("43020A", null)]
    [InlineData("4302030", null)]
    public void RegionCode_HasOneNormalForm(string text, string? code) =>
        Assert.Equal(code, RegionCode.TryParse(text, out var parsed) ? parsed.ToString() : null);

    [Theory]
    [InlineData("a01-b.2", "A01-B.2", null, null)]
    [InlineData("p01", "P01", "P01", "P01")]
    [InlineData("xm-2023-001", "XM-2023-001", "XM-2023-001", null)]
    [InlineData("a", null, null, null)]
    [InlineData("ab", "AB", null, null)]
    [InlineData("项目", null, null, null)]
    [InlineData("0123456789012345678901", "0123456789012345678901", "0123456789012345678901", null)]
    [InlineData("01234567890123456789012345678901234567890", null, null, null)]
    public void Codes_HaveOneNormalForm(string text, string? indicator, string? project, string? unit)
    {
        Assert.Equal(indicator, IndicatorCode.TryParse(text, out var i) ? i.ToString() : null);
        Assert.Equal(project, ProjectCode.TryParse(text, out var p) ? p.ToString() : null);
        Assert.Equal(unit, UnitCode.TryParse(text, out var u) ? u.ToString() : null);
    }
}
