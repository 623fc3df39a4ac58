using Plumbline.Documents.Model;
using Plumbline.Findings;

namespace Plumbline.Documents.Reading.Text;

/// <summary>
/// Reads a plain text: each line is a paragraph, lines parted by tabs or bars are rows of a table. The plain text of the
/// document is the file itself, so spans count in what a person sees in an editor.
/// </summary>
public static class PlainTextReader
{
    /// <summary>Reads a file whose encoding is found out from its bytes.</summary>
    public static Result<SourceDocument> Read(SourceFile file, ReadingLimits? limits = null) =>
        Refusals.Guard(file, () => ReadText(file, limits ?? ReadingLimits.Default));

    private static SourceDocument ReadText(SourceFile file, ReadingLimits limits)
    {
        var decoded =
            TextDecoder.Decode(file.Bytes.Span)
            ?? throw Refusals.Because(
                ReadingMessages.Unsupported,
                ReadingMessages.UnsupportedText,
                ReadingMessages.UnsupportedRepair
            );
        if (decoded.Text.Length > limits.Characters)
        {
            throw Refusals.OverLimit(ReadingMessages.CharacterCount, limits.Characters);
        }

        if (decoded.Text.AsSpan().Count('\n') > limits.Paragraphs)
        {
            throw Refusals.OverLimit(ReadingMessages.ParagraphCount, limits.Paragraphs);
        }

        if (NumberRuns.In(decoded.Text) > limits.Numbers)
        {
            throw Refusals.OverLimit(ReadingMessages.NumberCount, limits.Numbers);
        }

        var blocks = new TextBlocks(decoded.Text, limits).Build();
        if (blocks.IsEmpty)
        {
            throw Refusals.Because(ReadingMessages.Empty, ReadingMessages.EmptyText, ReadingMessages.EmptyRepair);
        }

        var document = new Document("", [new Section(blocks)]);
        var remarks = new Remarks { BadCharacters = decoded.BadPlaces };
        return new SourceDocument(document, decoded.Text, remarks.Of(file.Name));
    }
}
