using Plumbline.Audit.Rules;
using Plumbline.Audit.Rules.Completeness;
using Plumbline.Domain.Filings;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.Tests.Audit.Completeness;

public sealed class RequiredFieldTests
{
    private static readonly Filing Filled = SampleCases.Project with
    {
        Budget = new() { Total = SampleCases.Funds("10万元", "12万元", "0万元") },
        Goals = new()
        {
            Overall = new() { ExpectedGoal = new("修缮校舍"), ActualOutcome = new("已修缮") },
        },
        Indicators = [SampleCases.Row(IndicatorKind.Output, "修缮面积", "≥100㎡", "120㎡", "50", "50")],
    };

    [Fact]
    public void FilledForm_WithZeroes_IsSilent()
    {
        Assert.Empty(Check(SampleCases.Of(Filled)));
    }

    [Fact]
    public void BlankFields_AreNamedInTheOrderOfTheForm()
    {
        var filing = Filled with
        {
            Identity = Filled.Identity with { Unit = null },
            Budget = new() { Total = SampleCases.Funds("10万元", "", "0万元") },
            Goals = new()
            {
                Overall = new() { ExpectedGoal = new("修缮校舍"), ActualOutcome = new("  ") },
            },
        };

        Assert.Equal(
            [
                "identity.unit: “主体 · 实施单位”未填写",
                "budget.total.adjustedBudget: “资金情况 · 年度资金总额 · 全年预算数”未填写",
                "goals.overall.actualOutcome: “绩效目标 · 年度总体目标 · 实际完成情况”未填写",
            ],
            Check(SampleCases.Of(filing))
        );
    }

    [Fact]
    public void BlankCellsOfARow_AreNamed_UnlessTheRowDoesNotApply()
    {
        var blank = SampleCases.Row(IndicatorKind.Outcome, "受益学生", "≥500人", "", "30");
        var filing = Filled with { Indicators = [.. Filled.Indicators, blank, blank with { NotApplicable = true }] };

        Assert.Equal(
            [
                "indicators[1].actual: “绩效指标 2 · 实际完成值”未填写",
                "indicators[1].selfScore: “绩效指标 2 · 得分”未填写",
            ],
            Check(SampleCases.Of(filing))
        );
    }

    [Fact]
    public void RegimeWithWeights_WithoutIndicators_AsksForTheForm()
    {
        Assert.Equal(
            ["indicators: 没有绩效自评表：未列绩效指标及其指标值、完成值和得分"],
            Check(SampleCases.Of(SampleCases.Department))
        );
    }

    [Fact]
    public void RegimeWithoutWeights_AsksNeitherForAFormNorForScores()
    {
        var unweighted = Filled with
        {
            Indicators = [SampleCases.Row(IndicatorKind.Output, "修缮面积", "≥100㎡", "120㎡")],
        };

        Assert.Empty(Check(new(SampleCases.Department, SampleCases.WithoutWeights)));
        Assert.Empty(Check(new(unweighted, SampleCases.WithoutWeights)));
    }

    [Fact]
    public void FieldsOfTheRegime_ReplaceThoseOfTheRule()
    {
        var subject = SampleCases
            .Of(Filled with { Goals = null })
            .Given("project", "identity.projectCode;indicators[].evidence；nothing");

        Assert.Equal(["identity.projectCode: “主体 · 项目代码”未填写"], Check(subject));
    }

    [Theory]
    [InlineData(FilingStage.Goal)]
    [InlineData(FilingStage.Monitoring)]
    public void BeforeTheYearIsOver_TargetsAreAskedForAndNoScores(FilingStage stage)
    {
        Assert.Equal(
            ["indicators: 没有列出绩效指标和指标值"],
            Check(SampleCases.Of(SampleCases.Project with { Stage = stage }))
        );
    }

    private static IEnumerable<string> Check(FilingCase subject) => SampleCases.Check<RequiredField>(subject);
}
