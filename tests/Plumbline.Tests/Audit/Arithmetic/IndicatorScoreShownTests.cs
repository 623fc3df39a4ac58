using Plumbline.Audit.Rules;
using Plumbline.Audit.Rules.Arithmetic;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Scoring;
using Plumbline.Findings;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.Tests.Audit.Arithmetic;

public sealed class IndicatorScoreShownTests
{
    [Theory]
    [InlineData("≥100%", "80%", "8")]
    [InlineData("≥100%", "80%", "8.00")]
    [InlineData("≥3个", "2个", "6.67")]
    [InlineData("≥3个", "2个", "6.7")]
    [InlineData("≥100人", "150人", "10")]
    [InlineData("≤50元", "75元", "5")]
    public void Score_AsTheRuleGives_IsSilent(string target, string actual, string score)
    {
        Assert.Empty(Check(SampleCases.Row(IndicatorKind.Output, "甲", target, actual, "10", score)));
    }

    [Theory]
    [InlineData("≥100%", "80%", "8.01", "8")]
    [InlineData("≥100%", "80%", "10", "8")]
    [InlineData("≥3个", "2个", "6.66", "6.67")]
    [InlineData("≥3个", "2个", "7", "6.67")]
    [InlineData("≥100%", "100%", "7", "10")]
    public void Score_ThatTheRuleDoesNotGive_IsAnError(string target, string actual, string stated, string computed)
    {
        var row = SampleCases.Row(IndicatorKind.Output, "甲", target, actual, "10", stated);

        var finding = Assert.Single(SampleCases.Findings<IndicatorScoreShown>(Case(row)));
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Equal(
            $"indicators[0].selfScore: “甲”自评{stated}分，按规则应为{computed}分",
            $"{finding.Place}: {finding.Message}"
        );
    }

    [Fact]
    public void LowerScore_WithAReason_IsAWarning_AHigherOneNot()
    {
        var row = SampleCases.Row(IndicatorKind.Output, "甲", "≥100%", "80%", "10", "7") with
        {
            DeviationReason = "质量未达预期",
        };

        Assert.Equal(Severity.Warning, Assert.Single(SampleCases.Findings<IndicatorScoreShown>(Case(row))).Severity);
        var higher = row with { SelfScore = Plumbline.Domain.Quantity.Parse("9") };
        Assert.Equal(Severity.Error, Assert.Single(SampleCases.Findings<IndicatorScoreShown>(Case(higher))).Severity);
    }

    [Fact]
    public void Score_AboveItsWeight_IsAnError_AlsoWhereNothingCanBeComputed()
    {
        Assert.Equal(
            ["indicators[0].selfScore: “甲”得分11超过分值10"],
            Check(SampleCases.Row(IndicatorKind.Output, "甲", "得到提升", "得到提升", "10", "11"))
        );
    }

    [Fact]
    public void WordsWithoutABand_AndBlankCells_AreSilent()
    {
        Assert.Empty(Check(SampleCases.Row(IndicatorKind.Output, "甲", "得到提升", "得到提升", "10", "9")));
        Assert.Empty(Check(SampleCases.Row(IndicatorKind.Output, "甲", "≥100%", "80%", "10")));
        Assert.Empty(Check());
    }

    private static IEnumerable<string> Check(params ReadOnlySpan<Indicator> rows) =>
        SampleCases.Check<IndicatorScoreShown>(Case(rows));

    private static FilingCase Case(params ReadOnlySpan<Indicator> rows)
    {
        var subject = SampleCases.Of(SampleCases.Department with { Indicators = [.. rows] });
        return subject with { Scores = ScoreFiling.Of(subject.Filing, subject.Regime) };
    }
}
