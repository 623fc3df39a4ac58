using Plumbline.Domain.Filings;
using Plumbline.Findings;

namespace Plumbline.Domain.Scoring;

/// <summary>The remark on an actual far above its target.</summary>
internal static class OverAchieved
{
    internal static Message? Remark(Indicator indicator, Working working, ScoringProfile profile)
    {
        if (
            profile.OverAchievement is not { } rule
            || OverAchievementAdvice.For(rule, indicator.Weight ?? Weight.Zero, working.Measure, profile.Decimals)
                is not { } advice
        )
        {
            return null;
        }

        var template = string.IsNullOrWhiteSpace(indicator.DeviationReason)
            ? ScoreSheetMessages.OverAchievedWithoutReason
            : ScoreSheetMessages.OverAchieved;
        return template.With(
            ("ratio", ScoringNumbers.Percent(advice.Ratio)),
            ("threshold", ScoringNumbers.Percent(rule.ReasonThreshold)),
            ("suggested", advice.Suggested.ToText(profile.Decimals)),
            ("source", SourceText.Of(rule.Source))
        );
    }
}
