using System.IO.Compression;
using System.Text;
using System.Xml;
using Plumbline.App.Data.Records;

namespace Plumbline.App.Imports.Figures;

/// <summary>An empty workbook with the headings of a kind of import. Its bytes are the same each time.</summary>
public static class ImportTemplate
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string Part = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private static readonly DateTimeOffset Fixed = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The workbook.</summary>
    public static byte[] Of(ImportKind kind)
    {
        var (needed, others) = PlanImport.Columns(kind);
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Put(zip, "[Content_Types].xml", ContentTypes);
            Put(zip, "_rels/.rels", xml => Relation(xml, "officeDocument", "xl/workbook.xml"));
            Put(zip, "xl/_rels/workbook.xml.rels", xml => Relation(xml, "worksheet", "worksheets/sheet1.xml"));
            Put(zip, "xl/workbook.xml", Workbook);
            Put(zip, "xl/worksheets/sheet1.xml", xml => Sheet(xml, [.. needed, .. others]));
        }

        return bytes.ToArray();
    }

    private static void Put(ZipArchive zip, string name, Action<XmlWriter> content)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = Fixed;
        using var stream = entry.Open();
        using var xml = XmlWriter.Create(stream, new() { Encoding = new UTF8Encoding(false) });
        content(xml);
    }

    private static void ContentTypes(XmlWriter xml)
    {
        xml.WriteStartElement("Types", Types);
        Type(xml, "Default", "Extension", "rels", "application/vnd.openxmlformats-package.relationships+xml");
        Type(xml, "Override", "PartName", "/xl/workbook.xml", Part + "sheet.main+xml");
        Type(xml, "Override", "PartName", "/xl/worksheets/sheet1.xml", Part + "worksheet+xml");
        xml.WriteEndElement();
    }

    private static void Type(XmlWriter xml, string element, string by, string what, string type)
    {
        xml.WriteStartElement(element, Types);
        xml.WriteAttributeString(by, what);
        xml.WriteAttributeString("ContentType", type);
        xml.WriteEndElement();
    }

    private static void Relation(XmlWriter xml, string kind, string target)
    {
        xml.WriteStartElement("Relationships", Package);
        xml.WriteStartElement("Relationship", Package);
        xml.WriteAttributeString("Id", "r1");
        xml.WriteAttributeString("Type", $"{Links}/{kind}");
        xml.WriteAttributeString("Target", target);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Workbook(XmlWriter xml)
    {
        xml.WriteStartElement("workbook", Main);
        xml.WriteStartElement("sheets", Main);
        xml.WriteStartElement("sheet", Main);
        xml.WriteAttributeString("name", "数据");
        xml.WriteAttributeString("sheetId", "1");
        xml.WriteAttributeString("r", "id", Links, "r1");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Sheet(XmlWriter xml, IEnumerable<string> fields)
    {
        xml.WriteStartElement("worksheet", Main);
        xml.WriteStartElement("sheetData", Main);
        xml.WriteStartElement("row", Main);
        xml.WriteAttributeString("r", "1");
        foreach (var field in fields)
        {
            xml.WriteStartElement("c", Main);
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is", Main);
            xml.WriteElementString("t", Main, FieldWords.Of(field));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
