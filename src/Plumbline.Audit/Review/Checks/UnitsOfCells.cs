using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Forms;
using Plumbline.Audit.Texts;
using Plumbline.Findings;

namespace Plumbline.Audit.Review.Checks;

/// <summary>PL3003 on a text: target and result of a row have the same unit, and signs stand where they belong.</summary>
internal static partial class UnitsOfCells
{
    internal static IEnumerable<AuditFinding> Of(TextCase subject)
    {
        foreach (var row in subject.Forms.SelectMany(form => form.Indicators))
        {
            if (
                row is { Target.Figure: { Dimension: Dimension.Percent } target, Actual.Figure: { } actual }
                && target.Unit.Length > 0
                && ValueShapes.Of(Folding.Compact(row.Actual.Text)) == ValueShape.Number
                && actual.Unit.Length == 0
            )
            {
                yield return TextCase.Report(
                    RuleIds.UnitMixUp,
                    Severity.Info,
                    [actual, target],
                    TextMessages.NoUnit.With(
                        ("name", row.Name),
                        ("target", row.Target.Text),
                        ("actual", row.Actual.Text)
                    ),
                    TextMessages.AddUnit.With()
                );
            }
            else if ((Turned(row.Target) ?? Turned(row.Actual)) is { } cell)
            {
                yield return TextCase.Report(
                    RuleIds.UnitMixUp,
                    Severity.Info,
                    cell.Span ?? TextCase.SpanOf(row),
                    TextMessages.Turned.With(("cell", cell.Text)),
                    TextMessages.Turn.With()
                );
            }
        }
    }

    private static FormCell? Turned(FormCell cell) =>
        !cell.IsEmpty && Pattern().IsMatch(Folding.Compact(cell.Text)) ? cell : null;

    [GeneratedRegex(@"^[≥≤]?%\d+(?:\.\d+)?$|^\d+(?:\.\d+)?%?[≥≤]=?$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Pattern();
}
