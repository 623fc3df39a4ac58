using Plumbline.Documents.Model;
using Plumbline.Documents.Reading;
using Plumbline.Findings;
using Xunit;

namespace Plumbline.Tests.Documents.Reading.Pages;

/// <summary>OFD files: what is read, and what becomes of hostile ones.</summary>
public sealed class OfdReaderTests
{
    [Fact]
    public void Read_TextAndTable_HasLinesCellsAndPages()
    {
        var file = new OfdFile()
            .Page()
            .Text(87.5, 30, "绩效自评表", 7)
            .Table(25, 50, [40, 60, 60], 10, ["项目", "预算数", "执行数"], ["设备购置", "1,234.56", "987.60"])
            .Page()
            .Text(25, 40, "以上数据均已核对。")
            .ToFile();

        var source = ReadingAssert.Reads(DocumentReader.Read(file));
        Assert.Equal("题名", source.Document.Title);
        Assert.Equal(
            [
                "T1 0,0 1x1 项目",
                "T1 0,1 1x1 预算数",
                "T1 0,2 1x1 执行数",
                "T1 1,0 1x1 设备购置",
                "T1 1,1 1x1 1,234.56",
                "T1 1,2 1x1 987.60",
            ],
            ReadingAssert.Cells(source.Document)
        );
        Assert.Equal([1, 1, 2], source.Document.Blocks.Select(block => block.Page!.Value));
        Assert.Equal(ParagraphKind.Title, Assert.IsType<Paragraph>(source.Document.Blocks.First()).Kind);
        Assert.Empty(source.Remarks);
    }

    [Fact]
    public void Read_TemplateAndMatrix_AreApplied()
    {
        const string scaled = """
            <ofd:TextObject Boundary="30 50 100 10" CTM="2 0 0 2 0 0" Size="2">
            <ofd:TextCode X="0" Y="2" DeltaX="g 3 2">甲乙丙丁</ofd:TextCode>
            </ofd:TextObject><ofd:TextObject Visible="false" Boundary="30 80 100 10" Size="4">
            <ofd:TextCode X="0" Y="4">看不见</ofd:TextCode>
            </ofd:TextObject>
            """;
        const string template = """
            <ofd:TextObject Boundary="30 30 100 5" Size="4"><ofd:TextCode X="0" Y="4">来自模板</ofd:TextCode></ofd:TextObject>
            """;
        var file = new OfdFile()
            .Page()
            .ToFile(
                ("Doc_0/Pages/Page_0.xml", OfdFile.Content(scaled, "<ofd:Template TemplateID=\"7\"/>")),
                ("Doc_0/Tpls/Tpl_0.xml", OfdFile.Content(template))
            );

        Assert.Equal(
            ["来自模板", "甲乙丙丁"],
            ReadingAssert.Lines(ReadingAssert.Reads(DocumentReader.Read(file)).Document)
        );
    }

    [Fact]
    public void Read_OnlyPictures_IsRefusedAsUnreadable()
    {
        var result = DocumentReader.Read(new OfdFile().Page().Picture().Page().Picture().ToFile());
        Assert.Equal(ReadingMessages.Scanned, ReadingAssert.Refuses(result));
        Assert.StartsWith("All 2 pages", result.Findings[0].Message.In(Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_SomePictures_AreReportedWithTheirPages()
    {
        var file = new OfdFile().Page().Text(25, 40, "正文").Page().Picture().Page().Picture().ToFile();
        var source = ReadingAssert.Reads(DocumentReader.Read(file));
        var remark = Assert.Single(source.Remarks);
        Assert.Equal(ReadingMessages.ScannedPages, remark.Rule);
        Assert.Equal("第 2-3 页是扫描图片，没有读取", remark.Message.In(Language.Chinese));
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("/../secret.xml")]
    [InlineData("Doc_0/Missing.xml")]
    [InlineData("")]
    public void Read_LocationOutsideOrMissing_IsDamage(string location)
    {
        var file = new OfdFile().Page().Text(25, 40, "正文").ToFile(("OFD.xml", OfdFile.Root(location)));
        Assert.Equal(ReadingMessages.Damaged, ReadingAssert.Refuses(DocumentReader.Read(file)));
    }

    [Theory]
    [InlineData("OFD.xml")]
    [InlineData("Doc_0/Document.xml")]
    [InlineData("Doc_0/Pages/Page_0.xml")]
    public void Read_DocumentType_IsRefused(string part)
    {
        const string hostile = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>";
        var file = new OfdFile().Page().Text(25, 40, "正文").ToFile((part, hostile));
        Assert.Equal(ReadingMessages.DocumentType, ReadingAssert.Refuses(DocumentReader.Read(file)));
    }

    [Fact]
    public void Read_Encrypted_IsRefused()
    {
        var file = new OfdFile().Page().Text(25, 40, "正文").ToFile(("Encryptions.xml", "<x/>"));
        Assert.Equal(ReadingMessages.Encrypted, ReadingAssert.Refuses(DocumentReader.Read(file)));
    }

    [Fact]
    public void Read_NoPages_IsDamage() =>
        Assert.Equal(ReadingMessages.Damaged, ReadingAssert.Refuses(DocumentReader.Read(new OfdFile().ToFile())));

    [Fact]
    public void Read_PastALimit_NamesTheLimit()
    {
        var bomb = OfdFile.Content(new string(' ', 9 * 1024 * 1024));
        var packed = new OfdFile().Page().ToFile(("Doc_0/Pages/Page_0.xml", bomb));
        Assert.Equal(ReadingMessages.OverLimit, ReadingAssert.Refuses(DocumentReader.Read(packed)));

        var pages = new OfdFile().Page().Text(25, 40, "甲").Page().Text(25, 40, "乙").ToFile();
        var limits = ReadingLimits.Default with { Pages = 1 };
        Assert.Equal(ReadingMessages.OverLimit, ReadingAssert.Refuses(DocumentReader.Read(pages, limits)));
    }

    [Fact]
    public void Read_AbsurdNumbers_ReadsOnWithoutThem()
    {
        const string absurd = """
            <ofd:TextObject Boundary="x 1e999 NaN -5" CTM="9e9 0 0" Size="huge">
            <ofd:TextCode X="-1e300" DeltaX="g 999999999 1 g">甲乙</ofd:TextCode></ofd:TextObject>
            <ofd:PathObject><ofd:AbbreviatedData>M L 1 Q B 1 2 3 C C A M 5</ofd:AbbreviatedData></ofd:PathObject>
            """;
        var file = new OfdFile().Page().ToFile(("Doc_0/Pages/Page_0.xml", OfdFile.Content(absurd)));
        Assert.Contains("甲", ReadingAssert.Reads(DocumentReader.Read(file)).Text, StringComparison.Ordinal);
    }
}
