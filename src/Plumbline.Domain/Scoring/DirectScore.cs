using System.Runtime.CompilerServices;
using Plumbline.Domain.Filings;
using Plumbline.Findings;

namespace Plumbline.Domain.Scoring;

/// <summary>
/// 直接赋分: met earns the weight, not met nothing or a stated share of it (rule book §3.5 rule 1; 财预〔2021〕101号).
/// </summary>
public sealed record DirectScore : ScoringMethod
{
    private readonly int otherwise;

    /// <summary>What "met" means.</summary>
    public Direction Direction { get; init; } = Direction.HigherIsBetter;

    /// <summary>The share of the weight that is earned when it is not met.</summary>
    public Rate ShareWhenNotMet
    {
        get => BasisPoints.ToRate(otherwise);
        init => otherwise = BasisPoints.ShareOf(value, nameof(ShareWhenNotMet));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public override ExactPoints Points(long weight, Measure measure) =>
        Met(measure) ? ExactPoints.Full(weight) : ExactPoints.Share(weight, otherwise, BasisPoints.One);

    internal override void ScoreRows(BulkBlock block, ReadOnlySpan<ushort> rows)
    {
        foreach (var row in rows)
        {
            block.Put(row, Points(block.WeightOf(row), block.MeasureOf(row)));
        }
    }

    public override Message Explain(in Working working) =>
        !Met(working.Measure)
            ? working.Told(ScoringMessages.DirectNotMet, ("share", ScoringNumbers.Percent(ShareWhenNotMet)))
            : working.Told(
                Direction switch
                {
                    Direction.HigherIsBetter => ScoringMessages.AtLeastMet,
                    Direction.LowerIsBetter => ScoringMessages.AtMostMet,
                    _ => ScoringMessages.EqualMet,
                }
            );

    private bool Met(Measure measure) =>
        Direction switch
        {
            Direction.HigherIsBetter => measure.Actual >= measure.Target,
            Direction.LowerIsBetter => measure.Actual <= measure.Target,
            _ => measure.Actual == measure.Target,
        };
}
