using System.Collections.Immutable;
using Plumbline.Documents.Model;
using Plumbline.Documents.Reading;

namespace Plumbline.Audit.Texts;

/// <summary>A document as grammar sees it: its passages in reading order and its tables.</summary>
/// <param name="Text">The plain text in which all spans count.</param>
/// <param name="Passages">Headings, paragraphs and cells that are not empty, in reading order.</param>
/// <param name="Tables">The tables in reading order.</param>
public sealed record AuditText(string Text, ImmutableArray<Passage> Passages, ImmutableArray<TableView> Tables)
{
    /// <summary>Parts a document that was read into passages.</summary>
    public static AuditText Of(Document document, string text) => new PassageReader(text, []).Read(document);

    /// <summary>The same of a document of which a person may have confirmed some places.</summary>
    public static AuditText Of(SourceDocument source) =>
        new PassageReader(source.Text, source.Confirmed).Read(source.Document);

    /// <summary>Whether some of it was made out from pictures.</summary>
    internal bool IsRecognised => Passages.Any(passage => passage.Recognised);
}
