using System.Collections.Immutable;
using Plumbline.Audit.Figures;

namespace Plumbline.Audit.Forms;

/// <summary>
/// Names the amounts of a form by the row and column that the form shows, where the cells of the page lie otherwise: a
/// print keeps no empty cells, so that what stands above a number may be the head of another column.
/// </summary>
internal static class FormNames
{
    private static readonly ImmutableArray<(string Words, ImmutableArray<FormLabel> Labels)> Columns =
    [
        ("年初预算数", [FormLabel.Initial, FormLabel.AnyBudget]),
        ("全年预算数", [FormLabel.Budget, FormLabel.AnyBudget]),
        ("全年执行数", [FormLabel.Executed]),
        ("执行率", [FormLabel.Rate]),
        ("分值", [FormLabel.Weight]),
        ("得分", [FormLabel.Score]),
    ];

    /// <summary>The figures and forms with those names; a figure that has the name of its column keeps it.</summary>
    public static (FigureSet Figures, ImmutableArray<RecognisedForm> Forms) Settle(
        FigureSet figures,
        ImmutableArray<RecognisedForm> forms
    )
    {
        var settled = new Dictionary<int, Figure>();
        foreach (var row in forms.SelectMany(form => form.Funds))
        {
            Name(settled, row.Source, [row.Initial, row.Budget, row.Executed, row.Rate, row.Weight, row.Score]);
        }

        return settled.Count == 0 ? (figures, forms) : (figures.With(settled), FormsWith.Figures(forms, settled));
    }

    private static void Name(Dictionary<int, Figure> settled, string row, ReadOnlySpan<FormCell> cells)
    {
        for (var index = 0; index < cells.Length; index++)
        {
            if (cells[index].Figure is { } figure && IsBare(figure) && IsOfOther(figure, row, Columns[index].Labels))
            {
                settled[figure.Index] = figure with { Label = Columns[index].Words, Scope = row };
            }
        }
    }

    private static bool IsBare(Figure figure) =>
        figure.Passage.Cell is not null && figure.End == figure.Passage.Compact.Length;

    // Without a name, named by its row alone or by the head of another column.
    private static bool IsOfOther(Figure figure, string row, ImmutableArray<FormLabel> labels)
    {
        var head = figure.Label[(figure.Label.LastIndexOf('/') + 1)..];
        return FormVocabulary.Words.TryGetValue(head, out var label)
            ? !labels.Contains(label)
            : head.Length < 2 || row.Contains(head, StringComparison.Ordinal);
    }
}
