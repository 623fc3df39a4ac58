using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>Scores told in running text: weights, points earned and taken off, totals, and the total of the form.</summary>
public sealed class ScoresInTextTests
{
    private static readonly string[] Rules =
    [
        RuleIds.TotalScoreShown,
        RuleIds.IndicatorScoreShown,
        RuleIds.WeightSum,
        RuleIds.DifferenceStated,
        RuleIds.SameQuantityTwice,
    ];

    [Theory]
    [InlineData("预算编制分值5分，得分5分。", "Holds Equality 5分 = 5分")]
    [InlineData("预算执行满分9分，实际得分8.2分。", "Holds ScoreWithinWeight 8.2分 = 9分")]
    [InlineData("资产管理权重5分，得分5.4分。", "Fails ScoreWithinWeight 5.4分 = 5分")]
    [InlineData(
        "整体效能。该指标25分，自评得24分，扣1分。",
        "Holds ScoreWithinWeight 24分 = 25分\nHolds Difference 1分 = 25分, 24分"
    )]
    [InlineData(
        "专项效能。该指标25分，自评得24.2分，扣0.6分。",
        "Holds ScoreWithinWeight 24.2分 = 25分\nFails Difference 0.6分 = 25分, 24.2分"
    )]
    [InlineData("项目管理20分得19分。", "Holds ScoreWithinWeight 19分 = 20分")]
    [InlineData("公众满意度（10分）：得9.5分。", "Holds ScoreWithinWeight 9.5分 = 10分")]
    [InlineData("履职效能得分48.2分（满分50分）。", "Holds ScoreWithinWeight 48.2分 = 50分")]
    [InlineData(
        "数量指标满分20分，因进度滞后扣1分，因资料不全扣0.5分，得18.5分。",
        "Holds ScoreWithinWeight 18.5分 = 20分\nHolds Difference 18.5分 = 20分, 1分, 0.5分"
    )]
    public void OneScore_StaysWithinItsWeight(string text, string expected)
    {
        Assert.Equal(expected, Audited.Statements(text, Rules));
    }

    [Theory]
    [InlineData(
        "部门整体支出绩效得分94.4分。其中：履职效能满分50分，得分48.2分；管理效率满分50分，得分46.2分。",
        "Holds ScoreSum 94.4分 = 48.2分, 46.2分"
    )]
    [InlineData(
        "部门整体支出绩效得分93.4分。其中：履职效能满分50分，得分48.2分；管理效率满分50分，得分46.2分。",
        "Fails ScoreSum 93.4分 = 48.2分, 46.2分"
    )]
    [InlineData(
        "自评得分91分，具体为：决策得分18分，过程得分19分，产出得分30分，效益得分24分。",
        "Holds ScoreSum 91分 = 18分, 19分, 30分, 24分"
    )]
    [InlineData(
        "总分100分，自评得分94分。其中：投入20分得19分，过程30分得28分，产出50分得46分。",
        "Fails ScoreSum 94分 = 19分, 28分, 46分\nHolds WeightSum 100分 = 20分, 30分, 50分"
    )]
    [InlineData(
        "综合得分95分，其中：投入（20分）得19分、过程（30分）得30分、产出（50分）得46分。",
        "Holds ScoreSum 95分 = 19分, 30分, 46分\nHolds WeightSum 100 = 20分, 30分, 50分"
    )]
    public void WholeAndParts_AddUp(string text, string expected)
    {
        Assert.Equal(expected, Audited.Statements(text, RuleIds.TotalScoreShown, RuleIds.WeightSum));
    }

    [Fact]
    public void ItemsOfAChapter_AddUpToTheScoreOfItsName()
    {
        const string Text = """
            一、自评结论
            综合得分93.2分，其中：履职效能满分50分，得分48.2分；管理效率满分50分，得分45分。
            二、得分分析
            （一）履职效能分析
            1.整体效能。分值25分，得分24分。
            2.专项效能。分值25分，得分24.2分。
            （二）管理效率分析
            1.预算编制。分值30分，得分27分。
            2.资产管理。分值20分，得分19分。
            """;
        Assert.Equal(
            """
            Holds ScoreSum 93.2分 = 48.2分, 45分
            Holds ScoreSum 48.2分 = 24分, 24.2分
            Holds WeightSum 50分 = 25分, 25分
            Fails ScoreSum 45分 = 27分, 19分
            Holds WeightSum 50分 = 30分, 20分
            """,
            Audited.Statements(Text, RuleIds.TotalScoreShown, RuleIds.WeightSum)
        );
    }

    [Fact]
    public void HeadingsWithScores_AddUpToTheResult()
    {
        const string Text = """
            一、评价结论
            自评得分88分，等级为良。
            二、指标分析
            （一）决策情况（满分20分，得分18分）
            立项依据充分。
            （二）过程情况（满分30分，得分26分）
            管理制度健全。
            （三）产出情况（满分50分，得分45分）
            按期完成。
            """;
        Assert.Equal("Fails ScoreSum 88分 = 18分, 26分, 45分", Audited.Statements(Text, RuleIds.TotalScoreShown));
    }

    [Theory]
    [InlineData("每少一次扣0.5分，扣完为止，满分10分。")]
    [InlineData("完成率达到95%得10分，达到90%得8分，否则不得分。")]
    [InlineData("自评得分94分，其中：产出得分48分，效益得分28分。")]
    [InlineData("自评得分94分，其中：产出满分50分，得分48分；效益满分30分，得分28分。")]
    [InlineData("甲项目得分98分，乙项目得分95.5分，丙项目得分97分。")]
    [InlineData("满分10分，加分项得2分，实得12分。")]
    [InlineData("路程20分钟，等候得5分钟。")]
    public void OpenListsAndStandards_GiveNoTotal(string text)
    {
        Assert.Empty(Audited.Statements(text, RuleIds.TotalScoreShown, RuleIds.DifferenceStated));
        Assert.DoesNotContain("Fails", Audited.Statements(text, Rules), StringComparison.Ordinal);
    }
}
