using System.Runtime.CompilerServices;
using Plumbline.Findings;

namespace Plumbline.Domain.Scoring;

/// <summary>
/// 反向指标按比值: up to the target full, above it weight × target ÷ actual (rule book §2.4, the alternative found in one
/// form).
/// </summary>
public sealed record NegativeRatio : ScoringMethod
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public override ExactPoints Points(long weight, Measure measure) =>
        measure.Actual == 0
            ? ExactPoints.Full(weight)
            : ExactPoints.Share(weight, measure.Target, Math.Max(measure.Actual, measure.Target));

    internal override void ScoreRows(BulkBlock block, ReadOnlySpan<ushort> rows)
    {
        foreach (var row in rows)
        {
            block.Put(row, Points(block.WeightOf(row), block.MeasureOf(row)));
        }
    }

    public override Message Explain(in Working working) =>
        working.Told(
            working.Measure.Actual <= working.Measure.Target ? ScoringMessages.AtMostMet : ScoringMessages.InverseRatio
        );
}
