using Plumbline.Audit.Forms;
using Plumbline.Audit.Rules.Plausibility;
using Plumbline.Audit.Texts;
using Plumbline.Findings;

namespace Plumbline.Audit.Review.Checks;

/// <summary>PL1002 on a text: an indicator with a target and without a result, where its peers have one.</summary>
internal static class EmptyCells
{
    private const int FewestPeers = 3;

    internal static IEnumerable<AuditFinding> Of(TextCase subject)
    {
        foreach (var form in subject.Forms)
        {
            var rows = form.Indicators.Where(row => row.Name.Length > 0 && Filled(row.Target)).ToList();
            var empty = rows.Where(row => row.Actual.IsEmpty).ToList();
            var peers = rows.Count(row => Filled(row.Actual));
            if (empty.Count > 0 && peers >= FewestPeers && peers >= 2 * empty.Count)
            {
                yield return TextCase.Report(
                    RuleIds.RequiredField,
                    Severity.Info,
                    [.. empty.Select(TextCase.SpanOf)],
                    TextMessages.NoResult.With(
                        ("form", TextCase.NameOf(form)),
                        ("names", Said.Listed([.. empty.Select(row => row.Name)])),
                        ("others", $"{peers}")
                    ),
                    TextMessages.FillIn.With()
                );
            }
        }
    }

    private static bool Filled(FormCell cell) =>
        !cell.IsEmpty && !ValueShapes.IsVoid(ValueShapes.Of(Folding.Compact(cell.Text)));
}
