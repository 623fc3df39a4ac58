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
    internal static byte[] Of(params object?[][] rows) => Book(rows);

    /// <summary>A workbook with these sheets.</summary>
    internal static byte[] Book(params object?[][][] sheets)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            var numbers = Enumerable.Range(1, sheets.Length).ToList();
            Put(
                zip,
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"
            );
            Put(zip, "_rels/.rels", Relations(("officeDocument", "xl/workbook.xml")));
            Put(
                zip,
                "xl/_rels/workbook.xml.rels",
                Relations([.. numbers.Select(number => ("worksheet", $"worksheets/sheet{number}.xml"))])
            );
            var names = numbers.Select(number =>
                $"<sheet name=\"数据{number}\" sheetId=\"{number}\" r:id=\"r{number}\"/>"
            );
            Put(
                zip,
                "xl/workbook.xml",
                $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets>{string.Concat(names)}</sheets></workbook>"
            );
            foreach (var (number, rows) in numbers.Zip(sheets))
            {
                var cells = string.Concat(rows.Select(row => $"<row>{string.Concat(row.Select(Cell))}</row>"));
                Put(
                    zip,
                    $"xl/worksheets/sheet{number}.xml",
                    $"<worksheet xmlns=\"{Main}\"><sheetData>{cells}</sheetData></worksheet>"
                );
            }
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

    private static string Relations(params (string Type, string Target)[] to) =>
        $"<Relationships xmlns=\"{Package}\">"
        + string.Concat(
            to.Select(
                (one, at) => $"<Relationship Id=\"r{at + 1}\" Type=\"{Office}/{one.Type}\" Target=\"{one.Target}\"/>"
            )
        )
        + "</Relationships>";

    private static void Put(ZipArchive zip, string name, string content)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(content);
    }
}
