using System.Collections.Immutable;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Forms;

namespace Plumbline.Audit.Relations.Restated;

/// <summary>
/// Whose money and whose work a figure in a form speaks of. Every form prints the same words, so the same words in forms of
/// a department and of a project, or of two projects, name different quantities.
/// </summary>
internal static class FormSubjects
{
    /// <summary>Whether two figures stand in forms of different subjects.</summary>
    public static bool Differ(ImmutableArray<RecognisedForm> forms, Figure one, Figure other)
    {
        if (forms.Length < 2 || FormOf(forms, one) is not { } first || FormOf(forms, other) is not { } second)
        {
            return false;
        }

        return first.Kind != second.Kind
            || AreOthers(first.Project, second.Project)
            || AreOthers(first.Unit, second.Unit);
    }

    /// <summary>Whether a figure stands in a form, whose head says whose it is.</summary>
    public static bool IsInForm(ImmutableArray<RecognisedForm> forms, Figure figure) =>
        FormOf(forms, figure) is not null;

    private static bool AreOthers(string? one, string? other) => one is not null && other is not null && one != other;

    private static RecognisedForm? FormOf(ImmutableArray<RecognisedForm> forms, Figure figure) =>
        forms.FirstOrDefault(form => form.Span.Start <= figure.Span.Start && figure.Span.End <= form.Span.End)
        ?? (figure.Passage.Cell is { } cell ? forms.FirstOrDefault(form => form.Tables.Contains(cell.Table)) : null);
}
