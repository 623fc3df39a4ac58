using System.Collections.Immutable;
using Plumbline.Documents.Model;

namespace Plumbline.Documents.Reading.Ocr;

/// <summary>What is printed at a place that was recognised from a picture.</summary>
/// <param name="Span">The place in the text as it was recognised.</param>
/// <param name="Printed">What stands there in the original: the same, something else, or nothing.</param>
public sealed record TextCorrection(TextSpan Span, string Printed);

/// <summary>Puts what a person saw in the original in the place of what was recognised.</summary>
public sealed class CorrectedDocument
{
    private readonly ImmutableArray<TextCorrection> corrections;
    private readonly int[] shifts;
    private readonly string text;

    private CorrectedDocument(string recognised, ImmutableArray<TextCorrection> corrections)
    {
        this.corrections = corrections;
        shifts = new int[corrections.Length + 1];
        var pieces = new List<string>();
        var from = 0;
        for (var index = 0; index < corrections.Length; index++)
        {
            var (span, printed) = corrections[index];
            pieces.Add(recognised[from..span.Start]);
            pieces.Add(printed);
            from = span.End;
            shifts[index + 1] = shifts[index] + printed.Length - span.Length;
        }

        pieces.Add(recognised[from..]);
        text = string.Concat(pieces);
    }

    /// <summary>The corrected document; all of its spans count in the corrected text.</summary>
    /// <param name="source">A document as recognised.</param>
    /// <param name="corrections">Places that do not overlap, in any order.</param>
    public static SourceDocument Of(SourceDocument source, IEnumerable<TextCorrection> corrections)
    {
        ImmutableArray<TextCorrection> ordered = [.. corrections.OrderBy(correction => correction.Span.Start)];
        return new CorrectedDocument(source.Text, ordered).Of(source);
    }

    private SourceDocument Of(SourceDocument source) =>
        source with
        {
            Document = source.Document with { Sections = [.. source.Document.Sections.Select(Of)] },
            Text = text,
            Confirmed =
            [
                .. corrections.Select(correction => new ConfirmedText(
                    Of(correction.Span),
                    correction.Span.In(source.Text)
                )),
            ],
        };

    private Section Of(Section section) => section with { Blocks = [.. section.Blocks.Select(Of)] };

    private Block Of(Block block) =>
        block switch
        {
            Heading heading => heading with { Content = Of(heading.Content), Source = Of(heading.Source) },
            Paragraph paragraph => paragraph with { Content = Of(paragraph.Content), Source = Of(paragraph.Source) },
            Table table => table with
            {
                Rows = [.. table.Rows.Select(row => row with { Cells = [.. row.Cells.Select(Of)] })],
                Source = Of(table.Source),
                Within = Of(table.Within),
            },
            _ => block with { Source = Of(block.Source) },
        };

    private ImmutableArray<Inline> Of(ImmutableArray<Inline> content) =>
        [
            .. content.Select(piece =>
                piece.Source is { } span ? piece with { Source = Of(span), Text = Of(span).In(text) } : piece
            ),
        ];

    private Cell Of(Cell cell) =>
        cell.Source is { } span ? cell with { Source = Of(span), Text = Of(span).In(text) } : cell;

    private TextSpan? Of(TextSpan? span) => span is { } known ? Of(known) : null;

    // A place inside what was replaced moves to its edge.
    private TextSpan Of(TextSpan span)
    {
        var (first, last) = (Before(span.Start), Before(span.End));
        var start =
            first < corrections.Length && corrections[first].Span.Start < span.Start
                ? corrections[first].Span.Start
                : span.Start;
        var end =
            last < corrections.Length && corrections[last].Span.Start < span.End
                ? corrections[last].Span.End + shifts[last + 1]
                : span.End + shifts[last];
        return new TextSpan(start + shifts[first], end);
    }

    // How many corrections end at a place or before it.
    private int Before(int place)
    {
        var (low, high) = (0, corrections.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = corrections[middle].Span.End <= place ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
