using System.Collections.Immutable;
using Plumbline.Documents.Reading.Layout;
using Plumbline.Documents.Reading.Pdf.Graphics;

namespace Plumbline.Documents.Reading.Pdf;

/// <summary>The pages of a PDF file.</summary>
/// <param name="Pages">With their words and lines.</param>
/// <param name="Scanned">Numbers of the pages that show something and hold hardly a word.</param>
/// <param name="Title">The title in its properties.</param>
internal sealed record PdfContent(List<LaidPage> Pages, ImmutableArray<int> Scanned, string Title = "")
{
    // A stamp or a page number on a scanned page is no text.
    private const int FewCharacters = 30;

    // A picture that covers less of the page is an ornament.
    private const double LargePicture = 0.3;

    // Letters that were turned into outlines.
    private const int ManyShapes = 40;

    /// <summary>Joins the words that poppler found and what is drawn on the pages.</summary>
    public static PdfContent Of(SourceFile file, List<LaidPage> pages)
    {
        var drawings = DrawingReader.Read(file.Bytes, pages.Count);
        if (drawings is null)
        {
            var silent = pages.TrueForAll(page => page.Words.IsEmpty);
            return new PdfContent(pages, silent ? [.. pages.Select(page => page.Number)] : []);
        }

        var joined = pages.ConvertAll(page => page with { Rulings = drawings[page.Number - 1].Rulings });
        return new PdfContent(
            joined,
            [.. joined.Where(page => IsScanned(page, drawings[page.Number - 1])).Select(page => page.Number)]
        );
    }

    private static bool IsScanned(LaidPage page, PageDrawing drawing)
    {
        var characters = page.Words.Sum(word => word.Text.Length);
        return (characters < FewCharacters && drawing.PictureArea > LargePicture * page.Width * page.Height)
            || (characters == 0 && drawing.Shapes > ManyShapes);
    }
}
