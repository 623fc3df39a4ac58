using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace Plumbline.App.Publishing;

/// <summary>
/// Puts the QR code at the end of a Word file of our own (ECMA-376: part, relationship, content type, drawing).
/// </summary>
internal static class DocxStamp
{
    private const string Body = "word/document.xml";
    private const string Relations = "word/_rels/document.xml.rels";
    private const string Types = "[Content_Types].xml";
    private const string Picture = "word/media/publication.png";
    private const string Id = "rIdPublication";

    // 22 mm in English Metric Units, 36,000 to the millimetre.
    private const int Side = 22 * 36_000;

    private static readonly XNamespace Package = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static readonly XNamespace Content = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static readonly XNamespace Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly XNamespace Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly XNamespace Wp = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    private static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static readonly XNamespace Pic = "http://schemas.openxmlformats.org/drawingml/2006/picture";

    internal static byte[] Add(byte[] docx, byte[] png)
    {
        using var stream = new MemoryStream();
        stream.Write(docx);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            Change(zip, Types, AddType);
            Change(zip, Relations, AddRelation);
            Change(zip, Body, AddDrawing);
            using var picture = New(zip, Picture).Open();
            picture.Write(png);
        }

        return stream.ToArray();
    }

    private static void AddType(XElement types)
    {
        var known = types.Elements(Content + "Default").Any(type => (string?)type.Attribute("Extension") == "png");
        if (!known)
        {
            var attributes = new[] { new XAttribute("Extension", "png"), new XAttribute("ContentType", "image/png") };
            types.AddFirst(new XElement(Content + "Default", attributes));
        }
    }

    private static void AddRelation(XElement relations) =>
        relations.Add(
            new XElement(
                Package + "Relationship",
                new XAttribute("Id", Id),
                new XAttribute("Type", Office.NamespaceName + "/image"),
                new XAttribute("Target", "media/publication.png")
            )
        );

    private static void AddDrawing(XElement document)
    {
        var body = document.Element(Word + "body")!;
        // Lines of running text have a fixed height, which would cut the picture off.
        var format = new XElement(
            Word + "pPr",
            new XElement(
                Word + "spacing",
                new XAttribute(Word + "line", 240),
                new XAttribute(Word + "lineRule", "auto")
            ),
            new XElement(
                Word + "ind",
                new XAttribute(Word + "firstLine", 0),
                new XAttribute(Word + "firstLineChars", 0)
            )
        );
        var drawing = new XElement(
            Word + "p",
            format,
            new XElement(Word + "r", new XElement(Word + "drawing", Inline()))
        );
        if (body.Elements(Word + "sectPr").LastOrDefault() is { } end)
        {
            end.AddBeforeSelf(drawing);
        }
        else
        {
            body.Add(drawing);
        }
    }

    private static XElement Inline() =>
        new(
            Wp + "inline",
            new XElement(Wp + "extent", new XAttribute("cx", Side), new XAttribute("cy", Side)),
            new XElement(
                Wp + "docPr",
                new XAttribute("id", 9001),
                new XAttribute("name", "QR"),
                new XAttribute("descr", "核验二维码")
            ),
            new XElement(
                A + "graphic",
                new XElement(A + "graphicData", new XAttribute("uri", Pic.NamespaceName), PictureOf())
            )
        );

    private static XElement PictureOf() =>
        new(
            Pic + "pic",
            new XElement(
                Pic + "nvPicPr",
                new XElement(Pic + "cNvPr", new XAttribute("id", 9001), new XAttribute("name", "QR")),
                new XElement(Pic + "cNvPicPr")
            ),
            new XElement(
                Pic + "blipFill",
                new XElement(A + "blip", new XAttribute(Office + "embed", Id)),
                new XElement(A + "stretch", new XElement(A + "fillRect"))
            ),
            new XElement(
                Pic + "spPr",
                new XElement(
                    A + "xfrm",
                    new XElement(A + "off", new XAttribute("x", 0), new XAttribute("y", 0)),
                    new XElement(A + "ext", new XAttribute("cx", Side), new XAttribute("cy", Side))
                ),
                new XElement(A + "prstGeom", new XAttribute("prst", "rect"), new XElement(A + "avLst"))
            )
        );

    // The same document gives the same bytes on any day.
    private static ZipArchiveEntry New(ZipArchive zip, string name)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
        return entry;
    }

    private static void Change(ZipArchive zip, string part, Action<XElement> change)
    {
        var entry = zip.GetEntry(part)!;
        XDocument xml;
        using (var from = entry.Open())
        {
            xml = XDocument.Load(from, LoadOptions.PreserveWhitespace);
        }

        change(xml.Root!);
        entry.Delete();
        using var to = New(zip, part).Open();
        using var writer = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        xml.Save(writer, SaveOptions.DisableFormatting);
    }
}
