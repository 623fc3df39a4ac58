using Plumbline.Domain;
using Plumbline.Domain.Scoring;
using Xunit;

namespace Plumbline.Tests.Domain.Scoring;

public sealed class BulkScorerTests
{
    [Fact]
    public void Score_OverManyBlocksAndUnits_MatchesEveryRow()
    {
        const int rows = 20_011;
        var methods = ScoringCases.All;
        var kinds = Enumerable.Range(0, rows).Select(row => (byte)(row * 7 % methods.Length)).ToArray();
        var weights = Enumerable.Range(0, rows).Select(row => row % 41 * 5_000).ToArray();
        var actuals = Enumerable.Range(0, rows).Select(row => row * 31L % 977).ToArray();
        var targets = Enumerable.Range(0, rows).Select(row => row * 17L % 499).ToArray();
        int[] starts = [0, .. Enumerable.Range(1, 150).Select(unit => unit * 130), rows, rows];
        var scores = new int[rows];

        var totals = BulkScorer.Score(new(kinds, weights, actuals, targets), starts, methods, 2, scores);

        var expected = Enumerable
            .Range(0, rows)
            .Select(row =>
                (int)methods[kinds[row]].Points(weights[row], new(actuals[row], targets[row])).Rounded(2).Scaled
            )
            .ToArray();
        Assert.Equal(expected, scores);
        Assert.Equal(152, totals.Length);
        Assert.Equal(expected[130..260].Sum(score => (long)score), totals[1].Sum.Scaled);
        Assert.Equal(weights[130..260].Sum(weight => (long)weight), totals[1].WeightSum.Scaled);
        Assert.Equal(new UnitTotal(Score.Zero, Weight.Zero), totals[^1]);
    }

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(2, 1, 1)]
    [InlineData(1, -1, 1)]
    [InlineData(1, Measure.MaxValue + 1, 1)]
    [InlineData(1, 1, -1)]
    [InlineData(1, 1, Measure.MaxValue + 1)]
    public void Score_WithARowOutOfRange_IsRefused(byte kind, long actual, long target)
    {
        var weight = kind == 0 ? -1 : 10_000;

        Assert.Throws<ArgumentOutOfRangeException>(() => Run([kind], [weight], [actual], [target], [0, 1]));
    }

    [Fact]
    public void Score_AtTheLargestValues_IsExact()
    {
        var scores = Run([0], [(int)Measure.MaxWeight], [Measure.MaxValue - 1], [Measure.MaxValue], [0, 1]);

        Assert.Equal([(int)Measure.MaxWeight], scores);
    }

    [Fact]
    public void Score_WithColumnsOrUnitsThatDoNotFit_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => Run([0, 0], [1], [1], [1], [0, 1]));
        Assert.ThrowsAny<ArgumentException>(() => Run([0], [1], [1], [1], []));
        Assert.ThrowsAny<ArgumentException>(() => Run([0], [1], [1], [1], [0, 2]));
        Assert.ThrowsAny<ArgumentException>(() => Run([0], [1], [1], [1], [1, 1]));
        Assert.ThrowsAny<ArgumentException>(() => Run([0, 0], [1, 1], [1, 1], [1, 1], [0, 2, 1, 2]));
    }

    [Fact]
    public void Score_WithoutRows_IsEmpty() => Assert.Empty(Run([], [], [], [], [0]));

    private static int[] Run(byte[] kinds, int[] weights, long[] actuals, long[] targets, int[] starts)
    {
        var scores = new int[kinds.Length];
        BulkScorer.Score(
            new(kinds, weights, actuals, targets),
            starts,
            [ScoringCases.Positive, ScoringCases.Linear],
            2,
            scores
        );
        return scores;
    }
}
