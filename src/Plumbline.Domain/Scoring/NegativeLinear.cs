using System.Runtime.CompilerServices;
using Plumbline.Findings;

namespace Plumbline.Domain.Scoring;

/// <summary>
/// 反向指标线性扣减: up to the target full, above it weight × (1 − (actual − target) ÷ target), from twice the target on
/// nothing (rule book §2.4). With a target of zero only zero earns anything.
/// </summary>
public sealed record NegativeLinear : ScoringMethod
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public override ExactPoints Points(long weight, Measure measure)
    {
        var (actual, target) = measure;
        return target == 0
            ? EqualBothSides.ZeroTarget(weight, actual)
            : ExactPoints.Share(weight, Math.Clamp(2 * target - actual, 0, target), target);
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
        return working.Told(
            actual <= target ? ScoringMessages.AtMostMet
            : actual >= 2 * target ? ScoringMessages.TwiceTheTarget
            : ScoringMessages.Linear
        );
    }
}
