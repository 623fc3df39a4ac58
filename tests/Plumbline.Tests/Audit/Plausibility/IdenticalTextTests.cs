using Plumbline.Audit.Rules;
using Plumbline.Audit.Rules.Plausibility;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Xunit;
using static Plumbline.Testing.SampleCases;

namespace Plumbline.Tests.Audit.Plausibility;

public sealed class IdenticalTextTests
{
    private const string Content = "落实国家职业教育政策，改善实训条件，培养技术技能人才，促进毕业生就业创业。";

    [Fact]
    public void TwoTasksWithOneText_AreReported() =>
        Assert.Equal(
            ["tasks[2].taskContent: “职教发展”的任务内容与“职教管理”相同"],
            Check<IdenticalText>(
                Tasks(("职教管理", Content), ("职教发展", Content.Replace("，", "、", StringComparison.Ordinal)))
            )
        );

    [Fact]
    public void NearlyTheSameText_IsReportedWithItsLikeness()
    {
        var found = Check<IdenticalText>(Tasks(("职教管理", Content), ("职教发展", Content + "已办")));

        Assert.Equal(["tasks[2].taskContent: “职教发展”的任务内容与“职教管理”相似度97%"], found);
        Assert.Empty(
            Check<IdenticalText>(Tasks(("职教管理", Content), ("职教发展", Content + "已办")).Given("similarity", "98"))
        );
    }

    [Theory]
    [InlineData("另一项任务改善的是农村学校的食堂和宿舍，保障寄宿学生的生活和安全。")]
    [InlineData("短文字")]
    public void OtherTexts_AreSilent(string other)
    {
        Assert.Empty(Check<IdenticalText>(Tasks(("甲", Content), ("乙", other))));
        Assert.Empty(Check<IdenticalText>(Tasks(("甲", "短文字"), ("乙", other))));
    }

    [Fact]
    public void LiveNumbersOfDifferentFacts_DoNotMakeTextsDifferent() =>
        Assert.Single(
            Check<IdenticalText>(
                Tasks(
                    ("甲", "全年开展培训{tasks[1].facts[a]}，参训教师{tasks[1].facts[b]}，考核合格后发放证书"),
                    ("乙", "全年开展培训{tasks[2].facts[x]}，参训教师{tasks[2].facts[y]}，考核合格后发放证书")
                )
            )
        );

    [Fact]
    public void OutcomeThatCopiesItsGoal_IsReported()
    {
        var goal = new Goal
        {
            Key = "skills",
            Name = "技能培养",
            ExpectedGoal = new Prose(Content),
            ActualOutcome = new Prose(Content),
        };

        Assert.Equal(
            ["goals.items[skills].actualOutcome: “技能培养”的实际完成情况与预期目标相同，没有写明完成了什么"],
            Check<IdenticalText>(Of(Department with { Goals = new() { Items = [goal] } }))
        );
    }

    [Fact]
    public void OverallOutcomeStrungFromTheGoalsOfItems_IsReported()
    {
        Goal[] items =
        [
            new() { ExpectedGoal = new Prose("教职工工资足额发放。") },
            new() { ExpectedGoal = new Prose("上级教育政策全部落实到位。") },
        ];
        var overall = new Goal { ActualOutcome = new Prose("教职工工资足额发放；上级教育政策全部落实到位") };

        Assert.Equal(
            ["goals.overall.actualOutcome: 年度总体目标的实际完成情况与各分项目标相同，没有写明完成了什么"],
            Check<IdenticalText>(
                Of(
                    Department with
                    {
                        Goals = new() { Overall = overall, Items = [.. items] },
                    }
                )
            )
        );
    }

    [Fact]
    public void LongLists_AreSearchedForExactCopies()
    {
        var tasks = Enumerable
            .Range(1, 300)
            .Select(number => ($"任务{number}", $"{Content}{(char)('一' + number)}{(char)('丐' + number)}"))
            .ToArray();

        Assert.Empty(Check<IdenticalText>(Tasks(tasks)));
        Assert.Single(Check<IdenticalText>(Tasks([.. tasks, ("末项", tasks[0].Item2)])));
    }

    [Fact]
    public void VeryLongTexts_AreSearchedForExactCopies()
    {
        var text = string.Concat(Enumerable.Repeat(Content, 2_000));

        Assert.Empty(Check<IdenticalText>(Tasks(("甲", text), ("乙", text + "已办"))));
        Assert.Single(Check<IdenticalText>(Tasks(("甲", text), ("乙", text))));
    }

    private static FilingCase Tasks(params (string Name, string Content)[] tasks) =>
        Of(
            Department with
            {
                Tasks =
                [
                    .. tasks.Select(
                        (task, at) =>
                            new AnnualTask
                            {
                                No = $"{at + 1}",
                                TaskName = task.Name,
                                TaskContent = new Prose(task.Content),
                            }
                    ),
                ],
            }
        );
}
