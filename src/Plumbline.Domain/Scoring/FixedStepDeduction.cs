using System.Runtime.CompilerServices;
using Plumbline.Findings;

namespace Plumbline.Domain.Scoring;

/// <summary>
/// 按步扣分: full up to (or down to) a bound of the ratio, then fixed points for each step beyond it, never below nothing
/// (rule book §9.2: 在职人员控制率, 三公经费变动率, 预算完成率, 楼堂馆所控制率). A negative change counts as zero before it comes
/// here. Without a base there is no ratio and nothing is earned: callers treat a zero base as not applicable (§4.1).
/// </summary>
public sealed record FixedStepDeduction : ScoringMethod
{
    private readonly int bound;
    private readonly int step;

    /// <summary>The ratio that still earns the whole weight.</summary>
    public required Rate FullAt
    {
        get => BasisPoints.ToRate(bound);
        init => bound = BasisPoints.Of(value, nameof(FullAt));
    }

    /// <summary>The size of a step, above zero: 1 % for "each percentage point".</summary>
    public required Rate Step
    {
        get => BasisPoints.ToRate(step);
        init
        {
            step = BasisPoints.Of(value, nameof(Step));
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value.Numerator, 0, nameof(value));
        }
    }

    /// <summary>Points taken off for each step, at most 1,000, whatever the weight.</summary>
    public required Score Penalty
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, Score.Zero);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value.Scaled, Measure.MaxWeight, nameof(value));
            field = value;
        }
    }

    /// <summary>What counts as a step.</summary>
    public StepMode Mode { get; init; } = StepMode.PerFull;

    /// <summary>On which side of the bound points are lost.</summary>
    public Side Side { get; init; } = Side.Above;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public override ExactPoints Points(long weight, Measure measure)
    {
        if (measure.Target == 0)
        {
            return ExactPoints.None;
        }

        var excess = Excess(measure);
        if (excess <= 0)
        {
            return ExactPoints.Full(weight);
        }

        // steps = excess ÷ size, both in basis points of the base
        var size = measure.Target * step;
        var penalty = Penalty.Scaled;
        if (Mode == StepMode.Continuous)
        {
            var left = Math.BigMul(weight, size) - Math.BigMul(penalty, excess);
            return left <= 0 ? ExactPoints.None : new((UInt128)left, size);
        }

        var remaining = weight - Math.BigMul(penalty, Steps(excess, size));
        return remaining <= 0 ? ExactPoints.None : ExactPoints.Full((long)remaining);
    }

    internal override void ScoreRows(BulkBlock block, ReadOnlySpan<ushort> rows)
    {
        foreach (var row in rows)
        {
            block.Put(row, Points(block.WeightOf(row), block.MeasureOf(row)));
        }
    }

    public override Message Explain(in Working working)
    {
        var measure = working.Measure;
        var excess = measure.Target == 0 ? 0 : Excess(measure);
        var template =
            measure.Target == 0 ? ScoringMessages.NoBase
            : excess <= 0 ? ScoringMessages.WithinBound
            : ScoringMessages.StepsDeducted;
        return working.Told(
            template,
            ("bound", ScoringNumbers.Percent(FullAt)),
            ("step", ScoringNumbers.Percent(Step)),
            ("penalty", Penalty.ToString()),
            ("excess", ScoringNumbers.RateText(Math.Max(excess, 0), Math.Max(measure.Target, 1) * BasisPoints.One)),
            ("steps", excess <= 0 ? "0" : StepsText(excess, measure.Target * step))
        );
    }

    private long Excess(Measure measure)
    {
        var beyond = measure.Actual * BasisPoints.One - measure.Target * bound;
        return Side == Side.Above ? beyond : -beyond;
    }

    private long Steps(long excess, long size) => Mode == StepMode.PerStarted ? (excess - 1) / size + 1 : excess / size;

    private string StepsText(long excess, long size) =>
        Mode == StepMode.Continuous
            ? ScoringNumbers.ExactText(new Numbers.Fraction(excess, size))
            : Steps(excess, size).ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>How steps beyond a bound are counted; published tables do not say (rule book §9.2).</summary>
public enum StepMode
{
    /// <summary>每满一步: only whole steps count.</summary>
    PerFull,

    /// <summary>不足一步按一步: a started step counts as one.</summary>
    PerStarted,

    /// <summary>按比例: parts of steps count in proportion.</summary>
    Continuous,
}

/// <summary>A side of a bound.</summary>
public enum Side
{
    /// <summary>超过.</summary>
    Above,

    /// <summary>低于.</summary>
    Below,
}
