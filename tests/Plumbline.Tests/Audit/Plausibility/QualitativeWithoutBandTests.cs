using Plumbline.Audit.Rules.Plausibility;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Scoring;
using Xunit;
using static Plumbline.Testing.SampleCases;
using static Plumbline.Tests.Audit.Plausibility.Cases;

namespace Plumbline.Tests.Audit.Plausibility;

public sealed class QualitativeWithoutBandTests
{
    [Fact]
    public void DemandInWordsWithAHundredPercent_IsReported() =>
        Assert.Equal(
            ["indicators[0].target: “保障师生安全”是定性要求，指标值却写“100%”，没有评分档次和理由"],
            Check<QualitativeWithoutBand>(With(Output("保障师生安全", "100%", "100%", "10", "10")))
        );

    [Fact]
    public void VagueTarget_IsReported() =>
        Assert.Equal(
            ["indicators[0].target: “教学质量”的指标值“有效提升”无法衡量，没有评分档次和理由"],
            Check<QualitativeWithoutBand>(With(Output("教学质量", "有效提升", "有效提升", "10", "10")))
        );

    [Theory]
    [InlineData("设备验收合格率；资金支出占比", true)]
    [InlineData("保障校舍安全；降低学生失学率", false)]
    public void SeveralDemandsInOneCell_AreAsMeasurableAsTheVaguest(string name, bool silent) =>
        Assert.Equal(silent, Check<QualitativeWithoutBand>(With(Output(name, "100%", "100%", "10", "10"))).IsEmpty);

    [Theory]
    [InlineData("验收合格率", "100%", "10")]
    [InlineData("教学质量", "≥80%", "10")]
    [InlineData("建设标准", "不低于国家标准", "10")]
    [InlineData("教学质量", "有效提升", "")] // without weights: C17
    public void MeasurableOrUnscored_IsSilent(string name, string target, string weight) =>
        Assert.Empty(Check<QualitativeWithoutBand>(With(Output(name, target, target, weight))));

    [Fact]
    public void BandWithReason_IsSilent()
    {
        var row = Output("教学质量", "有效提升", "有效提升", "10", "9") with { Band = QualitativeBand.Achieved };

        Assert.Single(Check<QualitativeWithoutBand>(With(row)));
        Assert.Empty(Check<QualitativeWithoutBand>(With(row with { BandReason = "质量监测优良比例高于全市平均" })));
    }

    [Fact]
    public void DeclaredNature_DecidesBeforeTheName()
    {
        var row = Output("专项资金拨付", "100%", "100%", "10", "10");

        Assert.Empty(Check<QualitativeWithoutBand>(With(row with { Nature = IndicatorNature.Quantitative })));
        Assert.Single(
            Check<QualitativeWithoutBand>(With(row with { Name = "拨付率", Nature = IndicatorNature.Qualitative }))
        );
    }

    [Fact]
    public void WordsOfTheRegime_AreAdded() =>
        Assert.Single(
            Check<QualitativeWithoutBand>(
                With(Output("教学质量", "再上台阶", "再上台阶", "10")).Given("words", "再上台阶、迈上新高度")
            )
        );
}
