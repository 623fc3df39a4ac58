using System.Collections.Immutable;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Forms;

namespace Plumbline.Audit.Relations.Restated;

/// <summary>
/// Whose money and whose work a figure in a form speaks of. Every form prints the same words, so the same words in forms of
/// a department and of a project, or of two projects, name different quantities.
/// </summary>
internal sealed class FormSubjects
{
    private readonly RecognisedForm?[] around;
    private readonly Dictionary<int, RecognisedForm> byTable = [];
    private readonly bool areSeveral;

    private FormSubjects(ImmutableArray<RecognisedForm> forms, ImmutableArray<Figure> figures)
    {
        areSeveral = forms.Length > 1;
        around = new RecognisedForm?[figures.Length];
        foreach (var form in forms)
        {
            foreach (var table in form.Tables)
            {
                byTable.TryAdd(table, form);
            }

            for (var at = FirstFrom(figures, form.Span.Start); at < figures.Length; at++)
            {
                var span = figures[at].Span;
                if (span.Start > form.Span.End)
                {
                    break;
                }

                around[at] ??= span.End <= form.Span.End ? form : null;
            }
        }
    }

    /// <summary>Finds the form of each figure of a document once.</summary>
    public static FormSubjects Of(ImmutableArray<RecognisedForm> forms, FigureSet figures) => new(forms, figures.All);

    /// <summary>Whether two figures stand in forms of different subjects.</summary>
    public bool Differ(Figure one, Figure other)
    {
        if (!areSeveral || FormOf(one) is not { } first || FormOf(other) is not { } second)
        {
            return false;
        }

        return first.Kind != second.Kind
            || AreOthers(first.Project, second.Project)
            || AreOthers(first.Unit, second.Unit);
    }

    /// <summary>Whether a figure stands in a form, whose head says whose it is.</summary>
    public bool IsInForm(Figure figure) => FormOf(figure) is not null;

    private static bool AreOthers(string? one, string? other) => one is not null && other is not null && one != other;

    private RecognisedForm? FormOf(Figure figure) =>
        around[figure.Index] ?? (figure.Passage.Cell is { } cell ? byTable.GetValueOrDefault(cell.Table) : null);

    // By halves: figures stand in reading order.
    private static int FirstFrom(ImmutableArray<Figure> figures, int start)
    {
        var (from, to) = (0, figures.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            (from, to) = figures[middle].Span.Start >= start ? (from, middle) : (middle + 1, to);
        }

        return from;
    }
}
