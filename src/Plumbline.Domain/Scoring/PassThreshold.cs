using System.Runtime.CompilerServices;
using Plumbline.Findings;

namespace Plumbline.Domain.Scoring;

/// <summary>
/// 完成比例赋分（及格门槛）: below the pass line nothing, from there weight × (rate − line) ÷ (1 − line), at most the weight,
/// where rate = actual ÷ target (rule book §3.5 rule 2; 财预〔2021〕101号).
/// </summary>
public sealed record PassThreshold : ScoringMethod
{
    private readonly int line;

    /// <summary>及格门槛: the completion rate from which points are earned; below 100 %.</summary>
    public required Rate PassLine
    {
        get => BasisPoints.ToRate(line);
        init
        {
            line = BasisPoints.Of(value, nameof(PassLine));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(line, BasisPoints.One, nameof(value));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public override ExactPoints Points(long weight, Measure measure)
    {
        var (actual, target) = measure;
        var range = target * (BasisPoints.One - line);
        return target == 0
            ? ExactPoints.Full(weight)
            : ExactPoints.Share(weight, Math.Clamp(actual * BasisPoints.One - target * line, 0, range), range);
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
        var (actual, target) = working.Measure;
        var template =
            actual >= target ? ScoringMessages.AtLeastMet
            : actual * BasisPoints.One < target * line ? ScoringMessages.BelowPassLine
            : ScoringMessages.AbovePassLine;
        return working.Told(template, ("line", ScoringNumbers.Percent(PassLine)));
    }
}
