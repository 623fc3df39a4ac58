using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Plumbline.Findings;

namespace Plumbline.Domain.Scoring;

/// <summary>
/// 预算执行得分分档: the whole budget spent and not exceeded is full; otherwise a share by steps of the rate (rule book §3.6,
/// recalled from 财预〔2021〕101号). More than the budget is not "inside the budget" and earns the highest step. Whether a
/// task was finished for less money is for a person to say; the sheet remarks on it.
/// </summary>
public sealed record ExecutionStepped : ScoringMethod
{
    private readonly StepTable table;

    /// <summary>From the highest rate down; below the last step nothing is earned.</summary>
    public required ImmutableArray<ShareStep> Steps
    {
        get => table.ToSteps();
        init => table = new(value, nameof(Steps));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public override ExactPoints Points(long weight, Measure measure)
    {
        var (executed, budget) = measure;
        return budget == 0 ? ExactPoints.None
            : executed == budget ? ExactPoints.Full(weight)
            : ExactPoints.Share(weight, table.ShareOf(measure), BasisPoints.One);
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
                : executed == budget ? ScoringMessages.FullyExecuted
                : ScoringMessages.ExecutionSteps,
            ("share", ScoringNumbers.Percent(BasisPoints.ToRate(table.ShareOf(working.Measure)))),
            ("steps", table.Text)
        );
    }
}
