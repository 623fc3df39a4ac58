using System.Globalization;
using System.Security;
using System.Text;
using Plumbline.Documents.Reading;

namespace Plumbline.Tests.Documents.Reading.Pages;

/// <summary>Makes OFD files (GB/T 33190) of A4 pages: text and lines in millimetres from the top left corner.</summary>
internal sealed class OfdFile
{
    private readonly List<StringBuilder> pages = [];

    /// <summary>Begins a page.</summary>
    internal OfdFile Page()
    {
        pages.Add(new StringBuilder());
        return this;
    }

    /// <summary>Sets a line of text; Chinese characters are as wide as the type is high, others half as wide.</summary>
    internal OfdFile Text(double x, double y, string text, double size = 4)
    {
        var steps = string.Join(' ', text.Select(character => Number(character > '\u2E80' ? size : size / 2)));
        pages[^1]
            .Append(
                CultureInfo.InvariantCulture,
                $"""
                <ofd:TextObject Boundary="{x} {y - size} 200 {size * 1.2}" Size="{size}" Font="1">
                  <ofd:TextCode X="0" Y="{size}" DeltaX="{steps}">{SecurityElement.Escape(text)}</ofd:TextCode>
                </ofd:TextObject>
                """
            );
        return this;
    }

    /// <summary>Sets lines of text one below the other.</summary>
    internal OfdFile Lines(double x, double y, params string[] lines)
    {
        foreach (var (index, line) in lines.Index())
        {
            var indent = line.Length - line.TrimStart('　').Length;
            Text(x + (4 * indent), y + (7 * index), line.TrimStart('　'));
        }

        return this;
    }

    /// <summary>Draws a straight line.</summary>
    internal OfdFile Rule(double x, double y, double toX, double toY)
    {
        pages[^1]
            .Append(
                CultureInfo.InvariantCulture,
                $"""
                <ofd:PathObject Boundary="{x} {y} {toX - x} {toY - y}" LineWidth="0.2">
                  <ofd:AbbreviatedData>M 0 0 L {toX - x} {toY - y}</ofd:AbbreviatedData>
                </ofd:PathObject>
                """
            );
        return this;
    }

    /// <summary>Draws a table with all its lines and sets the words into its cells; a cell of null joins the one above.</summary>
    internal OfdFile Table(double x, double y, double[] widths, double height, params string?[][] rows)
    {
        var right = x + widths.Sum();
        Rule(x, y, right, y);
        for (var row = 0; row < rows.Length; row++)
        {
            var left = x;
            for (var column = 0; column < widths.Length; column++)
            {
                var below = y + ((row + 1) * height);
                if (row + 1 == rows.Length || rows[row + 1][column] is not null)
                {
                    Rule(left, below, left + widths[column], below);
                }

                foreach (var (index, line) in (rows[row][column] ?? "").Split('\n').Index())
                {
                    Text(left + 1.5, below - height + 5 + (5 * index), line);
                }

                left += widths[column];
            }
        }

        var edge = x;
        foreach (var width in widths.Prepend(0))
        {
            edge += width;
            Rule(edge, y, edge, y + (rows.Length * height));
        }

        return this;
    }

    /// <summary>Covers the page with a picture.</summary>
    internal OfdFile Picture()
    {
        pages[^1].Append("<ofd:ImageObject Boundary=\"0 0 210 297\" ResourceID=\"9\"/>");
        return this;
    }

    /// <summary>The file.</summary>
    internal SourceFile ToFile(params (string Part, string Content)[] others)
    {
        var parts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["OFD.xml"] = Root("Doc_0/Document.xml"),
            ["Doc_0/Document.xml"] = Document(
                string.Concat(
                    pages.Select((_, index) => $"<ofd:Page ID=\"{index + 1}\" BaseLoc=\"Pages/Page_{index}.xml\"/>")
                )
            ),
        };
        foreach (var (index, page) in pages.Index())
        {
            parts[$"Doc_0/Pages/Page_{index}.xml"] = Content(page.ToString());
        }

        foreach (var (part, content) in others)
        {
            parts[part] = content;
        }

        return Files.Zip("a.ofd", [.. parts.Select(part => (part.Key, part.Value))]);
    }

    /// <summary>The entry of a package that names a document.</summary>
    internal static string Root(string document) =>
        $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016" Version="1.0" DocType="OFD"><ofd:DocBody>
            <ofd:DocInfo><ofd:Title>题名</ofd:Title></ofd:DocInfo><ofd:DocRoot>{document}</ofd:DocRoot>
            </ofd:DocBody></ofd:OFD>
            """;

    /// <summary>A document with the pages given.</summary>
    internal static string Document(string pages) =>
        $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <ofd:Document xmlns:ofd="http://www.ofdspec.org/2016"><ofd:CommonData><ofd:PageArea>
            <ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>
            <ofd:TemplatePage ID="7" BaseLoc="Tpls/Tpl_0.xml"/></ofd:CommonData>
            <ofd:Pages>{pages}</ofd:Pages></ofd:Document>
            """;

    /// <summary>A page with objects in one layer.</summary>
    internal static string Content(string objects, string before = "") =>
        $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <ofd:Page xmlns:ofd="http://www.ofdspec.org/2016">{before}<ofd:Content><ofd:Layer ID="3">{objects}</ofd:Layer>
            </ofd:Content></ofd:Page>
            """;

    private static string Number(double number) => number.ToString(CultureInfo.InvariantCulture);
}
