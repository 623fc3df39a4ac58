using System.Collections.Immutable;
using Plumbline.Documents.Model;
using Plumbline.Documents.Writing.Markup;

namespace Plumbline.Documents.Writing.Docx;

/// <summary>Writes the main part of a Word file, block by block.</summary>
internal sealed class BodyWriter(MarkupWriter markup, DocxOptions options)
{
    // One line of one twip-sized type: Word demands a paragraph after a table and between sections.
    private const string BreakParagraph = "<w:p><w:pPr><w:pStyle w:val=\"Break\"/></w:pPr></w:p>";

    private readonly RunWriter runs = new(markup, options);

    private int charts;

    /// <summary>Writes the document.</summary>
    public void Write(Document document)
    {
        markup.Write($"<w:document xmlns:w=\"{StaticParts.WordNamespace}\"");
        markup.Raw(" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>");
        for (var index = 0; index < document.Sections.Length; index++)
        {
            var section = document.Sections[index];
            WriteBlocks(section);
            if (index < document.Sections.Length - 1)
            {
                markup.Raw("<w:p><w:pPr><w:pStyle w:val=\"Break\"/>");
                SectionWriter.Write(markup, section.Orientation);
                markup.Raw("</w:pPr></w:p>");
            }
        }

        SectionWriter.Write(
            markup,
            document.Sections.IsEmpty ? Orientation.Portrait : document.Sections[^1].Orientation
        );
        markup.Raw("</w:body></w:document>");
    }

    private void WriteBlocks(Section section)
    {
        Block? previous = null;
        for (var index = 0; index < section.Blocks.Length; index++)
        {
            var block = section.Blocks[index];
            var next = index + 1 < section.Blocks.Length ? section.Blocks[index + 1] : null;
            WriteBlock(block, previous, next, section.Orientation);
            if (block is Table && next is Table or null)
            {
                markup.Raw(BreakParagraph);
            }

            previous = block;
        }
    }

    private void WriteBlock(Block block, Block? previous, Block? next, Orientation orientation)
    {
        switch (block)
        {
            case Heading heading:
                WriteParagraph(ParagraphStyle.IdOfHeading(heading.Level), "", heading.Content);
                break;
            case Paragraph paragraph:
                var place = KeepOf(next) + PlaceOf(paragraph.Kind, previous, next);
                WriteParagraph(ParagraphStyle.IdOf(paragraph.Kind), place, paragraph.Content);
                break;
            case Table table:
                TableWriter.Write(markup, runs, table, Typography.Page(orientation).TypeWidth);
                break;
            case Chart chart:
                charts++;
                ChartDrawing.Write(markup, chart, charts);
                break;
            default:
                throw new InvalidOperationException($"No rule to write a {block.GetType().Name}.");
        }
    }

    private void WriteParagraph(string style, string place, ImmutableArray<Inline> content)
    {
        markup.Write($"<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>");
        markup.Raw(place);
        markup.Raw("</w:pPr>");
        runs.Write(content);
        markup.Raw("</w:p>");
    }

    // A signature never stands alone on a page (GB/T 9704-2012): the paragraph before it goes along.
    private static string KeepOf(Block? next) =>
        next is Paragraph { Kind: ParagraphKind.Signature } ? "<w:keepNext/>" : "";

    // What depends on the neighbours: an annex opens a page, a blank line parts the title and the signature from the text.
    private static string PlaceOf(ParagraphKind kind, Block? previous, Block? next)
    {
        var isHead = kind is ParagraphKind.Title or ParagraphKind.Subtitle;
        if (
            isHead
            && next is not Paragraph { Kind: ParagraphKind.Title or ParagraphKind.Subtitle or ParagraphKind.TableUnit }
        )
        {
            return next is null or Table ? "" : $"<w:spacing w:after=\"{OneLine}\"/>";
        }

        return kind switch
        {
            ParagraphKind.AnnexMark when previous is not null => "<w:pageBreakBefore/>",
            ParagraphKind.Signature when previous is not Paragraph { Kind: ParagraphKind.Signature } and not null =>
                $"<w:spacing w:before=\"{OneLine}\"/>",
            _ => "",
        };
    }

    private const string OneLine = "578";
}
