using Plumbline.Documents.Model;
using Plumbline.Documents.Reading.Assembly;

namespace Plumbline.Documents.Reading.Flattened;

/// <summary>
/// Breaks inside a paragraph of running text. Authors use them to begin a new paragraph, so each line becomes one, as it
/// does when the same text is saved as plain text.
/// </summary>
internal static class LineBreaks
{
    /// <summary>Whether a block is running text with a break in it.</summary>
    public static bool Has(Draft draft) =>
        draft is LineDraft { Block: Paragraph { Kind: ParagraphKind.Body } } line
        && line.Content.Any(piece => piece.Text.Contains('\n', StringComparison.Ordinal));

    /// <summary>The lines of such a block; any other block as it is.</summary>
    public static IEnumerable<Draft> Split(Draft draft)
    {
        if (!Has(draft))
        {
            yield return draft;
            yield break;
        }

        var line = new List<Inline>();
        foreach (var piece in ((LineDraft)draft).Content)
        {
            var parts = piece.Text.Split('\n');
            for (var index = 0; index < parts.Length; index++)
            {
                if (index > 0)
                {
                    yield return LineOf(draft, line);
                    line.Clear();
                }

                if (parts[index].Length > 0 || parts.Length == 1)
                {
                    line.Add(piece with { Text = parts[index] });
                }
            }
        }

        yield return LineOf(draft, line);
    }

    private static LineDraft LineOf(Draft draft, List<Inline> pieces) =>
        new(new Paragraph(ParagraphKind.Body, [.. pieces])) { Page = draft.Page };
}
