using Plumbline.Audit.Rules.Arithmetic;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.Tests.Audit.Arithmetic;

public sealed class GradeShownTests
{
    [Theory]
    [InlineData("90.00", "优")]
    [InlineData("89.99", "良")]
    [InlineData("80", "良好")]
    [InlineData("60", "中")]
    [InlineData("59.99", "差")]
    [InlineData("0分", "差")]
    public void Grade_OfItsBand_IsSilent(string score, string grade)
    {
        Assert.Empty(Check(score, grade));
    }

    [Theory]
    [InlineData("90.00", "良", "优")]
    [InlineData("89.99", "优", "良")]
    [InlineData("79.99", "良", "中")]
    [InlineData("60", "差", "中")]
    public void Grade_OfAnotherBand_IsAnError(string score, string grade, string expected)
    {
        Assert.Equal([$"scores.selfGrade: 自评{score}分应为“{expected}”，表中为“{grade}”"], Check(score, grade));
    }

    [Fact]
    public void AbsentGradeScoreOrCuts_AreSilent()
    {
        var filing = SampleCases.Department with { Scores = new() { Self = Quantity.Parse("95") } };

        Assert.Empty(SampleCases.Check<GradeShown>(SampleCases.Of(filing)));
        Assert.Empty(SampleCases.Check<GradeShown>(SampleCases.Of(SampleCases.Department)));
        Assert.Empty(SampleCases.Check<GradeShown>(new(Graded("95", "差"), SampleCases.WithoutWeights)));
    }

    [Fact]
    public void CutFromAnUnreadSource_IsMarked()
    {
        var recalled = SampleCases.AnySource with { Confidence = Confidence.Recalled };
        var regime = SampleCases.Regime with
        {
            Grades = [.. SampleCases.Regime.Grades.Select(cut => cut with { Source = recalled })],
        };

        Assert.True(Assert.Single(SampleCases.Findings<GradeShown>(new(Graded("95", "差"), regime))).Unverified);
    }

    private static Filing Graded(string score, string grade) =>
        SampleCases.Department with
        {
            Scores = new() { Self = Quantity.Parse(score), SelfGrade = grade },
        };

    private static IEnumerable<string> Check(string score, string grade) =>
        SampleCases.Check<GradeShown>(SampleCases.Of(Graded(score, grade)));
}
