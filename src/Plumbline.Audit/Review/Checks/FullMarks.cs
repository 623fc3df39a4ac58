using Plumbline.Audit.Forms;
using Plumbline.Findings;

namespace Plumbline.Audit.Review.Checks;

/// <summary>PL4004 on a text: full marks on every row ask for a second look; one finding for all forms of a document.</summary>
internal static class FullMarks
{
    private const int FewestRows = 5;

    internal static IEnumerable<AuditFinding> Of(TextCase subject)
    {
        var full = subject.Forms.Where(IsFull).ToList();
        if (full.Count > 0)
        {
            yield return TextCase.Report(
                RuleIds.AllFullMarks,
                Severity.Info,
                [.. full.Select(form => form.Indicators.First(row => row.Score.Figure is not null).Score.Figure!.Span)],
                TextMessages.AllFull.With(
                    ("form", TextCase.NameOf(full[0])),
                    ("count", $"{full[0].Indicators.Count(row => row.Weight.Figure is not null)}"),
                    ("forms", $"{full.Count}")
                ),
                TextMessages.LookAgain.With()
            );
        }
    }

    private static bool IsFull(RecognisedForm form)
    {
        var rows = form.Indicators.Where(row => row.Weight.Figure is not null).ToList();
        return rows.Count >= FewestRows
            && rows.TrueForAll(row => row.Score.Figure is { } score && score.Value == row.Weight.Figure!.Value);
    }
}
