using System.Globalization;
using System.Text;
using Plumbline.Documents.Reading;

namespace Plumbline.Tests.Documents.Reading.Pages;

/// <summary>Makes small PDF files of A4 pages by hand: Latin text, lines and pictures in points from the bottom left.</summary>
internal sealed class PdfFile
{
    private readonly List<StringBuilder> pages = [];

    /// <summary>Begins a page.</summary>
    internal PdfFile Page()
    {
        pages.Add(new StringBuilder());
        return this;
    }

    /// <summary>Sets a line of Latin text of 12 points.</summary>
    internal PdfFile Text(int x, int y, string text)
    {
        pages[^1].Append(CultureInfo.InvariantCulture, $"BT /F1 12 Tf {x} {y} Td ({text}) Tj ET\n");
        return this;
    }

    /// <summary>Adds drawing operators.</summary>
    internal PdfFile Draw(string operators)
    {
        pages[^1].Append(operators).Append('\n');
        return this;
    }

    /// <summary>Covers the page with a picture.</summary>
    internal PdfFile Picture() => Draw("q 595 0 0 842 0 0 cm /I1 Do Q");

    /// <summary>The file.</summary>
    internal SourceFile ToFile()
    {
        var objects = new List<string>
        {
            "<</Type/Catalog/Pages 2 0 R>>",
            $"<</Type/Pages/Count {pages.Count}/Kids[{string.Join(' ', pages.Select((_, index) => $"{(2 * index) + 5} 0 R"))}]>>",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
            Stream("/Type/XObject/Subtype/Image/Width 8/Height 1/BitsPerComponent 1/ColorSpace/DeviceGray", "\u007F"),
        };
        foreach (var (index, page) in pages.Index())
        {
            objects.Add(
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>/XObject<</I1 4 0 R>>>>"
                    + $"/Contents {(2 * index) + 6} 0 R>>"
            );
            objects.Add(Stream("", page.ToString()));
        }

        return new SourceFile(Encoding.Latin1.GetBytes(Join(objects)), "a.pdf");
    }

    private static string Stream(string entries, string content) =>
        $"<<{entries}/Length {content.Length}>>\nstream\n{content}\nendstream";

    private static string Join(List<string> objects)
    {
        var file = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        foreach (var (index, value) in objects.Index())
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{index + 1} 0 obj\n{value}\nendobj\n");
        }

        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        places.ForEach(place => file.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n"));
        file.Append(
            CultureInfo.InvariantCulture,
            $"trailer<</Size {objects.Count + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n"
        );
        return file.ToString();
    }
}
