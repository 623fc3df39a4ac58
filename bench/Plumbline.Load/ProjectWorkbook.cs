using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Plumbline.Load;

/// <summary>A workbook as finance platforms export it: one sheet, a heading row, texts inline, numbers as numbers.</summary>
internal static class ProjectWorkbook
{
    private const string Types = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
        <Default Extension="xml" ContentType="application/xml"/>
        <Override PartName="/xl/workbook.xml"
        ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
        <Override PartName="/xl/worksheets/sheet1.xml"
        ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
        </Types>
        """;

    private const string Relations = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
        <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/TYPE"
        Target="TARGET"/>
        </Relationships>
        """;

    private const string Workbook = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
        <sheets>
        <sheet name="项目" sheetId="1" r:id="rId1"/>
        </sheets>
        </workbook>
        """;

    private static readonly string[] Headings =
    [
        "单位代码",
        "项目代码",
        "项目名称",
        "项目类别",
        "起始年度",
        "结束年度",
        "备注",
        "金额",
    ];

    internal static byte[] Write(IReadOnlyList<string> units, int rows, string mark)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Put(zip, "[Content_Types].xml", Types);
            Put(zip, "_rels/.rels", Relation("officeDocument", "xl/workbook.xml"));
            Put(zip, "xl/workbook.xml", Workbook);
            Put(zip, "xl/_rels/workbook.xml.rels", Relation("worksheet", "worksheets/sheet1.xml"));
            Put(zip, "xl/worksheets/sheet1.xml", Sheet(units, rows, mark));
        }

        return bytes.ToArray();
    }

    private static string Sheet(IReadOnlyList<string> units, int rows, string mark)
    {
        var xml = new StringBuilder(rows * 500);
        xml.Append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
            .Append(
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\">"
            );
        for (var column = 0; column < Headings.Length; column++)
        {
            Text(xml, column, 1, Headings[column]);
        }

        xml.Append("</row>");
        for (var row = 2; row <= rows + 1; row++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{row}\">");
            var unit = units[row % units.Count];
            Text(xml, 0, row, unit);
            Text(xml, 1, row, string.Create(CultureInfo.InvariantCulture, $"{unit}-{mark}-{row}"));
            Text(xml, 2, row, string.Create(CultureInfo.InvariantCulture, $"校舍维修改造第{row}期"));
            Text(xml, 3, row, "一次性项目");
            Number(xml, 4, row, "2025");
            Number(xml, 5, row, "2026");
            Text(xml, 6, row, "按进度实施");
            Number(xml, 7, row, string.Create(CultureInfo.InvariantCulture, $"{row}.25"));
            xml.Append("</row>");
        }

        return xml.Append("</sheetData></worksheet>").ToString();
    }

    private static void Text(StringBuilder xml, int column, int row, string text) =>
        xml.Append(
            CultureInfo.InvariantCulture,
            $"<c r=\"{(char)('A' + column)}{row}\" t=\"inlineStr\"><is><t>{text}</t></is></c>"
        );

    private static void Number(StringBuilder xml, int column, int row, string number) =>
        xml.Append(CultureInfo.InvariantCulture, $"<c r=\"{(char)('A' + column)}{row}\"><v>{number}</v></c>");

    private static string Relation(string type, string target) =>
        Relations.Replace("TYPE", type, StringComparison.Ordinal).Replace("TARGET", target, StringComparison.Ordinal);

    private static void Put(ZipArchive zip, string name, string content)
    {
        using var entry = new StreamWriter(zip.CreateEntry(name, CompressionLevel.Fastest).Open());
        entry.Write(content);
    }
}
