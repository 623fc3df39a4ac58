using Plumbline.Audit.Rules.Consistency;
using Plumbline.Domain.Filings;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.Tests.Audit.Consistency;

public sealed class ApprovedIndicatorsTests
{
    private static readonly Indicator Repairs = SampleCases.Row(
        IndicatorKind.Output,
        "修缮面积",
        "≥100㎡",
        weight: "50"
    );
    private static readonly Indicator Pupils = SampleCases.Row(
        IndicatorKind.Outcome,
        "受益学生",
        "≥500人",
        weight: "40"
    );

    [Fact]
    public void SameRows_InAnyOrder_AreSilent()
    {
        Assert.Empty(Check([Repairs, Pupils], [Pupils, Repairs]));
    }

    [Fact]
    public void DroppedAndAddedRows_AreNamed()
    {
        Assert.Equal(
            ["indicators: 批复的指标“受益学生”在自评表中没有", "indicators[0]: 指标“受益教师”不在批复的绩效目标中"],
            Check([Repairs, Pupils], [Pupils with { Name = "受益教师" }, Repairs])
        );
    }

    [Fact]
    public void ChangedTargetAndWeight_AreShownBesideTheApproved()
    {
        var changed = SampleCases.Row(IndicatorKind.Output, "修缮面积", "≥80㎡", weight: "40");

        Assert.Equal(
            [
                "indicators[1].target: 指标“修缮面积”的指标值批复为≥100㎡，自评表为≥80㎡",
                "indicators[1].weight: 指标“修缮面积”的分值批复为50，自评表为40",
            ],
            Check([Repairs, Pupils], [Pupils, changed])
        );
    }

    [Fact]
    public void WeightThatWasNotApproved_IsNotCompared()
    {
        Assert.Empty(Check([Repairs with { Weight = null }], [Repairs]));
    }

    [Fact]
    public void ApprovedGoalThatIsNotAtHand_IsSilent()
    {
        Assert.Empty(
            SampleCases.Check<ApprovedIndicators>(
                SampleCases.Of(SampleCases.Department with { Indicators = [Repairs] })
            )
        );
    }

    private static IEnumerable<string> Check(Indicator[] approved, Indicator[] reported) =>
        SampleCases.Check<ApprovedIndicators>(
            SampleCases.Of(SampleCases.Department with { Indicators = [.. reported] }) with
            {
                ApprovedGoal = SampleCases.Department with { Stage = FilingStage.Goal, Indicators = [.. approved] },
            }
        );
}
