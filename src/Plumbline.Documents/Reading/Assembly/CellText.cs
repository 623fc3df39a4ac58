using Plumbline.Documents.Model;

namespace Plumbline.Documents.Reading.Assembly;

/// <summary>Makes one cell of the blocks in a cell.</summary>
internal static class CellText
{
    /// <summary>
    /// The cell without its span: its paragraphs are its lines, blank ones left out. It is bound when it is bound as a
    /// whole, or when one bound piece is all that stands in it.
    /// </summary>
    public static Cell Of(CellDraft draft)
    {
        var lines = draft.Content.OfType<LineDraft>().Where(line => !line.IsBlank).ToList();
        return new Cell(string.Join('\n', lines.Select(TextOf).Where(line => !string.IsNullOrWhiteSpace(line))))
        {
            ColumnSpan = draft.ColumnSpan,
            RowSpan = draft.RowSpan,
            Binding = draft.Binding ?? BindingOf(lines),
            Format = draft.Format,
            Decimals = draft.Decimals,
            Page = draft.Page,
            Recognised = lines.Exists(line => line.Content.Any(piece => piece.Recognised)),
        };
    }

    /// <summary>The words of a paragraph.</summary>
    public static string TextOf(LineDraft line) =>
        line.Content is [var only] ? only.Text : string.Concat(line.Content.Select(piece => piece.Text));

    private static string? BindingOf(List<LineDraft> lines)
    {
        string? binding = null;
        foreach (var piece in lines.SelectMany(line => line.Content))
        {
            if (piece.Binding is null && string.IsNullOrWhiteSpace(piece.Text))
            {
                continue;
            }

            if (piece.Binding is null || (binding is not null && binding != piece.Binding))
            {
                return null;
            }

            binding = piece.Binding;
        }

        return binding;
    }
}
