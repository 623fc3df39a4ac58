using System.Collections.Immutable;
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

    [Theory]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    public void Score_OfAsManyUnitsAsABatchTakes_AddsUpEach(int units)
    {
        var ones = Enumerable.Repeat(1L, units).ToArray();
        var weights = Enumerable.Repeat(10_000, units).ToArray();
        var columns = new BulkColumns(new byte[units], weights, ones, ones);

        var totals = BulkScorer.Score(
            columns,
            Enumerable.Range(0, units + 1).ToArray(),
            [ScoringCases.Positive],
            2,
            new int[units]
        );

        Assert.Equal(units, totals.Length);
        Assert.All(totals, total => Assert.Equal(Score.FromPoints(1), total.Sum));
    }

    [Fact]
    public void Score_WithAsManyMethodsAsAByteNames_IsDone()
    {
        var methods = Enumerable.Repeat<ScoringMethod>(ScoringCases.Positive, 256).ToImmutableArray();
        var scores = new int[2];

        BulkScorer.Score(new(new byte[] { 255, 0 }, new[] { 10, 10 }, One, One), new[] { 0, 2 }, methods, 4, scores);

        Assert.Equal([10, 10], scores);
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            BulkScorer.Score(
                new(new byte[2], new[] { 10, 10 }, One, One),
                new[] { 0, 2 },
                methods.Add(ScoringCases.Positive),
                4,
                scores
            )
        );
    }

    // One bad value, or two that would cancel each other, wherever they stand in the vectors and behind them.
    [Theory]
    [InlineData(-1L)]
    [InlineData(Measure.MaxValue + 1)]
    public void Score_WithRowsOutOfRange_IsRefusedWhereverTheyStand(long bad)
    {
        const int rows = 39;
        for (var first = 0; first < rows; first++)
        {
            for (var second = first; second < rows; second++)
            {
                var actuals = new long[rows];
                (actuals[first], actuals[second]) = (bad, bad);
                var targets = new long[rows];
                (targets[first], targets[second]) = (bad, bad);

                Assert.Throws<ArgumentOutOfRangeException>(() =>
                    Run(new byte[rows], new int[rows], actuals, new long[rows], [0, rows])
                );
                Assert.Throws<ArgumentOutOfRangeException>(() =>
                    Run(new byte[rows], new int[rows], new long[rows], targets, [0, rows])
                );
            }
        }
    }

    [Fact]
    public void Score_WithLargeWeightsSideBySide_IsDone()
    {
        var weights = new[] { (int)Measure.MaxWeight, 8_388_607 };

        Assert.Equal(weights.Select(weight => (weight + 50) / 100 * 100), Run([0, 0], weights, [1, 1], [1, 1], [0, 2]));
    }

    [Fact]
    public void Score_WithABadRow_NamesIt()
    {
        const int rows = 700;
        var actuals = new long[rows];
        actuals[600] = -1;
        var kinds = new byte[rows];
        kinds[5] = 2;

        var value = Assert.Throws<ArgumentOutOfRangeException>(() =>
            Run(new byte[rows], new int[rows], actuals, new long[rows], [0, rows])
        );
        var method = Assert.Throws<ArgumentOutOfRangeException>(() =>
            Run(kinds, new int[rows], new long[rows], new long[rows], [0, rows])
        );

        Assert.Equal(600, value.ActualValue);
        Assert.Contains("a value or weight out of range", value.Message, StringComparison.Ordinal);
        Assert.Equal(0, method.ActualValue);
        Assert.Contains("a method that is not in the list", method.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_OfDifferentLengths_AreRefused()
    {
        byte[] kinds = [0, 0];
        Assert.Equal(2, new BulkColumns(kinds, new int[2], new long[2], new long[2]).Count);
        Assert.Throws<ArgumentException>(() => new BulkColumns(kinds, new int[1], new long[2], new long[2]));
        Assert.Throws<ArgumentException>(() => new BulkColumns(kinds, new int[2], new long[3], new long[2]));
        var refused = Assert.Throws<ArgumentException>(() =>
            new BulkColumns(kinds, new int[2], new long[2], new long[1])
        );
        Assert.Contains("same number", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Score_NamesWhichArgumentDoesNotFit()
    {
        static string? Refused(int[] starts, int scores) =>
            Assert
                .ThrowsAny<ArgumentException>(() =>
                    BulkScorer.Score(
                        new(new byte[2], new[] { 10, 10 }, One, One),
                        starts,
                        [ScoringCases.Positive],
                        2,
                        new int[scores]
                    )
                )
                .ParamName;

        Assert.Equal("scores", Refused([0, 2], 3));
        Assert.Equal("unitStarts", Refused([0, 1], 2));
        Assert.Equal("unitStarts", Refused([0, 2, 1, 2], 2));
    }

    private static readonly long[] One = [1, 1];

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
