using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Plumbline.Findings;

namespace Plumbline.Domain.Scoring;

/// <summary>
/// 满意度赋分: a share of the weight by the interval in which the surveyed rate lies (rule book §3.5 rule 4; 财预〔2021〕101号
/// gives points for a weight of 10; other weights in proportion is an own proposal). The measure is the rate over one, not
/// over the target.
/// </summary>
public sealed record SatisfactionSteps : ScoringMethod
{
    private readonly StepTable table;

    /// <summary>From the highest rate down; below the last step nothing is earned.</summary>
    public required ImmutableArray<ShareStep> Steps
    {
        get => table.ToSteps();
        init => table = new(value, nameof(Steps));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public override ExactPoints Points(long weight, Measure measure) =>
        ExactPoints.Share(weight, table.ShareOf(measure), BasisPoints.One);

    internal override void ScoreRows(BulkBlock block, ReadOnlySpan<ushort> rows)
    {
        foreach (var row in rows)
        {
            block.Put(row, Points(block.WeightOf(row), block.MeasureOf(row)));
        }
    }

    public override Message Explain(in Working working) =>
        working.Told(
            ScoringMessages.SatisfactionSteps,
            ("share", ScoringNumbers.Percent(BasisPoints.ToRate(table.ShareOf(working.Measure)))),
            ("steps", table.Text)
        );
}
