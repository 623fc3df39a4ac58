using Plumbline.Findings;

namespace Plumbline.Domain.Scoring;

/// <summary>
/// 反向指标线性扣减: up to the target full, above it weight × (1 − (actual − target) ÷ target), from twice the target on
/// nothing (rule book §2.4). With a target of zero only zero earns anything.
/// </summary>
public sealed record NegativeLinear : ScoringMethod
{
    public override ExactPoints Points(long weight, Measure measure)
    {
        var (actual, target) = measure;
        return actual <= target ? ExactPoints.Full(weight)
            : actual >= 2 * target ? ExactPoints.None
            : ExactPoints.Share(weight, 2 * target - actual, target);
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
