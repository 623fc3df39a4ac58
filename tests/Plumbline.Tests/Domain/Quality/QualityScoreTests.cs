using Plumbline.Domain;
using Plumbline.Domain.Quality;
using Plumbline.Findings;
using Xunit;

namespace Plumbline.Tests.Domain.Quality;

/// <summary>How the performance work of departments is scored.</summary>
public sealed class QualityScoreTests
{
    private static readonly Source Own = new("own", Confidence.Own);

    private static readonly QualityRules Rules = new()
    {
        Items =
        [
            new("按时", QualityMeasure.GoalsOnTime, Weight.FromPoints(40), [], Own),
            new(
                "诚信",
                QualityMeasure.Honesty,
                Weight.FromPoints(60),
                [new(new(97, 100), new(1, 1)), new(new(90, 100), new(1, 2))],
                Own
            ),
        ],
    };

    [Fact]
    public void Item_WithoutSteps_IsInProportion_AndWithSteps_TakesTheHighestReached()
    {
        var score = Of(new(2, 3), new(93, 100));

        Assert.Equal(26.6667m, score.Lines[0].Points!.Value.Scaled / (decimal)Score.Scale);
        Assert.Equal(Score.FromPoints(30), score.Lines[1].Points);
        Assert.Equal("56.67", score.Total!.Value.ToText(2));
        Assert.Equal("2÷3＝66.67%；66.67%×40＝26.67", score.Lines[0].Working.In(Language.Chinese));
        Assert.EndsWith(
            "达到90%档；50%×60＝30.00",
            score.Lines[1].Working.In(Language.Chinese),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(9699, 30)]
    [InlineData(9700, 60)]
    [InlineData(9000, 30)]
    [InlineData(8999, 0)]
    public void Step_IncludesItsBound(long part, int points)
    {
        Assert.Equal(Score.FromPoints(points), Of(default, new(part, 10_000)).Lines[1].Points);
    }

    [Fact]
    public void Item_OfWhichNothingWasDue_CountsForNothing()
    {
        var score = Of(default, new(99, 100));

        Assert.Null(score.Lines[0].Points);
        Assert.Equal((Score.FromPoints(100), Weight.FromPoints(60)), (score.Total!.Value, score.Counted));
        Assert.Null(Of(default, default).Total);
    }

    [Fact]
    public void Places_AreSharedWithinTheTie_AndWhatWasNotScoredHasNone()
    {
        Score?[] totals = [Points(90), Points(899, 10), null, Points(80)];

        Assert.Equal([1, 1, null, 3], QualityScore.Places(totals, Points(5, 10)));
        Assert.Equal([1, 2, null, 3], QualityScore.Places(totals, Score.Zero));
    }

    private static Score Points(int points, int of = 1) => Score.FromScaled((long)points * Score.Scale / of);

    private static QualityScore Of(QualityFact onTime, QualityFact honesty) =>
        QualityScore.Of(Rules, what => what == QualityMeasure.Honesty ? honesty : onTime);
}
