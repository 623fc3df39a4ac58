using Plumbline.Audit.Rules;
using Plumbline.Audit.Rules.Plausibility;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Xunit;
using static Plumbline.Testing.SampleCases;
using static Plumbline.Tests.Audit.Plausibility.Cases;

namespace Plumbline.Tests.Audit.Plausibility;

public sealed class VagueWordsTests
{
    [Fact]
    public void GoalWithoutAFigure_IsReported() =>
        Assert.Equal(
            [
                "goals.items[preschool].expectedGoal: 分项目标“学前教育”只有笼统表述（进一步增长、不断提高），没有可衡量的数值",
            ],
            Check<VagueWords>(
                Goals(
                    new()
                    {
                        Key = "preschool",
                        Name = "学前教育",
                        ExpectedGoal = new Prose("普惠园幼儿数进一步增长，质量不断提高"),
                    }
                )
            )
        );

    [Theory]
    [InlineData("普惠园幼儿数进一步增长到{goals.items[preschool].facts[children]}")]
    [InlineData("普惠覆盖率进一步提高到85%")]
    [InlineData("教职工工资按时足额发放")]
    [InlineData("促进学生全面发展和教育可持续发展")]
    public void GoalWithAFigureOrWithoutVagueWords_IsSilent(string text) =>
        Assert.Empty(Check<VagueWords>(Goals(new() { Key = "preschool", ExpectedGoal = new Prose(text) })));

    [Fact]
    public void GoalWithFactsOrAMeasuredOutcome_IsSilent()
    {
        var goal = new Goal { Key = "a", ExpectedGoal = new Prose("规模进一步增长") };

        Assert.Empty(Check<VagueWords>(Goals(goal with { Facts = [Fact("学位", "300个")] })));
        Assert.Empty(Check<VagueWords>(Goals(goal with { ActualOutcome = new Prose("新增学位300个") })));
    }

    [Fact]
    public void OverallGoal_IsMeasuredByItsIndicators()
    {
        var filing = Department with
        {
            Goals = new() { Overall = new() { ExpectedGoal = new Prose("教育质量稳步提升") } },
        };

        Assert.Equal(
            ["goals.overall.expectedGoal: 年度总体目标只有笼统表述（稳步提升），没有可衡量的数值"],
            Check<VagueWords>(Of(filing))
        );
        Assert.Empty(Check<VagueWords>(Of(filing with { Indicators = [Output("巩固率", "≥98%", "99%")] })));
    }

    [Fact]
    public void UnweightedIndicatorInVagueWords_IsReported()
    {
        Assert.Equal(
            ["indicators[0].target: “教育教学质量”的指标值只有笼统表述（得到提升），没有可衡量的数值"],
            Check<VagueWords>(With(Output("教育教学质量", "得到提升", "得到提升")))
        );
        Assert.Empty(Check<VagueWords>(With(Output("教育教学质量", "得到提升", "得到提升", "10")))); // C11
    }

    private static FilingCase Goals(Goal goal) => Of(Department with { Goals = new() { Items = [goal] } });
}
