using System.Collections.Immutable;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Scoring;
using Plumbline.Findings;
using Xunit;
using static Plumbline.Tests.Domain.Scoring.ScoringCases;

namespace Plumbline.Tests.Domain.Scoring;

/// <summary>Management ratios over paths of a filing.</summary>
public sealed class ScoreRatiosTests
{
    private static readonly ManagementRatio StaffingRate = new()
    {
        Id = "StaffingControlRate",
        Name = "在职人员控制率",
        Weight = Weight.FromPoints(5),
        Numerator = [new("organisation.staffInPost", Subtract: false)],
        Denominator = [new("organisation.authorisedPosts", Subtract: false)],
        Method = Staffing,
        Source = Book,
    };

    private static readonly ManagementRatio ThreePublicRate = StaffingRate with
    {
        Id = "ThreePublicChangeRate",
        Name = "三公经费变动率",
        Numerator = [new("budget.threePublic.total", false), new("budget.threePublic.total.priorYear", true)],
        Denominator = [new("budget.threePublic.total.priorYear", false)],
        Method = ThreePublicChange with { Penalty = Points("0.5") },
    };

    private static readonly ManagementRatio AreaRate = StaffingRate with
    {
        Id = "BuildingAreaControlRate",
        Name = "楼堂馆所面积控制率",
        Numerator = [new("management.officeBuildings[*].actualArea", false)],
        Denominator = [new("management.officeBuildings[*].approvedArea", false)],
        FullWhenAbsent = "当年无新建楼堂馆所",
    };

    private static readonly Filing Blank = new()
    {
        Regime = "T",
        Year = new(2018),
        Identity = new() { Department = "某县" },
    };

    private static readonly Filing Staffed = Blank with
    {
        Organisation = new() { StaffInPost = Quantity.Parse("136人"), AuthorisedPosts = Quantity.Parse("143") },
    };

    [Fact]
    public void Ratio_OfPresentValues_IsScored()
    {
        var line = Line(Staffed, StaffingRate);

        Assert.Equal("5", line.Score.ToString());
        Assert.Equal(("136人", "143"), (line.Working!.Value.Actual, line.Working.Value.Target));
    }

    [Theory]
    [InlineData("63.46万元", "32万元", "0")]
    [InlineData("32.32万元", "32万元", "4.5")]
    [InlineData("320000元", "32万元", "5")]
    public void Change_IsTheDifferenceOverLastYear(string now, string before, string score)
    {
        var line = Line(Spent(now, before), ThreePublicRate);

        Assert.Equal(score, line.Score.ToString());
        Assert.Equal($"{now} − {before}", line.Working!.Value.Actual);
        Assert.Empty(line.Remarks);
    }

    [Fact]
    public void Change_Downwards_CountsAsNone()
    {
        var line = Line(Spent("20万元", "32万元"), ThreePublicRate);

        Assert.Equal("5", line.Score.ToString());
        Assert.Contains("按 0 计算", Assert.Single(line.Remarks).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Base_OfZero_IsNotApplicable()
    {
        var line = Line(Spent("20万元", "0万元"), ThreePublicRate);

        Assert.True(line.NotApplicable);
        Assert.Null(line.Score);
        Assert.Contains("为 0，没有比率", line.WhyNot!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Base_BelowZero_IsNotScored()
    {
        var line = Line(Spent("20万元", "-1万元"), ThreePublicRate);

        Assert.False(line.NotApplicable);
        Assert.Contains("为负数", line.WhyNot!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void AbsentBlock_IsNotApplicable()
    {
        var line = Line(Blank, StaffingRate);

        Assert.True(line.NotApplicable);
        Assert.Contains("机构和人员 · 在职人数", line.WhyNot!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void HalfABlock_IsMissingData()
    {
        var line = Line(Staffed with { Organisation = new() { StaffInPost = Quantity.Parse("136") } }, StaffingRate);

        Assert.False(line.NotApplicable);
        Assert.Equal("缺少计算所需的数据：机构和人员 · 编制数", line.WhyNot!.ToString());
    }

    [Fact]
    public void OptionalTerm_CountsAsZeroWhereAbsent()
    {
        var ratio = StaffingRate with
        {
            Numerator = [StaffingRate.Numerator[0], new("organisation.retired", false) { Optional = true }],
        };

        Assert.Equal("5", Line(Staffed, ratio).Score.ToString());
    }

    [Fact]
    public void AbsentBlock_ThatEarnsFullMarks_SaysWhy()
    {
        var line = Line(Blank, AreaRate);

        Assert.Equal("5", line.Score.ToString());
        var working = line.Working!.Value;
        Assert.Equal("当年无新建楼堂馆所，按规则得满分 5", working.Method.Explain(working).ToString());
    }

    [Fact]
    public void Star_AddsUpAllItems()
    {
        var filing = Blank with
        {
            Management = new() { OfficeBuildings = [Building("100", "103"), Building("200", "200")] },
        };

        var line = Line(filing, AreaRate);

        Assert.Equal("4.5", line.Score.ToString());
        Assert.Equal("103㎡ + 200㎡", line.Working!.Value.Actual);
    }

    [Fact]
    public void Star_WithAnItemWithoutValue_IsMissingData()
    {
        var filing = Blank with
        {
            Management = new() { OfficeBuildings = [Building("100", "103"), new() { Name = "乙" }] },
        };

        var line = Line(filing, AreaRate);

        Assert.Null(line.Score);
        Assert.Contains("实际规模", line.WhyNot!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void DifferentUnits_AreNotScored()
    {
        var filing = Staffed with
        {
            Organisation = Staffed.Organisation! with { AuthorisedPosts = Quantity.Parse("143所") },
        };

        Assert.Contains("单位不同", Line(filing, StaffingRate).WhyNot!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("identity.department")]
    [InlineData("organisation.institutions")]
    public void Path_ThatIsNoFigure_IsNotScored(string path) =>
        Assert.Null(Line(Staffed, StaffingRate with { Numerator = [new(path, false)] }).Score);

    [Fact]
    public void Path_ThatIsNone_IsMissing()
    {
        var line = Line(Staffed, StaffingRate with { Numerator = [new("a]b", false)] });

        Assert.Contains("a]b", line.WhyNot!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Sheet_AddsRatiosAndKeepsThemApart()
    {
        var filing = Staffed with
        {
            Scores = new() { Ratios = [new() { Ratio = "StaffingControlRate", Score = Quantity.Parse("4") }] },
        };
        var sheet = Sheet(filing, StaffingRate, AreaRate, ThreePublicRate);

        Assert.Equal(ScoreSheetKind.ManagementRatios, sheet.Kind);
        Assert.Equal("10", sheet.Total.ToString());
        Assert.Equal("10", sheet.WeightSum.ToString());
        Assert.Null(sheet.Grade);
        Assert.Equal("4", sheet.Lines[0].Declared!.Literal);
        Assert.Null(sheet.Lines[1].Declared);
        Assert.Empty(sheet.Remarks);
    }

    [Fact]
    public void Figures_WithTooManyDigits_AreNotScored()
    {
        var line = Line(
            Spent("3000000000000.01元", "4000000000000.03元"),
            ThreePublicRate with
            {
                Numerator = [ThreePublicRate.Numerator[0]],
            }
        );

        Assert.Contains("无法精确计分", line.WhyNot!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_AreAllNamed()
    {
        var why = Line(Blank, StaffingRate).WhyNot!.ToString();

        Assert.EndsWith("机构和人员 · 在职人数、机构和人员 · 编制数", why, StringComparison.Ordinal);
    }

    [Fact]
    public void Terms_ThatCannotBeAdded_CountAsFound()
    {
        var line = Line(
            Staffed,
            StaffingRate with
            {
                Numerator = [new("identity.department", false)],
                Denominator = [StaffingRate.Denominator[0], new("organisation.retired", false)],
            }
        );

        Assert.False(line.NotApplicable);
        Assert.Equal("5", line.Weight.ToString());
    }

    [Fact]
    public void Terms_WithAndWithoutAUnit_KeepIt()
    {
        var filing = Blank with
        {
            Organisation = new()
            {
                StaffInPost = Quantity.Parse("136人"),
                Retired = Quantity.Parse("7"),
                AuthorisedPosts = Quantity.Parse("143所"),
            },
        };
        var both = StaffingRate with { Numerator = [StaffingRate.Numerator[0], new("organisation.retired", false)] };

        Assert.Contains("单位不同", Line(filing, both).WhyNot!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void FirstTerm_ThatIsSubtracted_ShowsItsSign()
    {
        var filing = Staffed with { Organisation = Staffed.Organisation! with { Retired = Quantity.Parse("7人") } };
        var ratio = StaffingRate with
        {
            Numerator = [new("organisation.retired", Subtract: true), StaffingRate.Numerator[0]],
        };

        Assert.Equal("−7人 + 136人", Line(filing, ratio).Working!.Value.Actual);
    }

    [Fact]
    public void MoneyByHead_IsNoRatio()
    {
        var filing = Spent("20万元", "32万元") with { Organisation = Staffed.Organisation };
        var ratio = ThreePublicRate with { Denominator = StaffingRate.Numerator };

        Assert.Contains("单位不同", Line(filing, ratio).WhyNot!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Working_SaysInWhichUnitItCompares()
    {
        var money = Line(Spent("32万元", "32万元"), ThreePublicRate).Working!.Value;
        var people = Line(Staffed, StaffingRate).Working!.Value;
        var huge = Line(
            Spent("30000亿元", "40000亿元"),
            ThreePublicRate with
            {
                Numerator = [ThreePublicRate.Numerator[0]],
            }
        );

        Assert.Equal((2, "元"), (money.Scale, money.Unit));
        Assert.Equal((0, ""), (people.Scale, people.Unit));
        Assert.Equal(
            (0, "", 3L),
            (huge.Working!.Value.Scale, huge.Working.Value.Unit, huge.Working.Value.Measure.Actual)
        );
    }

    [Fact]
    public void Sheet_InWords_NamesTheSourceAndItsConfidence()
    {
        var own = Sheet(
            Staffed,
            StaffingRate with
            {
                Method = Staffing with { Source = new("自定规则", Confidence.Own) },
            }
        );

        var chinese = ScoreSheetText.Lines(own, Language.Chinese);
        var english = ScoreSheetText.Lines(own, Language.English);

        Assert.Equal("计分过程：管理指标（规则方案 T）", chinese[0]);
        Assert.Contains("   依据：自定规则（本软件自定）", chinese);
        Assert.Contains("   source: 自定规则 (Plumbline's own)", english);
        Assert.Contains("   计算：比率 = 136 ÷ 143 ≈95.1049%，未越过 100%，得满分 5", chinese);
    }

    [Fact]
    public void Sheet_WithoutRatios_SaysSo() =>
        Assert.Equal("本规则方案没有管理指标", Assert.Single(Sheet(Blank).WhyNoTotal).ToString());

    [Fact]
    public void Sheet_WhereNothingApplies_HasNoTotal()
    {
        var sheet = Sheet(Blank, StaffingRate);

        Assert.Null(sheet.Total);
        Assert.Equal("没有一项适用，不能计算总分", Assert.Single(sheet.WhyNoTotal).ToString());
    }

    private static OfficeBuildingProject Building(string approved, string actual) =>
        new()
        {
            Name = "甲",
            ApprovedArea = Quantity.Parse(approved + "㎡"),
            ActualArea = Quantity.Parse(actual + "㎡"),
        };

    private static Filing Spent(string now, string before) =>
        Blank with
        {
            Budget = new()
            {
                ThreePublic = new()
                {
                    Total = new() { Amount = Amount.Parse(now), PriorYear = Amount.Parse(before) },
                },
            },
        };

    private static ScoreSheet Sheet(Filing filing, params ImmutableArray<ManagementRatio> ratios) =>
        ScoreRatios.Of(filing, ScoringRegime.Plain with { Ratios = ratios });

    private static ScoreLine Line(Filing filing, ManagementRatio ratio) => Sheet(filing, ratio).Lines[0];
}
