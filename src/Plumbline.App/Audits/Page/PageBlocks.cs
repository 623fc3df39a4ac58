using System.Globalization;
using Plumbline.Audit.Texts;
using Plumbline.Documents.Model;

namespace Plumbline.App.Audits.Page;

/// <summary>Writes the blocks of a document as HTML: headings, paragraphs, tables with their spans.</summary>
internal sealed class PageBlocks(AuditText audited, PageText text, string tableWord, PageMarkup html)
{
    private const int DeepestHeading = 6;
    private const int LongCell = 24;

    // A plain text has no headings but those that its marks give away.
    private readonly Dictionary<int, int> levels = audited
        .Passages.Where(passage => passage.Level > 0)
        .ToDictionary(passage => passage.Span.Start, passage => passage.Level);

    private int tables;

    /// <summary>Writes all blocks that have a place in the text.</summary>
    internal void Write(Document document)
    {
        foreach (var block in document.Blocks)
        {
            switch (block)
            {
                case Table table:
                    Write(table);
                    break;
                case Heading { Source: { } span } heading:
                    WriteHeading(levels.GetValueOrDefault(span.Start, heading.Level), span);
                    break;
                case Paragraph { Source: { } span } when levels.TryGetValue(span.Start, out var level):
                    WriteHeading(level, span);
                    break;
                case Paragraph { Source: { } span } paragraph:
                    Wrapped($"<p class=\"{Class(paragraph.Kind)}\">", span, "</p>\n");
                    break;
                default:
                    break;
            }
        }
    }

    private void WriteHeading(int rank, TextSpan span)
    {
        var level = Math.Clamp(rank + 1, 2, DeepestHeading).ToString(CultureInfo.InvariantCulture);
        Wrapped($"<h{level}>", span, $"</h{level}>\n");
    }

    private void Write(Table table)
    {
        tables++;
        var name = tables.ToString(CultureInfo.InvariantCulture);
        html.Raw($"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{tableWord} {name}\"><table>\n");
        for (var row = 0; row < table.Rows.Length; row++)
        {
            html.Raw("<tr>");
            foreach (var cell in table.Rows[row].Cells)
            {
                Write(cell, row < table.HeaderRows ? "th" : "td");
            }

            html.Raw("</tr>\n");
        }

        html.Raw("</table></div>\n");
    }

    private void Write(Cell cell, string name)
    {
        var align = cell.Text.Length > LongCell ? " class=\"long\"" : "";
        html.Raw($"<{name}{align}{Span("colspan", cell.ColumnSpan)}{Span("rowspan", cell.RowSpan)}");
        html.Raw(">");
        if (cell.Source is { } span)
        {
            text.Write(span);
        }

        html.Raw($"</{name}>");
    }

    private static string Span(string name, int count) =>
        count > 1 ? string.Create(CultureInfo.InvariantCulture, $" {name}=\"{count}\"") : "";

    private static string Class(ParagraphKind kind) =>
        kind switch
        {
            ParagraphKind.Title => "title",
            ParagraphKind.Subtitle or ParagraphKind.Caption => "centre",
            ParagraphKind.Signature or ParagraphKind.TableUnit => "right",
            ParagraphKind.Note => "note",
            _ => "body",
        };

    private void Wrapped(string open, TextSpan span, string close)
    {
        html.Raw(open);
        text.Write(span);
        html.Raw(close);
    }
}
