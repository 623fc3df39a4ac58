using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using Plumbline.Findings;

namespace Plumbline.Domain.Scoring;

/// <summary>
/// 分段给分: points by the interval in which a ratio lies, never more than the weight (rule book §9.2: 预算控制率, 预算调整率,
/// 重点支出安排率). Without a base there is no ratio and nothing is earned: callers treat a zero base as not applicable.
/// </summary>
public sealed record BandTable : ScoringMethod
{
    private readonly ImmutableArray<(int UpTo, bool Included, long Points)> table = [];

    /// <summary>From the lowest ratio up; each begins where the one before it ends.</summary>
    /// <exception cref="ArgumentException">The bounds do not rise.</exception>
    public required ImmutableArray<PointBand> Bands
    {
        get =>
            [
                .. table.Select(row => new PointBand(
                    BasisPoints.ToRate(row.UpTo),
                    row.Included,
                    Score.FromScaled(row.Points)
                )),
            ];
        init
        {
            table =
            [
                .. value.Select(band =>
                    (BasisPoints.Of(band.UpTo, nameof(Bands)), band.Included, Checked(band.Points))
                ),
            ];
            if (table.IsEmpty || table.Zip(table.Skip(1), (lower, upper) => lower.UpTo < upper.UpTo).Contains(false))
            {
                throw new ArgumentException("Bounds must rise from band to band.", nameof(value));
            }
        }
    }

    /// <summary>Points above the last bound.</summary>
    public required Score Beyond
    {
        get;
        init => field = Score.FromScaled(Checked(value));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public override ExactPoints Points(long weight, Measure measure) =>
        measure.Target == 0 ? ExactPoints.None : ExactPoints.Full(Math.Min(weight, Lookup(measure)));

    internal override void ScoreRows(BulkBlock block, ReadOnlySpan<ushort> rows)
    {
        foreach (var row in rows)
        {
            block.Put(row, Points(block.WeightOf(row), block.MeasureOf(row)));
        }
    }

    public override Message Explain(in Working working) =>
        working.Told(working.Measure.Target == 0 ? ScoringMessages.NoBase : ScoringMessages.Bands, ("bands", Text()));

    private long Lookup(Measure measure)
    {
        var ratio = measure.Actual * BasisPoints.One;
        foreach (var (upTo, included, points) in table)
        {
            var bound = measure.Target * upTo;
            if (ratio < bound || (included && ratio == bound))
            {
                return points;
            }
        }

        return Beyond.Scaled;
    }

    private static long Checked(Score points) =>
        points.Scaled is >= 0 and <= Measure.MaxWeight
            ? points.Scaled
            : throw new ArgumentOutOfRangeException(
                nameof(points),
                points,
                "Points of a band lie between 0 and 1,000."
            );

    private string Text()
    {
        var text = new StringBuilder();
        foreach (var band in Bands)
        {
            var bound = ScoringNumbers.Percent(band.UpTo);
            text.Append(band.Included ? '≤' : '<')
                .Append(bound)
                .Append(" → ")
                .Append(band.Points.ToString())
                .Append('；');
        }

        var last = Bands[^1];
        return text.Append(last.Included ? '>' : '≥')
            .Append(ScoringNumbers.Percent(last.UpTo))
            .Append(" → ")
            .Append(Beyond.ToString())
            .ToString();
    }
}

/// <summary>One band of a table: ratios up to a bound, which is included or not, earn these points.</summary>
public readonly record struct PointBand(Rate UpTo, bool Included, Score Points);
