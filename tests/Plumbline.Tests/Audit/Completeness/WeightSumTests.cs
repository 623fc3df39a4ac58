using Plumbline.Audit.Rules.Completeness;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Findings;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.Tests.Audit.Completeness;

public sealed class WeightSumTests
{
    [Theory]
    [InlineData("20", "30", "30", "10")]
    [InlineData("16.67", "33.33", "30", "10")]
    [InlineData("25", "25", "40", "")]
    public void Weights_OfACase_AreSilent(string first, string second, string outcome, string satisfaction)
    {
        Assert.Empty(Check(Form(first, second, outcome, satisfaction)));
    }

    [Fact]
    public void Weights_ThatMissOneHundredthOfAPoint_AreReported()
    {
        Assert.Equal(
            [
                "indicators: 各指标分值合计89.99，加预算执行率10分为99.99，不等于100",
                "indicators: 产出指标分值合计49.99，按“产出、效益、满意度”应为50",
            ],
            Check(Form("16.66", "33.33", "30", "10"))
        );
    }

    [Fact]
    public void AnotherSplit_ThatAddsUp_IsOnlyAWarning()
    {
        var findings = SampleCases.Findings<WeightSum>(SampleCases.Of(Form("20", "20", "40", "10")));

        Assert.All(findings, finding => Assert.Equal(Severity.Warning, finding.Severity));
        Assert.Equal(
            ["产出指标分值合计40，按“产出、效益、满意度”应为50", "效益指标分值合计40，按“产出、效益、满意度”应为30"],
            findings.Select(finding => $"{finding.Message}")
        );
    }

    [Fact]
    public void PrintedLevel_ThatItsRowsDoNotReach_IsReported()
    {
        LevelWeight Level(IndicatorKind kind, int points) => new() { Kind = kind, Weight = Weight.FromPoints(points) };
        var filing = Form("20", "30", "30", "10") with
        {
            Scores = new() { LevelWeights = [Level(IndicatorKind.Output, 50), Level(IndicatorKind.Outcome, 40)] },
        };

        Assert.Equal(["scores.levelWeights[1].weight: 表中“效益指标”印为40分，其下各项分值合计30"], Check(filing));
    }

    [Fact]
    public void WeightOfZero_IsReportedAtItsCell()
    {
        Assert.Equal(["indicators[1].weight: “第二项”的分值为0，应大于0"], Check(Form("50", "0", "30", "10")));
    }

    [Fact]
    public void PrintedWeightOfExecution_Counts()
    {
        var filing = Form("50", "1", "30", "10") with
        {
            Budget = new() { Total = new() { Weight = Weight.FromPoints(20) } },
        };

        Assert.Contains("indicators: 各指标分值合计91，加预算执行率20分为111，不等于100", Check(filing));
    }

    [Fact]
    public void PrintedSum_ThatIsNotOneHundred_IsReported()
    {
        var filing = Form("20", "30", "30", "10") with { Scores = new() { TotalWeight = Quantity.Parse("98") } };

        Assert.Equal(["scores.totalWeight: 表中分值合计为98，不等于100"], Check(filing));
    }

    [Fact]
    public void RowsThatDoNotApply_AndRowsWithoutWeight_AreLeftToOthers()
    {
        var form = Form("20", "30", "30", "10");
        var none = SampleCases.Row(IndicatorKind.Outcome, "经济效益");

        Assert.Empty(Check(form with { Indicators = [.. form.Indicators, none with { NotApplicable = true }] }));
        Assert.Empty(Check(form with { Indicators = [.. form.Indicators, none] }));
        Assert.Empty(Check(SampleCases.Department));
        Assert.Empty(SampleCases.Check<WeightSum>(new(Form("1", "1", "1", "1"), SampleCases.WithoutWeights)));
    }

    private static Filing Form(string first, string second, string outcome, string satisfaction) =>
        SampleCases.Department with
        {
            Indicators =
            [
                SampleCases.Row(IndicatorKind.Output, "第一项", weight: first),
                SampleCases.Row(IndicatorKind.Output, "第二项", weight: second),
                SampleCases.Row(IndicatorKind.Outcome, "效益", weight: outcome),
                .. satisfaction.Length == 0
                    ? []
                    : new[] { SampleCases.Row(IndicatorKind.Satisfaction, "满意度", weight: satisfaction) },
            ],
        };

    private static IEnumerable<string> Check(Filing filing) => SampleCases.Check<WeightSum>(SampleCases.Of(filing));
}
