using Plumbline.Documents.Model;
using Plumbline.Documents.Writing.Markup;

namespace Plumbline.Documents.Writing.Packaging;

/// <summary>The properties of a file: its title, and the layout it came from. No person, no clock.</summary>
internal static class DocumentProperties
{
    /// <summary>Name of the custom property that holds <see cref="Document.Origin"/>.</summary>
    public const string OriginName = "Plumbline.Origin";

    /// <summary>Adds the property parts; returns their links for the package.</summary>
    public static IEnumerable<Relationship> Add(PackageWriter package, Document document)
    {
        package.Add(
            "docProps/core.xml",
            "application/vnd.openxmlformats-package.core-properties+xml",
            markup => WriteCore(markup, document.Title)
        );
        yield return new Relationship(
            "rId2",
            "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
            "docProps/core.xml"
        );
        if (document.Origin is { Length: > 0 } origin)
        {
            package.Add(
                "docProps/custom.xml",
                "application/vnd.openxmlformats-officedocument.custom-properties+xml",
                markup => WriteCustom(markup, origin)
            );
            yield return new Relationship("rId3", Relationship.Office + "custom-properties", "docProps/custom.xml");
        }
    }

    private static void WriteCore(MarkupWriter markup, string title)
    {
        markup.Raw(
            """
            <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
             xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"
             xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
            """
        );
        markup.Write($"<dc:title>{title}</dc:title><dc:creator>Plumbline</dc:creator>");
        markup.Raw(
            """
            <dcterms:created xsi:type="dcterms:W3CDTF">2000-01-01T00:00:00Z</dcterms:created></cp:coreProperties>
            """
        );
    }

    private static void WriteCustom(MarkupWriter markup, string origin)
    {
        markup.Raw(
            """
            <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
             xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">
            <property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2"
            """
        );
        markup.Write($" name=\"{OriginName}\"><vt:lpwstr>{origin}</vt:lpwstr></property></Properties>");
    }
}
