using Plumbline.Audit.Rules.Plausibility;
using Plumbline.Findings;

namespace Plumbline.Audit.Review.Checks;

/// <summary>PL4001 on a text: targets that were missed have a reason beside them.</summary>
internal static class ReasonsMissing
{
    internal static IEnumerable<AuditFinding> Of(TextCase subject)
    {
        foreach (var (form, rows) in MissedTargets.In(subject))
        {
            var silent = rows.FindAll(row => !Said.Reason(row.Deviation));
            if (silent.Count > 0)
            {
                yield return TextCase.Report(
                    RuleIds.MissedWithoutReason,
                    Severity.Info,
                    [.. silent.Select(TextCase.SpanOf)],
                    TextMessages.NoReason.With(
                        ("form", TextCase.NameOf(form)),
                        ("count", $"{silent.Count}"),
                        ("names", Said.Listed([.. silent.Select(row => row.Name)]))
                    ),
                    TextMessages.GiveReason.With()
                );
            }
        }
    }
}
