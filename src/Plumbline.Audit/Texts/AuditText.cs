using System.Collections.Immutable;
using Plumbline.Documents.Model;

namespace Plumbline.Audit.Texts;

/// <summary>A document as grammar sees it: its passages in reading order and its tables.</summary>
/// <param name="Text">The plain text in which all spans count.</param>
/// <param name="Passages">Headings, paragraphs and cells that are not empty, in reading order.</param>
/// <param name="Tables">The tables in reading order.</param>
public sealed record AuditText(string Text, ImmutableArray<Passage> Passages, ImmutableArray<TableView> Tables)
{
    /// <summary>Parts a document that was read into passages.</summary>
    public static AuditText Of(Document document, string text) => new PassageReader(text).Read(document);
}
