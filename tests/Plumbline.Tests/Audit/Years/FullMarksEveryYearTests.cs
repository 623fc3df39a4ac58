using Plumbline.Audit.Rules.Years;
using Plumbline.Domain;
using Plumbline.Testing;
using Xunit;
using static Plumbline.Tests.Audit.Years.TwoYears;

namespace Plumbline.Tests.Audit.Years;

/// <summary>Y04: a filing beside that of the year before.</summary>
public sealed class FullMarksEveryYearTests
{
    [Fact]
    public void FullMarks_YearAfterYear_AreMentioned_UnlessATargetWasRaised()
    {
        var rows = Enumerable.Range(0, 5).Select(at => ($"指标{at}", "≥100人", (string?)"100人")).ToArray();
        var full = Full(Rows(rows));
        var raised = full with
        {
            Indicators =
            [
                .. full.Indicators.Select((row, at) => at < 2 ? row with { Target = StatedValue.Of("≥120人") } : row),
            ],
        };

        Assert.Equal(
            ["indicators: 5项与上年同名的指标中，有5项指标值未变且连续两年满分"],
            SampleCases.Check<FullMarksEveryYear>(Case(full, full))
        );
        Assert.Empty(SampleCases.Check<FullMarksEveryYear>(Case(raised, full)));
        Assert.Empty(SampleCases.Check<FullMarksEveryYear>(SampleCases.Of(full)));
    }
}
