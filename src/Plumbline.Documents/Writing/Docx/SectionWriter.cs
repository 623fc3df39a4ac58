using Plumbline.Documents.Model;
using Plumbline.Documents.Writing.Markup;

namespace Plumbline.Documents.Writing.Docx;

/// <summary>The page of a section: paper, margins, grid of 22 lines of 28 characters, page numbers at the outer edge.</summary>
internal static class SectionWriter
{
    /// <summary>Relationship to the footer of right-hand pages.</summary>
    public const string OddFooter = "rId4";

    /// <summary>Relationship to the footer of left-hand pages.</summary>
    public const string EvenFooter = "rId5";

    /// <summary>Writes the properties of a section.</summary>
    public static void Write(MarkupWriter markup, Orientation orientation)
    {
        var page = Typography.Page(orientation);
        markup.Write($"<w:sectPr><w:footerReference w:type=\"default\" r:id=\"{OddFooter}\"/>");
        markup.Write($"<w:footerReference w:type=\"even\" r:id=\"{EvenFooter}\"/>");
        markup.Write($"<w:pgSz w:w=\"{page.Width}\" w:h=\"{page.Height}\"");
        markup.Raw(orientation == Orientation.Landscape ? " w:orient=\"landscape\"/>" : "/>");
        markup.Write($"<w:pgMar w:top=\"{page.Top}\" w:right=\"{page.Right}\" w:bottom=\"{page.Bottom}\"");
        markup.Write($" w:left=\"{page.Left}\" w:header=\"851\" w:footer=\"{page.Footer}\" w:gutter=\"0\"/>");
        markup.Write($"<w:docGrid w:type=\"linesAndChars\" w:linePitch=\"{Typography.LinePitch}\"");
        markup.Write($" w:charSpace=\"{Typography.CharacterSpace}\"/></w:sectPr>");
    }
}
