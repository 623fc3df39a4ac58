using System.Runtime.CompilerServices;
using Plumbline.Findings;

namespace Plumbline.Domain.Scoring;

/// <summary>
/// 按规则得满分: the whole weight for a stated reason, such as no building project in the year (rule book §9.2).
/// </summary>
public sealed record FullMarks : ScoringMethod
{
    /// <summary>The reason as printed.</summary>
    public required string Reason { get; init; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public override ExactPoints Points(long weight, Measure measure) => ExactPoints.Full(weight);

    internal override void ScoreRows(BulkBlock block, ReadOnlySpan<ushort> rows)
    {
        foreach (var row in rows)
        {
            block.Put(row, Points(block.WeightOf(row), block.MeasureOf(row)));
        }
    }

    public override Message Explain(in Working working) => working.Told(ScoringMessages.FullByRule, ("reason", Reason));
}
