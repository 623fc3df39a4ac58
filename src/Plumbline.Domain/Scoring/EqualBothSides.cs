using System.Runtime.CompilerServices;
using Plumbline.Findings;

namespace Plumbline.Domain.Scoring;

/// <summary>
/// 等于型指标双向扣减: weight × (1 − |actual − target| ÷ target), never below nothing; with a target of zero only zero is
/// full. The stricter variant of rule book §2.4, an own proposal there.
/// </summary>
public sealed record EqualBothSides : ScoringMethod
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public override ExactPoints Points(long weight, Measure measure)
    {
        var (actual, target) = measure;
        return target == 0
            ? ZeroTarget(weight, actual)
            : ExactPoints.Share(weight, Math.Max(0, target - Math.Abs(actual - target)), target);
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
            target == 0 ? ZeroTargetText(actual)
            : actual == target ? ScoringMessages.EqualMet
            : actual >= 2 * target ? ScoringMessages.TwiceTheTarget
            : ScoringMessages.BothSides
        );
    }

    internal static ExactPoints ZeroTarget(long weight, long actual) =>
        actual == 0 ? ExactPoints.Full(weight) : ExactPoints.None;

    internal static Template ZeroTargetText(long actual) =>
        actual == 0 ? ScoringMessages.EqualMet : ScoringMessages.ZeroTargetMissed;
}
