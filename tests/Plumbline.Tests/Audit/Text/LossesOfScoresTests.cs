using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>What was taken off between the weight and the score, and losses that need not be all.</summary>
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

    [Theory]
    [InlineData("自评得分94分。其中预算执行扣2分，质量指标扣4分。", "Holds Difference 94分 = 2分, 4分")]
    [InlineData("自评得分94分。其中预算执行扣2分，质量指标扣5分。", "Undecidable Difference 94分 = 2分, 5分")]
    [InlineData(
        "自评得分94分。\n二、扣分情况\n1.预算执行率偏低，扣2分。\n2.质量指标未完成，扣5分。",
        "Undecidable Difference 94分 = 2分, 5分"
    )]
    [InlineData("自评得分94分。其中预算执行扣2分，质量指标扣5分，加1分。", "")]
    [InlineData("自评得分94分。其中预算执行扣2分，质量指标扣3分。", "")]
    [InlineData("自评得分94分，财政部门评价得分90分。其中预算执行扣2分，质量指标扣8分。", "")]
    public void PointsTakenOff_AreNoMoreThanTheResultMisses(string text, string expected) =>
        Assert.Equal(expected, Audited.Statements(text, RuleIds.DifferenceStated));

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
