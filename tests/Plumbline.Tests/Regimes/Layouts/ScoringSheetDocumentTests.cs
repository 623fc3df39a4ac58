using Plumbline.Domain;
using Plumbline.Domain.Scoring;
using Plumbline.Findings;
using Plumbline.Regimes.Layouts;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.Tests.Regimes.Layouts;

public sealed class ScoringSheetDocumentTests
{
    private static readonly Source Recalled = new("财预〔2021〕101号", Confidence.Recalled);

    [Fact]
    public void Of_ShowsWeightScoresWorkingAndBasisOfEveryLine()
    {
        var working = new Working(
            new PositiveProportional { Source = Recalled },
            Weight.FromPoints(10),
            new Measure(80, 100)
        )
        {
            Actual = "80人",
            Target = "100人",
        };
        var sheet = Sheet(
            new()
            {
                Path = "indicators[0]",
                Name = "培训人数",
                Weight = Weight.FromPoints(10),
                Declared = Quantity.Parse("9"),
                Score = working.Score,
                Working = working,
            }
        ) with
        {
            Sum = working.Score,
            Total = working.Score,
            WeightSum = Weight.FromPoints(10),
        };

        var document = ScoringSheetDocument.Of(SampleCases.Department, SampleCases.Regime, sheet);
        var row = Shipped.Cells(document).Skip(7).Select(cell => cell.Text).ToList();

        Assert.Equal(["1", "培训人数", "10", "9", "8"], row[..5]);
        Assert.Contains("80 ÷ 目标值 100", row[5], StringComparison.Ordinal);
        Assert.Equal("财预〔2021〕101号（依据未核实）", row[6]);
        Assert.Contains(
            "按规则方案“测试方案”（TEST）计算。分值合计10分，得分合计8分，总分8分。",
            Shipped.Lines(document)
        );
    }

    [Fact]
    public void Of_WhenThereIsNoTotal_SaysWhyAndShowsNoZero()
    {
        var why = new Template("没有分值", "no weights").With();
        var sheet = Sheet(
            new()
            {
                Path = "indicators[0]",
                Name = "培训人数",
                WhyNot = why,
            }
        ) with
        {
            WhyNoTotal = [why],
        };

        var document = ScoringSheetDocument.Of(SampleCases.Department, SampleCases.Regime, sheet);

        Assert.Contains("按规则方案“测试方案”（TEST）计算。总分：未得出（没有分值）。", Shipped.Lines(document));
        Assert.Contains("未评分：没有分值", Shipped.Cells(document).Select(cell => cell.Text));
        Assert.DoesNotContain("0", Shipped.Cells(document).Select(cell => cell.Text));
    }

    private static ScoreSheet Sheet(ScoreLine line) =>
        new()
        {
            Kind = ScoreSheetKind.IndicatorCompletion,
            Regime = "TEST",
            Lines = [line],
        };
}
