using Plumbline.Audit.Texts;
using Plumbline.Documents.Reading;

namespace Plumbline.Audit.Figures;

/// <summary>
/// Knows, while the passages go by in their order, the rows of a table that lost the blanks between its cells and could not
/// be parted: what looks like a number there may be two.
/// </summary>
internal sealed class UnpartedRows
{
    private Passage? last;

    /// <summary>Takes the next passage.</summary>
    internal void Pass(Passage passage)
    {
        var isLine = passage.Cell is null && passage.Span.Length == passage.Compact.Length;
        last =
            isLine && (GluedTable.IsHeading(passage.Compact) || (last is not null && GluedTable.IsRow(passage.Compact)))
                ? passage
                : null;
    }

    /// <summary>Whether the passage that was taken last is such a row.</summary>
    internal bool Has(Passage passage) => ReferenceEquals(passage, last);
}
