using Plumbline.Audit.Texts;
using Plumbline.Documents.Model;

namespace Plumbline.Audit.Forms;

/// <summary>One cell of a form, whatever the layout: a table cell, a line, or a piece of a glued line.</summary>
/// <param name="Passage">Where it stands; the first one, when a cell was broken over several lines.</param>
/// <param name="Start">First folded character in the passage.</param>
/// <param name="End">The folded character after the last.</param>
/// <param name="Word">Folded, without markup: what is compared with the vocabulary.</param>
/// <param name="Text">As printed, white space squeezed, without markup.</param>
internal sealed record FormToken(Passage Passage, int Start, int End, string Word, string Text)
{
    /// <summary>Number of its line or table row, counted over the document.</summary>
    internal int Row { get; init; }

    /// <summary>First grid column, or −1 outside of tables.</summary>
    internal int Column { get; init; } = -1;

    /// <summary>The grid column after its last.</summary>
    internal int ColumnEnd { get; init; } = -1;

    /// <summary>It was cut out of a line in which several cells were glued together.</summary>
    internal bool IsCut { get; init; }

    /// <summary>The last passage of a cell that was broken over several lines.</summary>
    internal Passage Last { get; init; } = Passage;

    /// <summary>What it is in the frame of a form.</summary>
    internal FormLabel Label { get; init; }

    /// <summary>What kind of value it could be.</summary>
    internal ValueShape Shape { get; init; }

    internal bool InTable => Column >= 0;

    /// <summary>Its place in the plain text.</summary>
    internal TextSpan Span =>
        ReferenceEquals(Last, Passage)
            ? Passage.SpanOf(Start, End)
            : new(Passage.SpanOf(Start, Passage.Compact.Length).Start, Last.Span.End);

    /// <summary>The same with its label and shape worked out from its word.</summary>
    internal FormToken Named() => this with { Label = FormLabels.Of(Word), Shape = ValueShapes.Of(Word) };

    /// <summary>This token with the next one behind it as one cell.</summary>
    internal FormToken With(FormToken next) =>
        (
            ReferenceEquals(Last, next.Passage)
                ? this with
                {
                    End = next.End,
                }
                : this with
                {
                    Last = next.Last,
                    End = Passage.Compact.Length,
                }
        ) with
        {
            Word = Word + next.Word,
            Text = Text + next.Text,
            ColumnEnd = Math.Max(ColumnEnd, next.ColumnEnd),
        };
}
