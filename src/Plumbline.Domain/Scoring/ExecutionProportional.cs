using System.Runtime.CompilerServices;
using Plumbline.Findings;

namespace Plumbline.Domain.Scoring;

/// <summary>
/// 预算执行得分按比例: weight × executed ÷ adjusted budget, at most the weight; nothing where the budget is zero (rule book
/// §2.8).
/// </summary>
public sealed record ExecutionProportional : ScoringMethod
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public override ExactPoints Points(long weight, Measure measure)
    {
        var (executed, budget) = measure;
        return budget == 0 ? ExactPoints.None : ExactPoints.Share(weight, Math.Min(executed, budget), budget);
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
        var (executed, budget) = working.Measure;
        return working.Told(
            budget == 0 ? ScoringMessages.NoBudget
            : executed >= budget ? ScoringMessages.FullyExecuted
            : ScoringMessages.Executed
        );
    }
}
