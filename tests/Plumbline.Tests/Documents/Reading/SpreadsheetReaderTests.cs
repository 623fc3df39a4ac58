using Plumbline.Documents.Model;
using Plumbline.Documents.Reading;
using Plumbline.Findings;
using Plumbline.Tests.Robustness.Fuzz;
using Xunit;

namespace Plumbline.Tests.Documents.Reading;

/// <summary>Workbooks as people make them.</summary>
public sealed class SpreadsheetReaderTests
{
    private const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Packaged = "http://schemas.openxmlformats.org/package/2006/relationships";

    [Fact]
    public void MergedHeads_SpanTheirCells() =>
        Assert.Equal(
            [
                "T1 0,0 2x1 项目",
                "T1 0,1 1x2 金额",
                "T1 1,1 1x1 预算",
                "T1 1,2 1x1 决算",
                "T1 2,0 1x1 甲",
                "T1 2,1 1x1 1.50",
                "T1 2,2 1x1 2",
            ],
            ReadingAssert.Cells(
                Read(
                    "<row r=\"1\">"
                        + Word("A1", "项目")
                        + Word("B1", "金额")
                        + "</row><row r=\"2\">"
                        + Word("B2", "预算")
                        + Word("C2", "决算")
                        + "</row><row r=\"3\">"
                        + Word("A3", "甲")
                        + "<c r=\"B3\" s=\"1\"><v>1.5</v></c><c r=\"C3\"><v>2</v></c></row>",
                    "<mergeCells><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"B1:C1\"/></mergeCells>"
                ).Document
            )
        );

    [Fact]
    public void HiddenRows_KeepTheirPlaceWithoutTextAndAreReported()
    {
        var source = Read(
            "<row r=\"1\">"
                + Word("A1", "甲")
                + Word("B1", "乙")
                + "</row><row r=\"2\" hidden=\"1\">"
                + Word("A2", "隐")
                + Word("B2", "藏")
                + "</row><row r=\"3\">"
                + Word("A3", "丙")
                + Word("B3", "丁")
                + "</row>"
        );
        Assert.DoesNotContain("隐", source.Text, StringComparison.Ordinal);
        Assert.Equal(3, Assert.IsType<Table>(Assert.Single(source.Document.Blocks)).Rows.Length);
        var remark = Assert.Single(source.Remarks);
        Assert.Equal("有 1 个隐藏的行未读取：表一!2:2", remark.Message.In(Language.Chinese));
        Assert.Equal("1 hidden rows left out: 表一!2:2", remark.Message.In(Language.English));
    }

    [Fact]
    public void HiddenColumns_AreReported()
    {
        var source = Read(
            "<row r=\"1\">"
                + Word("A1", "甲")
                + Word("B1", "隐")
                + Word("C1", "乙")
                + "</row><row r=\"2\">"
                + Word("A2", "丙")
                + Word("C2", "丁")
                + "</row>",
            before: "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols>"
        );
        Assert.DoesNotContain("隐", source.Text, StringComparison.Ordinal);
        Assert.Equal("1 hidden columns left out: 表一!B:B", Assert.Single(source.Remarks).Message.In(Language.English));
    }

    [Fact]
    public void HiddenSheets_AreReported()
    {
        var row = "<row r=\"1\">" + Word("A1", "甲") + Word("B1", "乙") + "</row>";
        var source = ReadingAssert.Reads(DocumentReader.Read(Of(row, "", "", state: "veryHidden")));
        Assert.Equal("1 hidden worksheets left out: 表二", Assert.Single(source.Remarks).Message.In(Language.English));
    }

    [Fact]
    public void FormulasAndErrors_AreReported()
    {
        var source = Read(
            "<row r=\"1\">"
                + Word("A1", "甲")
                + "<c r=\"B1\"><f>1+1</f></c><c r=\"C1\"><f>1+1</f><v>2</v></c>"
                + "<c r=\"D1\" t=\"e\"><v>#REF!</v></c></row><row r=\"2\">"
                + Word("A2", "乙")
                + Word("B2", "丙")
                + "</row>"
        );
        Assert.Equal(
            [ReadingMessages.FormulasWithoutValue, ReadingMessages.ErrorCells],
            source.Remarks.Select(remark => remark.Rule)
        );
        Assert.Contains("T1 0,2 1x1 2", ReadingAssert.Cells(source.Document));
    }

    [Fact]
    public void OldWorkbook_HasTheSameCellsAsTheNewOne()
    {
        var old = ReadingAssert.Reads(DocumentReader.Read(Corpus.File("valid", "form.xls")));
        var young = ReadingAssert.Reads(DocumentReader.Read(Corpus.File("valid", "form.xlsx")));
        Assert.Equal(ReadingAssert.Cells(young.Document), ReadingAssert.Cells(old.Document));
        Assert.Contains("T1 1,2 1x1 320", ReadingAssert.Cells(old.Document));
    }

    private static SourceDocument Read(string rows, string after = "", string before = "") =>
        ReadingAssert.Reads(DocumentReader.Read(Of(rows, before, after)));

    private static string Word(string cell, string text) =>
        $"<c r=\"{cell}\" t=\"inlineStr\"><is><t>{text}</t></is></c>";

    private static SourceFile Of(string rows, string before, string after, string state = "visible")
    {
        var sheet = $"<worksheet {Main}>{before}<sheetData>{rows}</sheetData>{after}</worksheet>";
        return Files.Zip(
            "a.xlsx",
            (
                "_rels/.rels",
                $"<Relationships xmlns=\"{Packaged}\"><Relationship Id=\"r\" "
                    + $"Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
            (
                "xl/workbook.xml",
                $"<workbook {Main} xmlns:r=\"{Office}\"><sheets><sheet name=\"表一\" r:id=\"r1\"/>"
                    + (state == "visible" ? "" : $"<sheet name=\"表二\" r:id=\"r2\" state=\"{state}\"/>")
                    + "</sheets></workbook>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                $"<Relationships xmlns=\"{Packaged}\">"
                    + $"<Relationship Id=\"r1\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                    + $"<Relationship Id=\"r2\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                    + $"<Relationship Id=\"s\" Type=\"{Office}/styles\" Target=\"styles.xml\"/></Relationships>"
            ),
            (
                "xl/styles.xml",
                $"<styleSheet {Main}><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"2\"/></cellXfs></styleSheet>"
            ),
            ("xl/worksheets/sheet1.xml", sheet)
        );
    }
}
