using Plumbline.Domain.Numbers;

namespace Plumbline.Domain.Scoring;

/// <summary>
/// What follows from an actual far above its target (rule book §2.4): a reason is compulsory, and a reviewer who finds
/// that the target was set too low may reduce the score. The reduction is a suggestion only; nothing computes with it.
/// </summary>
/// <param name="Ratio">actual ÷ target.</param>
/// <param name="SuspectTarget">The ratio is so high that the target was probably set too low.</param>
/// <param name="Suggested">The score that a reviewer might give instead.</param>
public sealed record OverAchievementAdvice(Rate Ratio, bool SuspectTarget, Score Suggested)
{
    /// <summary>Null when the actual stays below the threshold, or the target is zero and there is no ratio.</summary>
    /// <param name="rule">The place's thresholds and deduction.</param>
    /// <param name="weight">Points of the indicator.</param>
    /// <param name="measure">Actual and target.</param>
    /// <param name="decimals">Decimals of a score.</param>
    public static OverAchievementAdvice? For(OverAchievement rule, Weight weight, Measure measure, int decimals)
    {
        if (measure.Target == 0)
        {
            return null;
        }

        var ratio = new Rate(measure.Actual, measure.Target);
        var over = ratio.ToFraction() - rule.ReasonThreshold.ToFraction();
        if (over.Sign < 0)
        {
            return null;
        }

        var left = rule.Deduction is { } fixedPoints
            ? weight.ToFraction() - fixedPoints.ToFraction()
            : weight.ToFraction() * (Fraction.One - over);
        var suspect = ratio.ToFraction() >= rule.SuspectThreshold.ToFraction();
        return new(ratio, suspect, Rounded(Fraction.Max(Fraction.Zero, left), decimals));
    }

    private static Score Rounded(Fraction points, int decimals) =>
        Score.FromScaled(
            (long)Rounding.ToWhole(points * Rounding.PowerOfTen(decimals)) * Rounding.PowerOfTen(4 - decimals)
        );
}
