using Plumbline.Documents.Model;
using Plumbline.Documents.Writing.Markup;

namespace Plumbline.Documents.Writing.Html;

/// <summary>
/// Writes a document as one page that needs nothing else: styles inside, no script, no link. It prints on A4 as the
/// Word file does, follows the colours of the screen, and names the binding of a value in <c>data-path</c>.
/// </summary>
public static class HtmlWriter
{
    /// <summary>Writes the document as UTF-8; the stream is left open.</summary>
    public static void Write(Document document, Stream output, HtmlOptions? options = null)
    {
        var markup = new MarkupWriter(output);
        markup.Raw("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n");
        markup.Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        markup.Write($"<title>{document.Title}</title>\n");
        if (document.Origin is { Length: > 0 } origin)
        {
            markup.Write($"<meta name=\"plumbline-origin\" content=\"{origin}\">\n");
        }

        markup.Raw("<style>\n");
        markup.Raw(StyleSheet.For((options ?? HtmlOptions.Default).Typefaces));
        markup.Raw("</style>\n</head>\n<body>\n<main>\n");
        WriteSections(document, markup, isPart: false);
        markup.Raw("</main>\n</body>\n</html>\n");
        markup.Flush();
    }

    /// <summary>
    /// Writes the content alone, as UTF-8, to stand in a page that has a heading of its own: no head, headings one level
    /// lower, no style attributes, so that a strict policy of the page lets all of it be.
    /// </summary>
    public static void WritePart(Document document, Stream output)
    {
        var markup = new MarkupWriter(output);
        WriteSections(document, markup, isPart: true);
        markup.Flush();
    }

    private static void WriteSections(Document document, MarkupWriter markup, bool isPart)
    {
        var blocks = new HtmlBlocks(markup, isPart);
        foreach (var section in document.Sections)
        {
            markup.Raw(
                section.Orientation == Orientation.Landscape ? "<section class=\"landscape\">\n" : "<section>\n"
            );
            blocks.Write(section.Blocks);
            markup.Raw("</section>\n");
        }
    }
}
