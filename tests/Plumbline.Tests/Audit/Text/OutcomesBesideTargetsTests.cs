using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>高于目标值, 较目标高, 较预算节约, 完成目标的: outcomes set against what was asked for.</summary>
public sealed class OutcomesBesideTargetsTests
{
    [Theory]
    [InlineData("巩固率99.2%，高于目标值99%。", "Holds Threshold 99% = 99.2%")]
    [InlineData("巩固率98.2%，高于目标值99%。", "Fails Threshold 99% = 98.2%")]
    [InlineData("村民满意度93.1%（目标值≥90%）。", "Holds Threshold 90% = 93.1%")]
    [InlineData("结转结余率2.4%，低于8%的控制要求。", "Holds Threshold 8% = 2.4%")]
    [InlineData("结转结余率12.4%，低于8%的控制要求。", "Fails Threshold 8% = 12.4%")]
    [InlineData("门诊量6.5万人次，同比增长3%，高于目标值6万人次。", "Holds Threshold 6万人次 = 6.5万人次")]
    [InlineData("按时办结率97.5%，达到95%的目标。", "Holds Threshold 95% = 97.5%")]
    public void NamedTarget_StandsBehindItsOutcome(string text, string expected)
    {
        Assert.Equal(expected, Audited.Statements(text, RuleIds.TargetAgainstActual));
    }

    [Theory]
    [InlineData("村民满意度88.1%（目标值≥90%）。")]
    [InlineData("村民满意度88.1%，未达到90%的目标值。")]
    [InlineData("村民满意度88.1%，低于目标值90%。")]
    [InlineData("办结率100%，好评率91%，分别高于目标值95%、90%。")]
    [InlineData("人均预期寿命78.3岁，高于全省平均水平。")]
    [InlineData("完成验收16处，完成目标任务18处的88.9%。")]
    public void MissedOrUnprintedTarget_IsNoMistake(string text)
    {
        Assert.DoesNotContain("Fails", Audited.Statements(text, RuleIds.TargetAgainstActual), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("满意度92.5%，比年初目标90%高出2.5个百分点。", "Holds Difference 2.5个百分点 = 92.5%, 90%")]
    [InlineData("满意度92.5%，比年初目标90%高出3.5个百分点。", "Fails Difference 3.5个百分点 = 92.5%, 90%")]
    [InlineData("就业率96.4%，超过省定目标95%1.4个百分点。", "Holds Difference 1.4个百分点 = 96.4%, 95%")]
    [InlineData("培训教师2400人次，较任务2000人次多500人次。", "Fails Difference 500人次 = 2400人次, 2000人次")]
    [InlineData("中标价451万元，较控制价480万元节约29万元。", "Holds Difference 29万元 = 480万元, 451万元")]
    [InlineData(
        "项目预算120万元，实际支出112.5万元，较预算节约8.5万元。",
        "Fails Difference 8.5万元 = 120万元, 112.5万元"
    )]
    [InlineData("招生计划350人，实际录取362人，超计划15人。", "Fails Difference 15人 = 362人, 350人")]
    public void DistanceFromTheBase_IsReckoned(string text, string expected)
    {
        Assert.Equal(expected, Audited.Statements(text, RuleIds.DifferenceStated));
    }

    [Theory]
    [InlineData("全县共有教师1200人，男教师比女教师400人多100人。")]
    [InlineData("项目预算120万元，实际支出112.5万元，设备费较预算节约3万元。")]
    [InlineData("项目预算120万元，实际支出112.5万元，较上年预算节约3万元。")]
    [InlineData("年初预算数见附表。全年预算120万元，支出112.5万元，较年初预算节约3万元。")]
    [InlineData("床位使用率85.6%，高于全省平均水平2.1个百分点。")]
    public void DistanceOfSomethingElse_GivesNoStatement(string text)
    {
        Assert.Equal("", Audited.Statements(text, RuleIds.DifferenceStated));
    }

    [Fact]
    public void GoalOfAnEarlierChapter_IsTheBaseOfACompletionRate()
    {
        const string Text = """
            一、年初绩效目标
            新增托位1500个；培训保育员600人次。
            二、完成情况
            新增托位1590个，完成目标的106.0%，超出任务90个。
            培训保育员582人次，完成目标的97.0%。
            """;

        Assert.Equal(
            """
            Holds ExecutionRate 106.0% = 1590个, 1500个
            Holds ExecutionRate 97.0% = 582人次, 600人次
            """,
            Audited.Statements(Text, RuleIds.RatesShown)
        );
        Assert.Equal("Holds Difference 90个 = 1590个, 1500个", Audited.Statements(Text, RuleIds.DifferenceStated));
    }

    [Fact]
    public void SavingAgainstTheBudgetOfTheForm_IsReckonedWithIt()
    {
        const string Text = """
            项目支出绩效自评表
            | 项目名称 | 设备购置 |
            | 项目资金（万元） |  | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
            |  | 年度资金总额 | 50 | 50 | 46.5 | 10 | 93% | 9.3 |
            |  | 其中：当年财政拨款 | 50 | 50 | 46.5 | — | 93% | — |

            设备合同金额46.5万元，较预算节约4.5万元。
            """;

        Assert.Contains(
            "Fails Difference 4.5万元 = 50, 46.5万元",
            Audited.Statements(Text, RuleIds.DifferenceStated),
            StringComparison.Ordinal
        );
    }
}
