using System.Runtime.CompilerServices;
using Plumbline.Findings;

namespace Plumbline.Domain.Scoring;

/// <summary>
/// 正向指标按比例: met earns the weight, else weight × actual ÷ target (rule book §2.4; 财预〔2020〕10号 art. 16). A target
/// of zero is met by any value.
/// </summary>
public sealed record PositiveProportional : ScoringMethod
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public override ExactPoints Points(long weight, Measure measure) =>
        measure.Target == 0
            ? ExactPoints.Full(weight)
            : ExactPoints.Share(weight, Math.Min(measure.Actual, measure.Target), measure.Target);

    internal override void ScoreRows(BulkBlock block, ReadOnlySpan<ushort> rows)
    {
        foreach (var row in rows)
        {
            block.Put(row, Points(block.WeightOf(row), block.MeasureOf(row)));
        }
    }

    public override Message Explain(in Working working) =>
        working.Told(
            working.Measure.Actual >= working.Measure.Target ? ScoringMessages.AtLeastMet : ScoringMessages.Proportional
        );
}
