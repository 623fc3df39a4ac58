using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Scoring;
using Xunit;
using static Plumbline.Tests.Domain.Scoring.ScoringCases;
using static Plumbline.Tests.Domain.Scoring.ScoringRegime;

namespace Plumbline.Tests.Domain.Scoring;

/// <summary>Which method an indicator gets and what goes into it.</summary>
public sealed class IndicatorScoringTests
{
    [Theory]
    [InlineData("≥95%", "95%", "10")]
    [InlineData("≥100人", "80名", "8")]
    [InlineData(">100", "80", "8")]
    [InlineData("90%以上", "45%", "5")]
    [InlineData("≤50万元", "75万元", "5")]
    [InlineData("<50", "75", "5")]
    [InlineData("50万元以内", "75万元", "5")]
    [InlineData("=5", "4", "8")]
    [InlineData("≥0.5万人次", "4000人次", "8")]
    [InlineData("≥1亿元", "5000万元", "5")]
    [InlineData("≥95.50%", "95.5%", "10")]
    [InlineData("≥3", "2", "6.67")]
    [InlineData("≥0.3", "0.2", "6.67")]
    [InlineData("≥100㎡", "80平方米", "8")]
    [InlineData("≥1千米", "0.8公里", "8")]
    public void Figures_AreComparedInOneUnitByTheSignOfTheTarget(string target, string actual, string score)
    {
        var line = Line(Row(target, actual));

        Assert.Equal(score, line.Score.ToString());
        Assert.Empty(line.Remarks);
        Assert.Null(line.WhyNot);
    }

    [Fact]
    public void Direction_AsDeclared_GoesBeforeTheSign()
    {
        var line = Line(Row("≥50", "75") with { Direction = Direction.LowerIsBetter });

        Assert.Equal("5", line.Score.ToString());
    }

    [Theory]
    [InlineData("100", "80", "8", "没有比较符号")]
    [InlineData("0起", "0起", "10", "指标值为 0")]
    [InlineData("0起", "1起", "0", "指标值为 0")]
    [InlineData("≥95%", "96", "10", "按“%”比较")]
    [InlineData("≥95", "96%", "10", "按“%”比较")]
    [InlineData("≥100人", "约80人", "8", "不是确数")]
    [InlineData("≥100人", "80多人", "8", "不是确数")]
    [InlineData("≥95%", "≥96%", "10", "不是确数")]
    [InlineData("≥5", "-1", "0", "为负数，按 0 计算")]
    public void WhatHadToBeAssumed_IsRemarkedUpon(string target, string actual, string score, string remark)
    {
        var line = Line(Row(target, actual));

        Assert.Equal(score, line.Score.ToString());
        Assert.Contains(remark, Assert.Single(line.Remarks).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("≥50", "48.5", "万元", "9.7")]
    [InlineData("≥50万元", "485000元", "万元", "9.7")]
    [InlineData("≥50万元", "48.5", " 万元 ", "9.7")]
    [InlineData("≥50", "485000元", "万元", "9.7")]
    public void FiguresWithoutAUnit_HaveThatOfTheIndicator(string target, string actual, string unit, string score)
    {
        var line = Line(Row(target, actual) with { MeasureUnit = unit });

        Assert.Equal(score, line.Score.ToString());
        Assert.Empty(line.Remarks);
    }

    [Theory]
    [InlineData("≥95%", "96人", "单位不同")]
    [InlineData("≥-5", "1", "为负数")]
    [InlineData("≥0.0000000001", "1", "过大或小数位过多")]
    [InlineData("≥1234567890123457", "1", "过大或小数位过多")]
    [InlineData("≥95%", "已完成", "是文字，不能与指标值比较")]
    public void FiguresThatCannotBeCompared_AreNotScored(string target, string actual, string reason)
    {
        var line = Line(Row(target, actual));

        Assert.Null(line.Score);
        Assert.Null(line.Working);
        Assert.Contains(reason, line.WhyNot!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void VeryLargeFigures_AreScoredByWhatTheyHaveInCommon()
    {
        var line = Line(Row("≥40000亿元", "30000亿元"));

        Assert.Equal("7.5", line.Score.ToString());
        Assert.Equal("7.5", Line(Row("≥400000000000000", "300000000000000")).Score.ToString());
    }

    [Fact]
    public void MissingPieces_AreNamed()
    {
        Assert.Equal("没有实际完成值", Why(Row("≥5", "5") with { Actual = null }));
        Assert.Equal("没有指标值", Why(Row("≥5", "5") with { Target = null }));
        Assert.Equal("没有分值", Why(Row("≥5", "5") with { Weight = null }));
        Assert.Equal("分值超过 1000，无法计分", Why(Row("≥5", "5", weight: 1001)));
        Assert.Contains(
            "是文字",
            Why(Row("有效提升", "5") with { Nature = IndicatorNature.Quantitative }),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void NotApplicable_CountsForNothing()
    {
        var line = Line(Row("无", "无") with { NotApplicable = true });

        Assert.True(line.NotApplicable);
        Assert.Null(line.Score);
        Assert.Null(line.Weight);
    }

    [Theory]
    [InlineData(QualitativeBand.Achieved, "85%", "8.5")]
    [InlineData(QualitativeBand.PartlyAchieved, "60%", "6")]
    [InlineData(QualitativeBand.NotAchieved, "0%", "0")]
    public void Words_AreJudgedByBandAndShare(QualitativeBand band, string share, string score)
    {
        var line = Line(Row("有效提升", "得到提升") with { Band = band, BandShare = Quantity.Parse(share) });

        Assert.Equal(score, line.Score.ToString());
        Assert.Contains(share, line.Working!.Value.Actual, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, null, "未选择档次：达成年度指标 [80%, 100%]，部分达成 [60%, 80%)，未达成 [0%, 60%)")]
    [InlineData(QualitativeBand.PartlyAchieved, null, "允许的范围是分值的 [60%, 80%)")]
    [InlineData(QualitativeBand.Achieved, "79%", "不在所选档次“达成年度指标”的范围 [80%, 100%] 内")]
    [InlineData(QualitativeBand.Achieved, "0.85", "应写成百分数")]
    [InlineData(QualitativeBand.NotAchieved, "-5%", "应写成百分数")]
    public void Words_WithoutAProperJudgement_AreNotScored(QualitativeBand? band, string? share, string reason)
    {
        var row = Row("有效提升", "得到提升") with
        {
            Band = band,
            BandShare = share is null ? null : Quantity.Parse(share),
        };

        Assert.Contains(reason, Why(row), StringComparison.Ordinal);
    }

    [Fact]
    public void Nature_Qualitative_GoesBeforeFigures()
    {
        var row = Row("100%", "100%") with { Nature = IndicatorNature.Qualitative };

        Assert.Contains("未选择档次", Why(row), StringComparison.Ordinal);
    }

    [Fact]
    public void FigureTarget_WithWordsAndABand_IsJudged()
    {
        var row = Row("≥95%", "基本完成") with { Band = QualitativeBand.Achieved, BandShare = Quantity.Parse("90%") };

        Assert.Equal("9", Line(row).Score.ToString());
    }

    [Theory]
    [InlineData("92%", "10")]
    [InlineData("89.99%", "8")]
    [InlineData("59.99%", "0")]
    public void Satisfaction_IsByItsOwnRateNotItsTarget(string actual, string score)
    {
        var regime = With(profile => profile with { Satisfaction = Satisfaction });
        var row = Row("≥95%", actual) with { Kind = IndicatorKind.Satisfaction };

        Assert.Equal(score, Line(row, regime).Score.ToString());
        Assert.Equal(
            score,
            Line(row with { Kind = IndicatorKind.Outcome, Aspect = IndicatorAspect.UserSatisfaction }, regime)
                .Score.ToString()
        );
    }

    [Fact]
    public void Satisfaction_WhereTheRegimeHasNoSteps_IsLikeAnyOther()
    {
        var row = Row("≥90%", "81%") with { Kind = IndicatorKind.Satisfaction };

        Assert.Equal("9", Line(row).Score.ToString());
        Assert.Contains(
            "没有满意度赋分规则",
            Why(row with { ScoringRule = ScoringRule.SatisfactionSteps }),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("满意", "实际完成值“满意”是文字")]
    [InlineData("4.6分", "不是百分数")]
    public void Satisfaction_WithoutARate_IsNotScored(string actual, string reason)
    {
        var regime = With(profile => profile with { Satisfaction = Satisfaction });
        var row = Row("≥90%", actual) with { ScoringRule = ScoringRule.SatisfactionSteps };

        Assert.Contains(reason, Line(row, regime).WhyNot!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ScoringRule.ProportionalWithPassThreshold, "5")]
    [InlineData(ScoringRule.Proportional, "8")]
    [InlineData(ScoringRule.Direct, "0")]
    public void Rule_ChosenByTheIndicator_IsUsed(ScoringRule rule, string score) =>
        Assert.Equal(score, Line(Row("≥100", "80") with { ScoringRule = rule }).Score.ToString());

    [Fact]
    public void Proportional_WhereTheRegimeUsesAPassLine_IsItsOwnMethod()
    {
        var regime = With(profile => profile with { HigherIsBetter = PassLine, Proportional = Positive });

        Assert.Equal("5", Line(Row("≥100", "80"), regime).Score.ToString());
        Assert.Equal(
            "8",
            Line(Row("≥100", "80") with { ScoringRule = ScoringRule.Proportional }, regime).Score.ToString()
        );
    }

    [Theory]
    [InlineData("≤5", "4", "10")]
    [InlineData("≤5", "6", "0")]
    [InlineData("=5", "6", "0")]
    [InlineData("≥5", "6", "10")]
    public void Direct_FollowsTheSign(string target, string actual, string score) =>
        Assert.Equal(score, Line(Row(target, actual) with { ScoringRule = ScoringRule.Direct }).Score.ToString());

    [Fact]
    public void Direct_InWords_NeedsTheSameWordsOrABand()
    {
        var row = Row("完成", "完成") with { ScoringRule = ScoringRule.Direct };
        var unclear = row with { Actual = StatedValue.Of("基本完成") };

        Assert.Equal("10", Line(row).Score.ToString());
        Assert.Contains("看不出是否达到目标", Why(unclear), StringComparison.Ordinal);
        Assert.Equal("10", Line(unclear with { Band = QualitativeBand.Achieved }).Score.ToString());
        Assert.Equal("0", Line(unclear with { Band = QualitativeBand.PartlyAchieved }).Score.ToString());
        Assert.Equal("没有实际完成值", Why(row with { Actual = null }));
    }

    [Fact]
    public void Qualitative_WhereTheRegimeJudgesYesOrNo_UsesTheBandAsSuch()
    {
        var regime = With(profile => profile with { Qualitative = Direct });
        var row = Row("有效提升", "得到提升") with { Band = QualitativeBand.NotAchieved };

        Assert.Equal("0", Line(row, regime).Score.ToString());
    }

    [Theory]
    [InlineData(null, "必须说明原因")]
    [InlineData(" ", "必须说明原因")]
    [InlineData("政策调整", "仅为建议")]
    public void OverAchievement_AsksForAReasonAndOnlySuggests(string? reason, string remark)
    {
        var regime = With(profile =>
            profile with
            {
                OverAchievement = new(new(130, 100), new(150, 100), null, Recalled),
            }
        );
        var line = Line(Row("≥100", "140") with { DeviationReason = reason }, regime);

        Assert.Equal("10", line.Score.ToString());
        var text = Assert.Single(line.Remarks).ToString();
        Assert.Contains(remark, text, StringComparison.Ordinal);
        Assert.Equal(
            remark.StartsWith("必须", StringComparison.Ordinal),
            text.Contains("必须说明原因", StringComparison.Ordinal)
        );
        Assert.Contains("140%", text, StringComparison.Ordinal);
        Assert.Contains("调减为 9.00 分", text, StringComparison.Ordinal);
        Assert.Contains("依据未核实", text, StringComparison.Ordinal);
        Assert.Empty(Line(Row("≥100", "129"), regime).Remarks);
        Assert.Empty(Line(Row("≤100", "10"), regime).Remarks);
    }

    [Fact]
    public void DeclaredScores_StandBeside_NeverInside()
    {
        var line = Line(
            Row("≥100", "80") with
            {
                SelfScore = Quantity.Parse("10"),
                DepartmentScore = Quantity.Parse("9"),
            }
        );

        Assert.Equal("8", line.Score.ToString());
        Assert.Equal("10", line.Declared!.Literal);
    }

    private static string Why(Indicator indicator) => Line(indicator).WhyNot!.ToString();
}
