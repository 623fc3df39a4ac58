using System.Runtime.CompilerServices;
using Plumbline.Findings;

namespace Plumbline.Domain.Scoring;

/// <summary>
/// 等于型指标 as systems in use score it: at least the target full, else weight × actual ÷ target; with a target of zero
/// only zero is full (rule book §2.4).
/// </summary>
public sealed record EqualAtLeast : ScoringMethod
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public override ExactPoints Points(long weight, Measure measure)
    {
        var (actual, target) = measure;
        return target == 0
            ? EqualBothSides.ZeroTarget(weight, actual)
            : ExactPoints.Share(weight, Math.Min(actual, target), target);
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
            target == 0 ? EqualBothSides.ZeroTargetText(actual)
            : actual >= target ? ScoringMessages.AtLeastMet
            : ScoringMessages.Proportional
        );
    }
}
