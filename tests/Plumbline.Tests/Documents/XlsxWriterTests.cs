using System.Globalization;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using Plumbline.Documents.Model;
using Plumbline.Documents.Writing.Xlsx;
using Xunit;
using static Plumbline.Tests.Documents.OfficePackage;

namespace Plumbline.Tests.Documents;

public sealed class XlsxWriterTests
{
    [Fact]
    public void Write_ReportWithEveryFeature_IsValid() =>
        Assert.Empty(OfficeValidation.ErrorsInWorkbook(Write(SampleDocuments.Report)));

    [Fact]
    public void Write_AnyDocument_IsValid() =>
        Check.One(
            RandomDocuments.Fixed(150),
            Prop.ForAll(
                RandomDocuments.All,
                document => Assert.Empty(OfficeValidation.ErrorsInWorkbook(Write(document)))
            )
        );

    [Fact]
    public void Write_TableOf5000Rows_IsValid() =>
        Assert.Empty(OfficeValidation.ErrorsInWorkbook(Write(Of(SampleDocuments.Long(5000)))));

    [Fact]
    public void Write_Twice_GivesTheSameBytes() =>
        Assert.Equal(Write(SampleDocuments.Report).ToArray(), Write(SampleDocuments.Report).ToArray());

    [Fact]
    public void Write_AnyTable_MergesWithoutOverlap() =>
        Check.One(
            RandomDocuments.Fixed(200),
            Prop.ForAll(
                RandomDocuments.Tables.ToArbitrary(),
                table =>
                {
                    var seen = new HashSet<(int, int)>();
                    foreach (var merged in Sheet(Of(table)).Descendants(Workbook + "mergeCell"))
                    {
                        Assert.All(
                            Positions(merged.Attribute("ref")!.Value),
                            position => Assert.True(seen.Add(position))
                        );
                    }
                }
            )
        );

    [Theory]
    [InlineData("1402.36", ValueFormat.Number, "1402.36")]
    [InlineData("1,402.30", ValueFormat.Number, "1402.30")]
    [InlineData("-0.10", ValueFormat.Number, "-0.10")]
    [InlineData("123456789012.345", ValueFormat.Number, "123456789012.345")]
    [InlineData("99.50%", ValueFormat.Percent, "0.9950")]
    [InlineData("100%", ValueFormat.Percent, "1.00")]
    [InlineData("0.07%", ValueFormat.Percent, "0.0007")]
    public void Write_Number_KeepsItsDigits(string text, ValueFormat format, string stored) =>
        Assert.Equal(stored, Assert.Single(Sheet(Of(OneCell(text, format))).Descendants(Workbook + "v")).Value);

    [Theory]
    [InlineData("无", ValueFormat.Number)]
    [InlineData("12,34", ValueFormat.Number)]
    [InlineData("1e5", ValueFormat.Number)]
    [InlineData("约100", ValueFormat.Number)]
    [InlineData("1234567890123456.78", ValueFormat.Number)]
    [InlineData("1402.36", ValueFormat.Text)]
    [InlineData("=SUM(A1:A9)", ValueFormat.Text)]
    [InlineData("+1", ValueFormat.Text)]
    [InlineData("-1", ValueFormat.Text)]
    [InlineData("@cmd", ValueFormat.Text)]
    [InlineData("_x0041_", ValueFormat.Text)]
    public void Write_TextOrUnsafeNumber_StaysText(string text, ValueFormat format)
    {
        var file = Write(Of(OneCell(text, format)));
        var sheet = Part(file, "xl/worksheets/sheet1.xml");

        var cell = Assert.Single(sheet.Descendants(Workbook + "c"));
        Assert.Equal("inlineStr", cell.Attribute("t")!.Value);
        Assert.Equal(text.Replace("_x0041_", "_x005F_x0041_", StringComparison.Ordinal), cell.Value);
        Assert.DoesNotContain(Parts(file), part => part.Content.Contains("<f>", StringComparison.Ordinal));
    }

    [Fact]
    public void Write_TextLikeAFormula_IsQuotedForEditing()
    {
        var file = Write(Of(OneCell("=1+1", ValueFormat.Text)));

        Assert.Single(
            Part(file, "xl/styles.xml").Descendants(Workbook + "xf"),
            look => look.Attribute("quotePrefix") is not null
        );
    }

    [Fact]
    public void Write_BoundCells_HaveHiddenNamesListedOnAHiddenSheet()
    {
        var file = Write(Of(OneCell("7", ValueFormat.Number, "indicators[0].actual")));

        var name = Assert.Single(Part(file, "xl/workbook.xml").Descendants(Workbook + "definedName"), IsBinding);
        Assert.Equal(
            ("_b.1", "1", "'表'!$A$1"),
            (name.Attribute("name")!.Value, name.Attribute("hidden")!.Value, name.Value)
        );
        Assert.Equal(
            "veryHidden",
            Part(file, "xl/workbook.xml").Descendants(Workbook + "sheet").Last().Attribute("state")!.Value
        );
        Assert.Equal(
            ["origin", "TEST", "_b.1", "indicators[0].actual"],
            Part(file, "xl/worksheets/sheet2.xml").Descendants(Workbook + "t").Select(text => text.Value)
        );
    }

    [Fact]
    public void Write_Form_LetsPeopleTypeIntoInputCellsAlone()
    {
        var file = Write(SampleDocuments.ProjectForm);
        var sheet = Part(file, "xl/worksheets/sheet1.xml");
        var looks = Part(file, "xl/styles.xml").Descendants(Workbook + "cellXfs").Elements().ToList();
        bool IsLocked(string cell)
        {
            var style = sheet
                .Descendants(Workbook + "c")
                .Single(c => c.Attribute("r")!.Value == cell)
                .Attribute("s")!
                .Value;
            return looks[int.Parse(style, CultureInfo.InvariantCulture)]
                    .Element(Workbook + "protection")!
                    .Attribute("locked")!
                    .Value == "1";
        }

        Assert.Single(sheet.Descendants(Workbook + "sheetProtection"));
        Assert.True(IsLocked("A3"), "heading");
        Assert.False(IsLocked("E5"), "input");
        Assert.True(IsLocked("G5"), "computed");
    }

    [Fact]
    public void Write_InputCells_AreChecked()
    {
        var rules = Sheet(SampleDocuments.ProjectForm).Descendants(Workbook + "dataValidation").ToList();

        Assert.Equal(["list", "decimal"], rules.Select(rule => rule.Attribute("type")!.Value));
        Assert.Equal("H5", rules[0].Attribute("sqref")!.Value);
        Assert.Equal("D5:D27 E5:E27", rules[1].Attribute("sqref")!.Value);
    }

    [Fact]
    public void Write_ReportTables_AreNotProtected() =>
        Assert.Empty(Sheet(SampleDocuments.Report).Descendants(Workbook + "sheetProtection"));

    [Fact]
    public void Write_HeadFurtherDown_IsRepeatedWhenPrinted()
    {
        var table = OneCell("7", ValueFormat.Number, null) with { HeaderRows = 0 };
        var form = table with { Rows = [.. table.Rows, .. table.Rows], InnerHeader = 1 };
        var titles = Part(Write(Of(form)), "xl/workbook.xml")
            .Descendants(Workbook + "definedName")
            .Where(name => name.Attribute("name")!.Value == "_xlnm.Print_Titles");

        Assert.Equal("'表'!$2:$2", Assert.Single(titles).Value);
    }

    [Fact]
    public void Write_Sheets_PrintOnePageWideWithTheirHeading()
    {
        var file = Write(SampleDocuments.ProjectForm);
        var names = Part(file, "xl/workbook.xml")
            .Descendants(Workbook + "definedName")
            .Where(name => !IsBinding(name))
            .ToList();

        Assert.Equal(["'自评表'!$A$1:$H$27", "'自评表'!$3:$4"], names.Select(name => name.Value));
        Assert.Equal(
            "1",
            Part(file, "xl/worksheets/sheet1.xml")
                .Descendants(Workbook + "pageSetUpPr")
                .Single()
                .Attribute("fitToPage")!
                .Value
        );
    }

    [Fact]
    public void Write_TablesOfTheSameName_GetSheetsOfTheirOwn()
    {
        var table = new Table([1], [new Row([new Cell("a")])])
        {
            Name = "一张名字特别长的表/其中有[不能用]的字符：因此需要截短处理的表名称",
        };
        var names = Part(Write(Of(table, table)), "xl/workbook.xml")
            .Descendants(Workbook + "sheet")
            .Select(sheet => sheet.Attribute("name")!.Value)
            .ToList();

        Assert.Equal(3, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(names, name => Assert.True(name.Length <= 31));
    }

    [Fact]
    public void Write_LinesOfASection_StayWithItsTables()
    {
        var table = new Table([1], [new Row([new Cell("a")])]);
        var document = new Document(
            "",
            [
                new Section([new Paragraph(ParagraphKind.Title, "甲"), table, new Paragraph(ParagraphKind.Body, "乙")]),
                new Section([new Paragraph(ParagraphKind.Title, "丙"), table]),
            ]
        );

        Assert.Equal(
            "甲a乙",
            Part(Write(document), "xl/worksheets/sheet1.xml").Descendants(Workbook + "sheetData").Single().Value
        );
        Assert.Equal(
            "丙a",
            Part(Write(document), "xl/worksheets/sheet2.xml").Descendants(Workbook + "sheetData").Single().Value
        );
    }

    private static Document Of(params Block[] blocks) => new("测试", [new Section([.. blocks])]) { Origin = "TEST" };

    private static Table OneCell(string text, ValueFormat format, string? binding = null) =>
        new(
            [1],
            [
                new Row([
                    new Cell(text)
                    {
                        Format = format,
                        Decimals = 2,
                        Binding = binding,
                    },
                ]),
            ]
        );

    private static XDocument Sheet(Document document) => Part(Write(document), "xl/worksheets/sheet1.xml");

    private static bool IsBinding(XElement name) =>
        name.Attribute("name")!.Value.StartsWith("_b.", StringComparison.Ordinal);

    private static IEnumerable<(int Row, int Column)> Positions(string range)
    {
        var corners = range.Split(':').Select(Position).ToList();
        return from row in Enumerable.Range(corners[0].Row, corners[1].Row - corners[0].Row + 1)
            from column in Enumerable.Range(corners[0].Column, corners[1].Column - corners[0].Column + 1)
            select (row, column);
    }

    private static (int Row, int Column) Position(string cell)
    {
        var letters = cell.TakeWhile(char.IsAsciiLetterUpper).ToArray();
        var row = int.Parse(cell.AsSpan(letters.Length), CultureInfo.InvariantCulture);
        return (row, letters.Aggregate(0, (column, letter) => (column * 26) + letter - 'A' + 1));
    }

    private static MemoryStream Write(Document document)
    {
        var file = new MemoryStream();
        XlsxWriter.Write(document, file);
        file.Position = 0;
        return file;
    }
}
