using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>What was taken off between the weight and the score, behind the full marks, and in the chapter of an indicator.</summary>
public sealed class LossesOfScoresTests
{
    private static readonly string[] Rules =
    [
        RuleIds.TotalScoreShown,
        RuleIds.IndicatorScoreShown,
        RuleIds.WeightSum,
        RuleIds.DifferenceStated,
    ];

    [Fact]
    public void LossBetweenWeightAndScore_IsRead()
    {
        const string Text =
            "自评总分95.9分。其中：预算执行10分，因支付偏慢扣0.4分，得9.6分；产出指标50分，因两个路段未完工扣2分、因资料缺失扣1分，得47分；"
            + "效益指标30分，得30分；满意度指标10分，扣1分，得9分。";
        var told = Audited.Statements(Text, Rules);
        Assert.Contains("Holds ScoreWithinWeight 9.6分 = 10分", told, StringComparison.Ordinal);
        Assert.Contains("Holds ScoreWithinWeight 47分 = 50分", told, StringComparison.Ordinal);
        Assert.Contains("Holds WeightSum 100 = 10分, 50分, 30分, 10分", told, StringComparison.Ordinal);
        Assert.Equal("Fails ScoreSum 95.9分 = 9.6分, 47分, 30分, 9分", Audited.Accusations(Text));
    }

    [Fact]
    public void FullMarksLessTheLosses_AreTheScore() =>
        Assert.Contains(
            "Holds Difference 88分 = 100分, 3分, 5分, 4分",
            Audited.Statements("自评得分88分。扣分情况：满分100分，预算执行扣3分，数量指标扣5分，满意度扣4分。", Rules),
            StringComparison.Ordinal
        );

    [Fact]
    public void LossesOfAChapter_AreWhatItsScoreLacks()
    {
        const string Text =
            "一、结论\n自评97.5分，其中产出指标50分得48分，满意度指标10分得9.5分。\n二、完成情况\n（一）产出指标完成情况\n及时率偏低，扣2分。\n"
            + "（二）满意度指标完成情况\n满意度略低，扣0.5分。";
        var told = Audited.Statements(Text, Rules);
        Assert.Contains("Holds Difference 48分 = 50分, 2分", told, StringComparison.Ordinal);
        Assert.Contains("Holds Difference 9.5分 = 10分, 0.5分", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("产出指标50分，扣2分。满意度指标10分，得9分。")]
    [InlineData("效益指标30分，扣1分后得29分，另有加减分项扣2分，自评得分90分。")]
    [InlineData("一、结论\n产出指标50分得45分。\n二、情况\n（一）产出指标完成情况\n数量未达，扣2分。")]
    [InlineData("自评得分60分。扣分情况：满分100分，预算执行扣3分，数量指标扣5分，其余略。")]
    [InlineData("质量指标20分，每少一项扣2分，得18分。")]
    public void LossesThatNeedNotTie_AccuseNobody(string text)
    {
        Assert.Empty(Audited.Accusations(text));
    }
}
