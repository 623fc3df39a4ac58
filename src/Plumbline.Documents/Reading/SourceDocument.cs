using System.Collections.Immutable;
using Plumbline.Documents.Model;
using Plumbline.Findings;

namespace Plumbline.Documents.Reading;

/// <summary>
/// A document as it was read. Every character of the text stands in exactly one block, cell or piece, or parts them:
/// white space, the rules and bars of a table drawn with characters, the quotes around a cell.
/// </summary>
/// <param name="Document">The content; every block, cell and piece knows its span in the text.</param>
/// <param name="Text">The plain text in which all spans count; its lines end in \n.</param>
/// <param name="Remarks">What was left out or deserves a look: hidden rows, tracked changes, pictures.</param>
public sealed record SourceDocument(Document Document, string Text, ImmutableArray<Finding> Remarks)
{
    /// <summary>Places of recognised text that a person has compared with the original, in the order of the text.</summary>
    public ImmutableArray<ConfirmedText> Confirmed { get; init; } = [];
}

/// <summary>A piece of recognised text that a person has compared with the original.</summary>
/// <param name="Span">Where it stands now; of no length where the original shows nothing.</param>
/// <param name="Read">What was read there.</param>
public sealed record ConfirmedText(TextSpan Span, string Read);
