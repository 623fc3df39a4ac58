using Plumbline.Findings;

namespace Plumbline.Domain.Scoring;

/// <summary>
/// 等于型指标 as systems in use score it: at least the target full, else weight × actual ÷ target; with a target of zero
/// only zero is full (rule book §2.4).
/// </summary>
public sealed record EqualAtLeast : ScoringMethod
{
    public override ExactPoints Points(long weight, Measure measure)
    {
        var (actual, target) = measure;
        return target == 0 ? EqualBothSides.ZeroTarget(weight, actual)
            : actual >= target ? ExactPoints.Full(weight)
            : ExactPoints.Share(weight, actual, target);
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
