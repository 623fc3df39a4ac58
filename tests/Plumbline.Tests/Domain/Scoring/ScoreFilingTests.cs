using System.Collections.Immutable;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Scoring;
using Xunit;
using static Plumbline.Tests.Domain.Scoring.ScoringCases;
using static Plumbline.Tests.Domain.Scoring.ScoringRegime;

namespace Plumbline.Tests.Domain.Scoring;

/// <summary>Whole sheets: execution, totals, caps, grades, and the reasons where there is no total.</summary>
public sealed class ScoreFilingTests
{
    [Fact]
    public void Sheet_AddsExecutionAndIndicators()
    {
        var sheet = ScoreFiling.Of(Filing(Row("≥100", "80", 50), Row("≤50", "50", 40)), Plain);

        Assert.Equal(["budget.total", "indicators[0]", "indicators[1]"], sheet.Lines.Select(line => line.Path));
        Assert.Equal(["8", "40", "40"], sheet.Lines.Select(line => line.Score.ToString()));
        Assert.Equal("88", sheet.Sum.ToString());
        Assert.Equal("88", sheet.Total.ToString());
        Assert.Equal("良", sheet.Grade!.Word);
        Assert.Equal("100", sheet.WeightSum.ToString());
        Assert.Empty(sheet.WhyNoTotal);
        Assert.Empty(sheet.Remarks);
    }

    [Fact]
    public void Lines_AreRoundedBeforeTheyAreAdded()
    {
        var thirds = Enumerable.Range(0, 9).Select(_ => Row("≥3", "2")).ToImmutableArray();

        var sheet = ScoreFiling.Of(Filing(thirds), Plain);

        Assert.Equal("68.03", sheet.Sum.ToString());
    }

    [Fact]
    public void Total_WhenALineCannotBeScored_DoesNotExist()
    {
        var sheet = ScoreFiling.Of(
            Filing(Row("≥100", "80", 50), Row("≥5", "完成", 40) with { Name = "开工率" }),
            Plain
        );

        Assert.Null(sheet.Total);
        Assert.Null(sheet.Sum);
        Assert.Null(sheet.Grade);
        Assert.Equal("1 项不能计分，因此没有总分：开工率", Assert.Single(sheet.WhyNoTotal).ToString());
        Assert.Equal("40", sheet.Lines[1].Score.ToString());
    }

    [Fact]
    public void WhyNoTotal_NamesAtMostTwentyLines()
    {
        var rows = Enumerable.Range(1, 30).Select(at => Row("≥5", "完成") with { Name = $"甲{at}" }).ToImmutableArray();

        var why = Assert.Single(ScoreFiling.Of(Filing(rows), Plain).WhyNoTotal).ToString();

        Assert.Contains("30 项", why, StringComparison.Ordinal);
        Assert.EndsWith("甲20……", why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "甲1、甲2")]
    [InlineData(20, "甲20")]
    public void WhyNoTotal_NamesUpToTwentyLinesInFull(int count, string end)
    {
        var rows = Enumerable.Range(1, count).Select(at => Row("≥5", "完成") with { Name = $"甲{at}" });

        var why = Assert.Single(ScoreFiling.Of(Filing([.. rows]), Plain).WhyNoTotal).ToString();

        Assert.EndsWith(end, why, StringComparison.Ordinal);
    }

    [Fact]
    public void Total_WhereOneRowDoesNotApplyAndTheOthersHaveNoWeight_LacksWeights()
    {
        var filing = Filing(Row("无", "无") with { NotApplicable = true }, Row("≥5", "5") with { Weight = null });

        Assert.Equal("各项都没有分值，不能计算总分", Why(ScoreFiling.Of(filing, Plain with { WeightCases = [] })));
    }

    [Fact]
    public void Cap_ThatTheTotalJustReaches_ChangesNothing()
    {
        var regime = With(profile => profile with { TotalCaps = [new(Percent(90), Points("98"), Book)] });

        var sheet = ScoreFiling.Of(Filing(Row("≥1", "1", 90)), regime);

        Assert.Equal(("98", "98"), (sheet.Sum.ToString(), sheet.Total.ToString()));
        Assert.Null(sheet.Cap);
        Assert.Empty(sheet.Remarks);
    }

    [Fact]
    public void UnverifiedSources_AreNamedOnceEachInTheirOrder()
    {
        var method = new Source("甲文件", Confidence.Recalled);
        var grade = new Source("乙文件", Confidence.Recalled);
        var cap = new Source("丙文件", Confidence.Recalled);
        var regime = With(profile =>
            profile with
            {
                HigherIsBetter = Positive with { Source = method },
                TotalCaps = [new(Percent(90), Points("50"), cap)],
            }
        ) with
        {
            Grades = [new(Grade.Poor, "差", Score.Zero, grade)],
        };

        var remark = ScoreFiling.Of(Filing(Row("≥1", "1", 45), Row("≥1", "1", 45)), regime).Remarks[^1].ToString();

        Assert.Contains("甲文件；乙文件；丙文件", remark, StringComparison.Ordinal);
    }

    [Fact]
    public void Total_WithoutIndicatorsOrWeights_SaysWhich()
    {
        Assert.Equal("没有绩效指标，不能计算总分", Why(ScoreFiling.Of(Filing(), Plain)));
        Assert.Equal(
            "本规则方案的表格没有分值，不计算总分",
            Why(
                ScoreFiling.Of(
                    Filing(Row("≥5", "5") with { Weight = null }),
                    Plain with
                    {
                        HasWeights = false,
                        WeightCases = [],
                    }
                )
            )
        );
        Assert.Equal(
            "各项都没有分值，不能计算总分",
            Why(ScoreFiling.Of(Filing(Row("≥5", "5") with { Weight = null }), Plain with { WeightCases = [] }))
        );
        Assert.Equal(
            "没有一项适用，不能计算总分",
            Why(ScoreFiling.Of(Filing(Row("无", "无") with { NotApplicable = true }), Plain with { WeightCases = [] }))
        );
    }

    [Theory]
    [InlineData("100.00万元", "110.00万元", "10", "是否漏计结转")]
    [InlineData("0元", "0元", "0", "预算是否已收回")]
    [InlineData("100.00万元", "-1.00万元", "0", "为负数")]
    public void Execution_OutOfTheOrdinary_IsFlagged(string adjusted, string executed, string score, string remark)
    {
        var sheet = ScoreFiling.Of(Filing(Row("≥1", "1", 90)) with { Budget = Funds(adjusted, executed) }, Plain);

        Assert.Equal(score, sheet.Lines[0].Score.ToString());
        Assert.Contains(remark, Assert.Single(sheet.Lines[0].Remarks).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Execution_Stepped_SaysThatAFinishedTaskMayEarnAll()
    {
        var sheet = ScoreFiling.Of(Filing(Row("≥1", "1", 90)), With(profile => profile with { Execution = Stepped }));

        Assert.Equal("7", sheet.Lines[0].Score.ToString());
        Assert.Contains(
            "可由评价人认定满分",
            Assert.Single(sheet.Lines[0].Remarks).ToString(),
            StringComparison.Ordinal
        );
        Assert.Contains("财预〔2021〕101号", Assert.Single(sheet.Remarks).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Execution_IsExactInFen()
    {
        var filing = Filing(Row("≥1", "1", 90)) with { Budget = Funds("9999999999.99元", "9999999999.98元") };

        var working = ScoreFiling.Of(filing, Plain).Lines[0].Working!.Value;

        Assert.Equal(new Plumbline.Domain.Scoring.Measure(999_999_999_998, 999_999_999_999), working.Measure);
        Assert.Equal("10", working.Score.ToString());
    }

    [Fact]
    public void Execution_WithoutAmounts_PreventsTheTotal()
    {
        var sheet = ScoreFiling.Of(Filing(Row("≥1", "1", 90)) with { Budget = null }, Plain);

        Assert.Contains("缺少年度资金总额", sheet.Lines[0].WhyNot!.ToString(), StringComparison.Ordinal);
        Assert.Null(sheet.Total);
    }

    [Fact]
    public void Execution_OfAmountsBeyondATrillion_IsScoredByWhatTheyHaveInCommon()
    {
        var common = Filing(Row("≥1", "1", 90)) with { Budget = Funds("40000亿元", "30000亿元") };
        var none = Filing(Row("≥1", "1", 90)) with { Budget = Funds("4000000000000.01元", "3000000000000.01元") };

        Assert.Equal("7.5", ScoreFiling.Of(common, Plain).Lines[0].Score.ToString());
        Assert.Contains(
            "无法精确计分",
            ScoreFiling.Of(none, Plain).Lines[0].WhyNot!.ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Execution_OfANegativeBudget_IsNotScored()
    {
        var sheet = ScoreFiling.Of(Filing(Row("≥1", "1", 90)) with { Budget = Funds("-5.00万元", "1.00万元") }, Plain);

        Assert.Contains("为负数", sheet.Lines[0].WhyNot!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Execution_WeightOfTheForm_GoesBeforeThatOfTheRegime()
    {
        var funds = Funds("100元", "50元");
        var filing = Filing(Row("≥1", "1", 80)) with
        {
            Budget = funds with { Total = funds.Total! with { Weight = Weight.FromPoints(20) } },
        };

        Assert.Equal("10", ScoreFiling.Of(filing, Plain).Lines[0].Score.ToString());
    }

    [Fact]
    public void Execution_WithTooLargeAWeight_IsNotScored()
    {
        var funds = Funds("100元", "50元");
        var filing = Filing(Row("≥1", "1", 80)) with
        {
            Budget = funds with { Total = funds.Total! with { Weight = Weight.FromPoints(1001) } },
        };

        Assert.Equal("分值超过 1000，无法计分", ScoreFiling.Of(filing, Plain).Lines[0].WhyNot!.ToString());
    }

    [Fact]
    public void WeightCase_IsTheOneWithTheSameKinds()
    {
        var none = new WeightCase(
            "无执行分",
            Weight.Zero,
            Plain.WeightCases[0].Kinds.Add(IndicatorKind.Cost, Weight.FromPoints(10)),
            Book
        );
        var regime = Plain with { WeightCases = [none, Plain.WeightCases[0]] };
        var cost = Row("≤1", "1") with { Kind = IndicatorKind.Cost };

        Assert.Equal("一般", WeightCases.For(regime, Filing(Row("≥1", "1")))!.Name);
        Assert.Equal("无执行分", WeightCases.For(regime, Filing(Row("≥1", "1"), cost))!.Name);
        Assert.Equal("一般", WeightCases.For(regime, Filing(Row("≥1", "1"), cost with { NotApplicable = true }))!.Name);
        Assert.Null(WeightCases.For(regime, Filing(cost)));
        Assert.Equal(["indicators[0]"], ScoreFiling.Of(Filing(cost), regime).Lines.Select(line => line.Path));
    }

    [Fact]
    public void Cap_LowersTheTotalOnlyWhereItIsHigher()
    {
        var regime = With(profile => profile with { TotalCaps = GradingTests.Caps });
        var budget = Funds("100.00万元", "65.00万元");

        var capped = ScoreFiling.Of(Filing(Row("≥1", "1", 90)) with { Budget = budget }, regime);
        var low = ScoreFiling.Of(Filing(Row("≥2", "1", 90)) with { Budget = budget }, regime);

        Assert.Equal(("96.5", "79"), (capped.Sum.ToString(), capped.Total.ToString()));
        Assert.Equal("中", capped.Grade!.Word);
        Assert.Equal("79", capped.Cap!.AtMost.ToString());
        Assert.Contains(
            "执行率 65% 低于 70%，总分以 79 为限",
            Assert.Single(capped.Remarks).ToString(),
            StringComparison.Ordinal
        );
        Assert.Equal("51.5", low.Total.ToString());
        Assert.Null(low.Cap);
    }

    [Fact]
    public void Rescale_IsOffUnlessTheRegimeSaysSo()
    {
        var filing = Filing(Row("≥1", "1", 30), Row("≥2", "1", 20), Row("无", "无", 40) with { NotApplicable = true });

        var plain = ScoreFiling.Of(filing, Plain);
        var rescaled = ScoreFiling.Of(filing, With(profile => profile with { RescaleWhenNotApplicable = true }));

        Assert.Equal(("48", null), (plain.Total.ToString(), plain.Grade));
        Assert.Contains("分值合计为 60，不是 100", Assert.Single(plain.Remarks).ToString(), StringComparison.Ordinal);
        Assert.Equal(("48", "80"), (rescaled.Sum.ToString(), rescaled.Total.ToString()));
        Assert.Equal("良", rescaled.Grade!.Word);
        Assert.Contains("48 × 100 ÷ 60 = 80", Assert.Single(rescaled.Remarks).ToString(), StringComparison.Ordinal);
    }

    private static string Why(ScoreSheet sheet)
    {
        Assert.Null(sheet.Total);
        Assert.Null(sheet.Grade);
        return Assert.Single(sheet.WhyNoTotal).ToString();
    }
}
