using System.Globalization;
using System.IO.Compression;
using System.Security;

namespace Plumbline.App.Tests.Imports;

/// <summary>Small workbooks for tests: one sheet of texts and numbers.</summary>
internal static class Sheets
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <summary>A workbook with these rows.</summary>
    internal static byte[] Of(params object?[][] rows)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Put(
                zip,
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"
            );
            Put(zip, "_rels/.rels", Relation("officeDocument", "xl/workbook.xml"));
            Put(zip, "xl/_rels/workbook.xml.rels", Relation("worksheet", "worksheets/sheet1.xml"));
            Put(
                zip,
                "xl/workbook.xml",
                $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets>"
                    + "<sheet name=\"数据\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
            );
            var cells = string.Concat(rows.Select(row => $"<row>{string.Concat(row.Select(Cell))}</row>"));
            Put(
                zip,
                "xl/worksheets/sheet1.xml",
                $"<worksheet xmlns=\"{Main}\"><sheetData>{cells}</sheetData></worksheet>"
            );
        }

        return bytes.ToArray();
    }

    private static string Cell(object? value) =>
        value switch
        {
            null => "<c/>",
            string text => $"<c t=\"inlineStr\"><is><t>{SecurityElement.Escape(text)}</t></is></c>",
            _ => $"<c><v>{Convert.ToString(value, CultureInfo.InvariantCulture)}</v></c>",
        };

    private static string Relation(string kind, string target) =>
        $"<Relationships xmlns=\"{Package}\"><Relationship Id=\"r1\" Type=\"{Office}/{kind}\" "
        + $"Target=\"{target}\"/></Relationships>";

    private static void Put(ZipArchive zip, string name, string content)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(content);
    }
}
