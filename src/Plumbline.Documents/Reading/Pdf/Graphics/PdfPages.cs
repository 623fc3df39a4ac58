using Plumbline.Documents.Reading.Layout;

namespace Plumbline.Documents.Reading.Pdf.Graphics;

/// <summary>Finds the pages of a PDF file in their order (ISO 32000-1, 7.7.3).</summary>
internal static class PdfPages
{
    private const int Deepest = 50;

    /// <summary>The pages; none when the tree of pages cannot be found.</summary>
    public static List<PdfPage> Of(PdfObjects objects, int most)
    {
        var pages = new List<PdfPage>();
        var catalog = objects
            .All.Select(found => found.Value)
            .OfType<PdfDictionary>()
            .LastOrDefault(value => value["Type"] is PdfName { Value: "Catalog" });
        if (catalog is not null)
        {
            Walk(objects, catalog["Pages"], new Inherited(null, null, 0), pages, [], most, 0);
        }

        return pages;
    }

    private static void Walk(
        PdfObjects objects,
        PdfValue? node,
        Inherited inherited,
        List<PdfPage> pages,
        HashSet<int> seen,
        int most,
        int depth
    )
    {
        if (
            depth > Deepest
            || pages.Count > most
            || (node is PdfReference reference && !seen.Add(reference.Number))
            || objects.Dictionary(node) is not { } value
        )
        {
            return;
        }

        var own = new Inherited(
            objects.Dictionary(value["Resources"]) ?? inherited.Resources,
            objects.Resolve(value["MediaBox"]) as PdfArray ?? inherited.Box,
            objects.Number(value["Rotate"]) ?? inherited.Turn
        );
        if (objects.Resolve(value["Kids"]) is not PdfArray kids)
        {
            pages.Add(new PdfPage(value, own.Resources, FrameOf(objects, own)));
            return;
        }

        foreach (var kid in kids.Items)
        {
            Walk(objects, kid, own, pages, seen, most, depth + 1);
        }
    }

    // Coordinates count from the bottom left corner of the paper; a page is looked at turned clockwise.
    private static Matrix FrameOf(PdfObjects objects, Inherited page)
    {
        var box = page.Box is { Items.Length: 4 } four
            ? four.Items.Select(item => objects.Number(item) ?? 0).ToArray()
            : [0, 0, 595, 842];
        var (left, right) = (Math.Min(box[0], box[2]), Math.Max(box[0], box[2]));
        var (bottom, top) = (Math.Min(box[1], box[3]), Math.Max(box[1], box[3]));
        var turn = ((int)(page.Turn % 360) + 360) % 360;
        return turn switch
        {
            90 => new Matrix(0, 1, 1, 0, -bottom, -left),
            180 => new Matrix(-1, 0, 0, 1, right, -bottom),
            270 => new Matrix(0, -1, -1, 0, top, right),
            _ => new Matrix(1, 0, 0, -1, -left, top),
        };
    }

    private sealed record Inherited(PdfDictionary? Resources, PdfArray? Box, double Turn);
}
