using System.Collections.Immutable;
using Plumbline.Documents.Reading.Layout;
using Plumbline.Documents.Reading.Pdf.Graphics;

namespace Plumbline.Documents.Reading.Pdf;

/// <summary>The pages of a PDF file.</summary>
/// <param name="Pages">With their words and lines.</param>
/// <param name="Scanned">The pages that show something and hold hardly a word.</param>
internal sealed record PdfContent(List<LaidPage> Pages, ImmutableArray<LaidPage> Scanned)
{
    // Letters that were turned into outlines.
    private const int ManyCurves = 40;

    /// <summary>Joins the words that poppler found and what is drawn on the pages, where that is known.</summary>
    public static PdfContent Of(List<LaidPage> pages, List<PageDrawing>? drawings)
    {
        if (drawings is null)
        {
            return new PdfContent(pages, pages.TrueForAll(page => page.Words.IsEmpty) ? [.. pages] : []);
        }

        var joined = pages.ConvertAll(page => page with { Rulings = drawings[page.Number - 1].Rulings });
        return new PdfContent(joined, [.. joined.Where(page => IsScanned(page, drawings[page.Number - 1]))]);
    }

    private static bool IsScanned(LaidPage page, PageDrawing drawing)
    {
        var characters = page.Words.Sum(word => word.Text.Length);
        return ScannedPages.Is(characters, drawing.PictureArea, page.Width * page.Height)
            || (characters == 0 && drawing.Curves > ManyCurves);
    }
}
