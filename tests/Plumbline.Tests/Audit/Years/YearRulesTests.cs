using Plumbline.Audit.Rules;
using Plumbline.Audit.Rules.Years;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.Tests.Audit.Years;

/// <summary>A filing beside that of the year before: what may stay the same, and what may not.</summary>
public sealed class YearRulesTests
{
    private const string Long =
        "部分学校预算编制不够细化，采购计划提出较晚，四季度支出集中，影响了资金使用的均衡性和及时性。";

    [Fact]
    public void Problem_InLastYearsWords_IsReported()
    {
        Assert.Equal(
            ["problems[0].text: 存在的问题与上年填报的文字相似度为100%"],
            SampleCases.Check<CopiedFromLastYear>(Case(WithProblem(Long), WithProblem(Long)))
        );
    }

    [Fact]
    public void Problem_WithOneWordChanged_IsStillReported_AndARewrittenOneIsNot()
    {
        var changed = Long.Replace("部分", "少数", StringComparison.Ordinal);
        var other = "项目前期论证不足，两所学校的维修方案在开工后调整，工期推迟到暑假以后，验收和付款随之跨年。";

        Assert.Single(SampleCases.Check<CopiedFromLastYear>(Case(WithProblem(changed), WithProblem(Long))));
        Assert.Empty(SampleCases.Check<CopiedFromLastYear>(Case(WithProblem(other), WithProblem(Long))));
    }

    [Fact]
    public void ShortTexts_AndGoals_MayStayTheSame()
    {
        var goals = SampleCases.Project with { Goals = new() { Overall = new() { ExpectedGoal = new Prose(Long) } } };

        Assert.Empty(SampleCases.Check<CopiedFromLastYear>(Case(WithProblem("无"), WithProblem("无"))));
        Assert.Empty(SampleCases.Check<CopiedFromLastYear>(Case(goals, goals)));
        Assert.Empty(SampleCases.Check<CopiedFromLastYear>(SampleCases.Of(WithProblem(Long))));
    }

    [Theory]
    [InlineData("≥100人", "130人", 1)]
    [InlineData("≥100人", "105人", 0)]
    [InlineData("≥100人", "90人", 0)]
    [InlineData("≥95%", "100%", 0)]
    [InlineData("≤50万元", "40万元", 1)]
    [InlineData("≤50万元", "48万元", 0)]
    [InlineData("全部完成", "130人", 0)]
    public void Target_IsMeasuredByLastYearsResult(string target, string prior, int count)
    {
        var before = Rows(("指标一", "≥1人", prior));
        var now = Rows(("指标一", target, null));

        Assert.Equal(count, SampleCases.Check<TargetBelowLastYear>(Case(now, before)).Length);
    }

    [Fact]
    public void Target_IsLeftAloneOnceThereIsAResult_OrWhereTheNameIsNotUnique()
    {
        var before = Rows(("指标一", "≥1人", "130人"));
        var twice = Rows(("指标一", "≥1人", "130人"), ("指标一", "≥1人", "140人"));

        Assert.Empty(SampleCases.Check<TargetBelowLastYear>(Case(Rows(("指标一", "≥100人", "120人")), before)));
        Assert.Empty(SampleCases.Check<TargetBelowLastYear>(Case(Rows(("指标一", "≥100人", null)), twice)));
    }

    [Theory]
    [InlineData(4, 0, 1)]
    [InlineData(4, 1, 1)]
    [InlineData(4, 2, 0)]
    [InlineData(3, 0, 0)]
    public void Numbers_ThatAreLastYears_AreReportedFromFourFifthsOn(int same, int changed, int count)
    {
        var now = Enumerable.Range(0, same + changed).Select(at => ($"指标{at}", "≥100人", (string?)$"{110 + at}人"));
        var before = Enumerable
            .Range(0, same + changed)
            .Select(at => ($"指标{at}", "≥100人", (string?)$"{(at < same ? 110 : 210) + at}人"));

        Assert.Equal(count, SampleCases.Check<NumbersUnchanged>(Case(Rows([.. now]), Rows([.. before]))).Length);
    }

    [Fact]
    public void Numbers_ThatAreSoByNature_ProveNothing()
    {
        var rows = Rows(
            ("一", "≥90%", "100%"),
            ("二", "0起", "0起"),
            ("三", "≥5所", "5所"),
            ("四", "=12月", "12月"),
            ("五", "≥98%", "100%")
        );

        Assert.Empty(SampleCases.Check<NumbersUnchanged>(Case(rows, rows)));
    }

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

    private static FilingCase Case(Filing now, Filing before) => SampleCases.Of(now) with { PriorYear = before };

    private static Filing WithProblem(string text) =>
        SampleCases.Project with
        {
            Problems = [new() { Text = new Prose(text) }],
        };

    private static Filing Rows(params (string Name, string Target, string? Actual)[] rows) =>
        SampleCases.Project with
        {
            Indicators =
            [
                .. rows.Select(row => new Indicator
                {
                    Kind = row.Target.Contains("万元", StringComparison.Ordinal)
                        ? IndicatorKind.Cost
                        : IndicatorKind.Output,
                    Name = row.Name,
                    Target = StatedValue.Of(row.Target),
                    Actual = row.Actual is null ? null : StatedValue.Of(row.Actual),
                }),
            ],
        };

    private static Filing Full(Filing filing) =>
        filing with
        {
            Indicators =
            [
                .. filing.Indicators.Select(row =>
                    row with
                    {
                        Weight = Weight.FromPoints(10),
                        SelfScore = Quantity.Parse("10"),
                    }
                ),
            ],
        };
}
