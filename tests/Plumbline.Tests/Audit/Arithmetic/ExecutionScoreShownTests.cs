using Plumbline.Audit.Rules;
using Plumbline.Audit.Rules.Arithmetic;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Scoring;
using Plumbline.Findings;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.Tests.Audit.Arithmetic;

public sealed class ExecutionScoreShownTests
{
    [Theory]
    [InlineData("97.37")]
    [InlineData("97.4")]
    [InlineData("97.36842")]
    public void Score_AsPrecisePrinted_IsSilent(string tenfold)
    {
        Assert.Empty(Check(Case("38.00元", "37.00元", Tenth(tenfold))));
    }

    [Theory]
    [InlineData("9.75", "9.74")]
    [InlineData("9", "9.74")]
    public void Score_ThatTheRuleDoesNotGive_IsAnError(string stated, string computed)
    {
        var finding = Assert.Single(SampleCases.Findings<ExecutionScoreShown>(Case("38.00元", "37.00元", stated)));

        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Equal(
            $"budget.total.score: “预算执行率”自评{stated}分，按规则应为{computed}分",
            $"{finding.Place}: {finding.Message}"
        );
    }

    [Fact]
    public void LowerScore_WithAReason_IsAWarning()
    {
        var subject = Case("38.00元", "37.00元", "8", new Prose("年底支出集中，自行扣分"));

        Assert.Equal(Severity.Warning, Assert.Single(SampleCases.Findings<ExecutionScoreShown>(subject)).Severity);
    }

    [Fact]
    public void Score_AboveItsWeight_IsAnError()
    {
        Assert.Equal(
            ["budget.total.score: “预算执行率”得分10.01超过分值10"],
            Check(Case("38.00元", "38.00元", "10.01"))
        );
        Assert.Empty(Check(Case("38.00元", "40.00元", "10")));
    }

    [Fact]
    public void AbsentScoreOrSheet_IsSilent()
    {
        var unscored = SampleCases.Of(new Budget { Total = SampleCases.Funds("", "38.00元", "37.00元") });

        Assert.Empty(Check(unscored with { Scores = ScoreFiling.Of(unscored.Filing, unscored.Regime) }));
        Assert.Empty(Check(unscored));
    }

    private static string Tenth(string text) => text.Replace(".", "", StringComparison.Ordinal).Insert(1, ".");

    private static FilingCase Case(string adjusted, string executed, string score, Prose? reason = null)
    {
        var row = SampleCases.Funds("", adjusted, executed) with
        {
            Weight = Weight.FromPoints(10),
            Score = Quantity.Parse(score),
            Reason = reason,
        };
        var subject = SampleCases.Of(new Budget { Total = row });
        return subject with { Scores = ScoreFiling.Of(subject.Filing, subject.Regime) };
    }

    private static IEnumerable<string> Check(FilingCase subject) => SampleCases.Check<ExecutionScoreShown>(subject);
}
