using Plumbline.Documents.Model;
using Plumbline.Documents.Writing.Packaging;

namespace Plumbline.Documents.Writing.Docx;

/// <summary>
/// Writes a document as a Word file in the style of GB/T 9704-2012. The same document gives the same file, byte for
/// byte. Values with a binding stand in content controls tagged with it.
/// </summary>
public static class DocxWriter
{
    private const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private const string ChartType = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

    /// <summary>Writes the document; the stream is left open.</summary>
    public static void Write(Document document, Stream output, DocxOptions? options = null)
    {
        options ??= DocxOptions.Default;
        using var package = new PackageWriter(output);
        package.Relate(
            "",
            [
                new Relationship("rId1", Relationship.Office + "officeDocument", "word/document.xml"),
                .. DocumentProperties.Add(package, document),
            ]
        );
        package.Add(
            "word/document.xml",
            WordType + "document.main+xml",
            markup => new BodyWriter(markup, options).Write(document)
        );
        package.Relate(
            "word/document.xml",
            [.. AddStaticParts(package, options), .. AddCharts(package, document, options)]
        );
        package.Finish();
    }

    private static IEnumerable<Relationship> AddStaticParts(PackageWriter package, DocxOptions options)
    {
        var parts = StaticParts.For(options.Typefaces);
        package.Add("word/styles.xml", WordType + "styles+xml", parts.Styles);
        yield return new Relationship("rId1", Relationship.Office + "styles", "styles.xml");
        package.Add("word/settings.xml", WordType + "settings+xml", parts.Settings);
        yield return new Relationship("rId2", Relationship.Office + "settings", "settings.xml");
        package.Add("word/fontTable.xml", WordType + "fontTable+xml", parts.FontTable);
        yield return new Relationship("rId3", Relationship.Office + "fontTable", "fontTable.xml");
        package.Add("word/footer1.xml", WordType + "footer+xml", parts.OddFooter);
        yield return new Relationship(SectionWriter.OddFooter, Relationship.Office + "footer", "footer1.xml");
        package.Add("word/footer2.xml", WordType + "footer+xml", parts.EvenFooter);
        yield return new Relationship(SectionWriter.EvenFooter, Relationship.Office + "footer", "footer2.xml");
    }

    private static IEnumerable<Relationship> AddCharts(PackageWriter package, Document document, DocxOptions options)
    {
        var number = 0;
        foreach (var chart in document.Blocks.OfType<Chart>())
        {
            number++;
            var name = FormattableString.Invariant($"charts/chart{number}.xml");
            package.Add("word/" + name, ChartType, markup => ChartPart.Write(markup, chart, options.Typefaces));
            yield return new Relationship(ChartDrawing.RelationshipId(number), Relationship.Office + "chart", name);
        }
    }
}
