using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Scoring;
using Xunit;
using static Plumbline.Tests.Domain.Scoring.ScoringCases;
using static Plumbline.Tests.Domain.Scoring.ScoringRegime;

namespace Plumbline.Tests.Domain.Scoring;

/// <summary>The last value on either side of a limit, and what a working says of its units.</summary>
public sealed class ScoringBoundaryTests
{
    [Theory]
    [InlineData("≥0.50000000000", "0.25", "5")]
    [InlineData("≥0.000000002", "0.000000001", "5")]
    [InlineData("≥1000000000000000", "500000000000000", "5")]
    [InlineData("≥10000000000000", "400000000000000", "10")]
    [InlineData("≥2", "200000000000000", "10")]
    [InlineData("≥200000000000000", "2", "0")]
    [InlineData("≥5", "-1000000000000000", "0")]
    public void Figures_UpToTheLimit_AreScored(string target, string actual, string score) =>
        Assert.Equal(score, Line(Row(target, actual)).Score.ToString());

    [Theory]
    [InlineData("≥0.0000000002", "0.0000000001")]
    [InlineData("≥2000000000000000", "1000000000000000")]
    [InlineData("≥400000000000001", "2")]
    [InlineData("≥3", "400000000000001")]
    [InlineData("≥5", "-2000000000000000")]
    public void Figures_BeyondTheLimit_AreNot(string target, string actual) =>
        Assert.Contains("过大或小数位过多", Line(Row(target, actual)).WhyNot!.ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("≥100000000000000元", "100000000000000元", 100_000_000_000_000, 0, "元")]
    [InlineData("≥400000000000000元", "300000000000000元", 3, 0, "")]
    [InlineData("≥1亿元", "5000万元", 50_000_000, 0, "元")]
    [InlineData("≥50.5万元", "40万元", 400, 1, "万元")]
    public void Working_SaysInWhichUnitAndScaleItCompares(
        string target,
        string actual,
        long measured,
        int scale,
        string unit
    )
    {
        var working = Line(Row(target, actual)).Working!.Value;

        Assert.Equal((measured, scale, unit), (working.Measure.Actual, working.Scale, working.Unit));
    }

    [Theory]
    [InlineData("≥95％", "95%", "10")]
    [InlineData("≥100人", "80位", "8")]
    [InlineData("≥100平米", "80m²", "8")]
    [InlineData("≥100平方米", "80㎡", "8")]
    [InlineData("≥1千米", "0.8km", "8")]
    public void Units_OfTheSameMeaning_Agree(string target, string actual, string score) =>
        Assert.Equal(score, Line(Row(target, actual)).Score.ToString());

    [Theory]
    [InlineData("≥100", "0人", 1)]
    [InlineData("≥100人", "约0人", 1)]
    [InlineData("≥100人", "约-1人", 2)]
    public void Zero_IsNotTakenForNegative(string target, string actual, int remarks) =>
        Assert.Equal(remarks, Line(Row(target, actual)).Remarks.Length);

    [Theory]
    [InlineData("92", "%", "≥90", "10")]
    [InlineData("92", "％", "≥90", "10")]
    [InlineData("92", null, "≥90%", "10")]
    [InlineData("85%", "分", "≥90分", "8")]
    [InlineData("92", null, "≥90", null)]
    [InlineData("92", "分", "≥90%", null)]
    public void SatisfactionRate_IsAPercentageByItsOwnUnitFirst(
        string actual,
        string? unit,
        string target,
        string? score
    )
    {
        var regime = With(profile => profile with { Satisfaction = Satisfaction });
        var row = Row(target, actual) with { Kind = IndicatorKind.Satisfaction, MeasureUnit = unit };

        var line = Line(row, regime);

        Assert.Equal(score, line.Score?.ToString());
        Assert.Equal(score is null ? null : "%", line.Working?.Unit);
    }

    [Fact]
    public void Weight_OfAThousand_IsStillScored()
    {
        var total = Funds("100元", "50元").Total! with { Weight = Weight.FromPoints(1000) };
        var filing = Filing(Row("≥1", "1", 1000)) with { Budget = new() { Total = total } };

        Assert.Equal(["500", "1000"], ScoreFiling.Of(filing, Plain).Lines.Select(line => line.Score.ToString()));
    }

    [Theory]
    [InlineData("100.00万元", "80.00万元", 6, "万元")]
    [InlineData("100.00万元", "800000元", 2, "元")]
    [InlineData("40000亿元", "30000亿元", 0, "")]
    public void Execution_SaysInWhichUnitItCompares(string budget, string executed, int scale, string unit)
    {
        var filing = Filing(Row("≥1", "1", 90)) with { Budget = Funds(budget, executed) };

        var working = ScoreFiling.Of(filing, Plain).Lines[0].Working!.Value;

        Assert.Equal((scale, unit), (working.Scale, working.Unit));
    }

    [Fact]
    public void Execution_OfExactlyTheBudget_IsFullAndUnremarked()
    {
        var filing = Filing(Row("≥1", "1", 90)) with { Budget = Funds("100元", "100元") };

        var plain = ScoreFiling.Of(filing, Plain).Lines[0];
        var stepped = ScoreFiling.Of(filing, With(profile => profile with { Execution = Stepped })).Lines[0];

        Assert.Equal(("10", "10"), (plain.Score.ToString(), stepped.Score.ToString()));
        Assert.Empty(plain.Remarks);
        Assert.Empty(stepped.Remarks);
        var full = plain.Working!.Value;
        Assert.NotEqual(
            full.Method.Explain(full with { Measure = new(99, 100) }).Template,
            full.Method.Explain(full).Template
        );
        Assert.Equal(
            full.Method.Explain(full with { Measure = new(101, 100) }).Template,
            full.Method.Explain(full).Template
        );
    }

    [Fact]
    public void Judgement_IsKeptAsItWasMade()
    {
        var row = Row("有效提升", "得到提升") with
        {
            Band = QualitativeBand.Achieved,
            BandShare = Quantity.Parse("90%"),
        };
        var direct = With(profile => profile with { Qualitative = Direct });

        var banded = Line(row).Working!.Value;
        var met = Line(row, direct).Working!.Value;
        var unsaid = Line(row with { Actual = null, Target = null, Nature = IndicatorNature.Qualitative }, direct);

        Assert.Equal(("%", "有效提升"), (banded.Unit, banded.Target));
        Assert.Equal(("", "得到提升"), (met.Unit, met.Actual));
        Assert.Equal(("", ""), (unsaid.Working!.Value.Actual, unsaid.Working.Value.Target));
        Assert.Contains(
            "未达成年度指标且效果较差",
            Line(row with { Band = QualitativeBand.NotAchieved }).WhyNot!.ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Working_ByItself_SaysNothingOfWhatWasPrinted()
    {
        var working = new Working(Positive, Weight.FromPoints(10), new(1, 2));

        Assert.Equal(("", ""), (working.Actual, working.Target));
    }

    [Fact]
    public void Tables_AreCheckedEachTimeOneIsMade()
    {
        var thousand = Score.FromPoints(1000);

        Assert.Equal(4, (Control with { Bands = Control.Bands }).Bands.Length);
        Assert.Equal(thousand, (Control with { Bands = [new(Percent(10), true, thousand)] }).Bands[0].Points);
        Assert.Equal(
            (Score.Zero, thousand),
            ((Control with { Beyond = Score.Zero }).Beyond, (Control with { Beyond = thousand }).Beyond)
        );
        Assert.Equal(3, (Satisfaction with { Steps = Satisfaction.Steps }).Steps.Length);
        Assert.ThrowsAny<ArgumentException>(() =>
            Satisfaction with
            {
                Steps = [new(Percent(80), Percent(50)), new(Percent(80), Percent(40))],
            }
        );
        Assert.ThrowsAny<ArgumentException>(() =>
            Satisfaction with
            {
                Steps = [new(Percent(80), Percent(40)), new(Percent(60), Percent(50))],
            }
        );
    }

    [Fact]
    public void Refusals_SayWhatIsNeeded()
    {
        static string Why(Func<object> make) => Assert.ThrowsAny<ArgumentException>(make).Message;

        Assert.Contains("rise", Why(() => Control with { Bands = [] }), StringComparison.Ordinal);
        Assert.Contains("1,000", Why(() => Control with { Beyond = Score.FromPoints(-1) }), StringComparison.Ordinal);
        Assert.Contains("highest", Why(() => Satisfaction with { Steps = [] }), StringComparison.Ordinal);
        Assert.Contains("500 %", Why(() => PassLine with { PassLine = new(1, 3) }), StringComparison.Ordinal);
        Assert.Contains("100 %", Why(() => Bands with { PartlyFrom = Percent(101) }), StringComparison.Ordinal);
    }
}
