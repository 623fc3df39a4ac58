using System.Collections.Immutable;
using Plumbline.Audit.Rules;
using Plumbline.Audit.Rules.Plausibility;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Findings;
using Xunit;
using static Plumbline.Testing.SampleCases;
using static Plumbline.Tests.Audit.Plausibility.Cases;

namespace Plumbline.Tests.Audit.Plausibility;

public sealed class FullMarksDespiteProblemTests
{
    private static readonly Indicator Lost = Output("教研场次", "≥3场", "2场", "10", "6");

    [Fact]
    public void ProblemThatNamesTheRow_IsReported()
    {
        var problem = new Problem
        {
            Key = "late",
            Text = new Prose("场次安排靠后"),
            Concerns = ["indicators[0]"],
        };

        var finding = Assert.Single(Findings<FullMarksDespiteProblem>(Admitting(problem, [.. FullMarks(1), Lost])));

        Assert.Equal("indicators[0].selfScore", finding.Place.ToString());
        Assert.Equal("“培训场次1”自评满分，但存在的问题中承认：场次安排靠后", finding.Message.ToString());
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal([new FieldPlace("problems[late]")], finding.Related);
    }

    [Fact]
    public void SharedTopic_IsAHintUnlessNothingLostPoints()
    {
        var problem = new Problem { Title = "培训组织", Text = new Prose("部分教师培训时间冲突") };

        Assert.Equal(
            Severity.Info,
            Assert.Single(Findings<FullMarksDespiteProblem>(Admitting(problem, [.. FullMarks(1), Lost]))).Severity
        );
        Assert.Equal(
            Severity.Warning,
            Assert.Single(Findings<FullMarksDespiteProblem>(Admitting(problem, FullMarks(1)))).Severity
        );
    }

    [Fact]
    public void ProblemOfTheRowThatLostPoints_IsSilent() =>
        Assert.Empty(
            Check<FullMarksDespiteProblem>(
                Admitting(
                    new() { Text = new Prose("教研场次不足"), Concerns = ["indicators[1]"] },
                    [.. FullMarks(1), Lost]
                )
            )
        );

    [Fact]
    public void NoProblems_IsSilent() => Assert.Empty(Check<FullMarksDespiteProblem>(With(FullMarks(5))));

    private static FilingCase Admitting(Problem problem, ImmutableArray<Indicator> rows) =>
        Of(Department with { Indicators = rows, Problems = [problem] });
}
