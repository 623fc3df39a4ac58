using Plumbline.Findings;

namespace Plumbline.Audit.Review.Checks;

/// <summary>PL2005 on a text: a target that was missed does not earn full marks.</summary>
internal static class FullMarksMissed
{
    internal static IEnumerable<AuditFinding> Of(TextCase subject)
    {
        foreach (var row in MissedTargets.In(subject).SelectMany(form => form.Rows))
        {
            if (
                row is { Weight.Figure: { } weight, Score.Figure: { } score, Actual.Figure: { } actual }
                && score.Value == weight.Value
                && !weight.Value.IsZero
            )
            {
                yield return TextCase.Report(
                    RuleIds.IndicatorScoreShown,
                    Severity.Warning,
                    [actual, row.Target.Figure!, score],
                    TextMessages.FullYetMissed.With(
                        ("name", row.Name),
                        ("target", row.Target.Text),
                        ("actual", row.Actual.Text),
                        ("score", row.Score.Text)
                    ),
                    TextMessages.ScoreAgain.With()
                );
            }
        }
    }
}
