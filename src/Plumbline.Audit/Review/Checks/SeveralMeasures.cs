using Plumbline.Audit.Rules.Completeness;
using Plumbline.Findings;

namespace Plumbline.Audit.Review.Checks;

/// <summary>PL1007 on a text: a row of indicators measures one thing.</summary>
internal static class SeveralMeasures
{
    internal static IEnumerable<AuditFinding> Of(TextCase subject)
    {
        foreach (var row in subject.Forms.SelectMany(form => form.Indicators))
        {
            if (OneMeasurePerRow.Measures(row.Name) is > 1 and var count)
            {
                yield return TextCase.Report(
                    RuleIds.OneMeasurePerRow,
                    Severity.Info,
                    TextCase.SpanOf(row),
                    TextMessages.Several.With(("cell", row.Name), ("count", $"{count}")),
                    TextMessages.Split.With()
                );
            }
        }
    }
}
