using Plumbline.Findings;

namespace Plumbline.Domain.Scoring;

/// <summary>
/// 反向指标按比值: up to the target full, above it weight × target ÷ actual (rule book §2.4, the alternative found in one
/// form).
/// </summary>
public sealed record NegativeRatio : ScoringMethod
{
    public override ExactPoints Points(long weight, Measure measure) =>
        measure.Actual <= measure.Target
            ? ExactPoints.Full(weight)
            : ExactPoints.Share(weight, measure.Target, measure.Actual);

    public override Message Explain(in Working working) =>
        working.Told(
            working.Measure.Actual <= working.Measure.Target ? ScoringMessages.AtMostMet : ScoringMessages.InverseRatio
        );
}
