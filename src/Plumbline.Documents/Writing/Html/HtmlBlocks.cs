using System.Collections.Immutable;
using Plumbline.Documents.Model;
using Plumbline.Documents.Writing.Markup;

namespace Plumbline.Documents.Writing.Html;

/// <summary>Writes the blocks of a page. The lines right above a table become its caption.</summary>
internal sealed class HtmlBlocks(MarkupWriter markup, bool isPart)
{
    private int charts;

    /// <summary>Writes the blocks of a section.</summary>
    public void Write(ImmutableArray<Block> blocks)
    {
        for (var index = 0; index < blocks.Length; index++)
        {
            var captions = CaptionsAt(blocks, index);
            if (captions.IsEmpty)
            {
                WriteBlock(blocks[index]);
                continue;
            }

            index += captions.Length;
            TableMarkup.Write(markup, (Table)blocks[index], captions, isPart);
        }
    }

    // The captions and unit lines from here on, when a table follows them.
    private static ImmutableArray<Paragraph> CaptionsAt(ImmutableArray<Block> blocks, int index)
    {
        var captions = blocks
            .Skip(index)
            .TakeWhile(block => block is Paragraph { Kind: ParagraphKind.Caption or ParagraphKind.TableUnit })
            .Cast<Paragraph>()
            .ToImmutableArray();
        return blocks.ElementAtOrDefault(index + captions.Length) is Table ? captions : [];
    }

    private void WriteBlock(Block block)
    {
        switch (block)
        {
            case Heading heading:
                var element = HeadingElement(isPart ? heading.Level + 1 : heading.Level);
                InlineMarkup.WriteElement(markup, element, "", heading.Content);
                break;
            case Paragraph { Kind: ParagraphKind.Title } title:
                InlineMarkup.WriteElement(markup, isPart ? "h2" : "h1", isPart ? "title" : "", title.Content);
                break;
            case Paragraph paragraph:
                InlineMarkup.WriteElement(markup, "p", ClassOf(paragraph.Kind), paragraph.Content);
                break;
            case Table table:
                TableMarkup.Write(markup, table, [], isPart);
                break;
            case Chart chart:
                charts++;
                ChartMarkup.Write(markup, chart, charts, isPart);
                break;
            default:
                throw new InvalidOperationException($"No rule to write a {block.GetType().Name}.");
        }
    }

    private string HeadingElement(int level) =>
        level switch
        {
            <= 1 => "h2",
            2 => "h3",
            3 => "h4",
            4 => "h5",
            _ => isPart ? "h6" : "h5",
        };

    /// <summary>Class of a paragraph in the style sheet; running text has none.</summary>
    internal static string ClassOf(ParagraphKind kind) =>
        kind switch
        {
            ParagraphKind.Body => "",
            ParagraphKind.Subtitle => "subtitle",
            ParagraphKind.Addressee => "addressee",
            ParagraphKind.Signature => "signature",
            ParagraphKind.TableUnit => "unit",
            ParagraphKind.Caption => "caption",
            ParagraphKind.AnnexMark => "annex",
            ParagraphKind.Note => "note",
            _ => "",
        };
}
