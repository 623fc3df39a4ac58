using System.Text;
using Plumbline.Documents.Model;
using Plumbline.Documents.Reading;
using Plumbline.Findings;
using Xunit;
using static Plumbline.Tests.Documents.Reading.WordFile;

namespace Plumbline.Tests.Documents.Reading;

/// <summary>Word files as Word writes them, not as we do.</summary>
public sealed class DocxReaderTests
{
    [Fact]
    public void Numbering_IsPrinted() =>
        Lines(
            Numbered(0, "概况") + Numbered(1, "机构") + Numbered(1, "人员") + Numbered(0, "支出") + Numbered(2, "基本"),
            "一、概况",
            "（一）机构",
            "（二）人员",
            "二、支出",
            "1. 基本"
        );

    // Word takes no longer marks; this one is printed before each of a thousand paragraphs.
    [Fact]
    public void MarkOfAListThatIsNoMark_IsCut()
    {
        var numbering = Parts(Numbered(0, "甲"))
            .Select(part => part.Part == "word/numbering.xml" ? (part.Part, Marked(part.Content)) : part);
        var source = ReadingAssert.Reads(DocumentReader.Read(new SourceFile(Files.ZipBytes([.. numbering]), "a.docx")));
        Assert.InRange(source.Text.Length, 100, 110);

        static byte[] Marked(byte[] part) =>
            Encoding.UTF8.GetBytes(
                Encoding
                    .UTF8.GetString(part)
                    .Replace("%1、", "%1" + new string('附', 1_000_000), StringComparison.Ordinal)
            );
    }

    [Fact]
    public void Headings_KeepTheirLevel()
    {
        var source = Read("<w:p><w:pPr><w:pStyle w:val=\"1\"/></w:pPr><w:r><w:t>支出</w:t></w:r></w:p>");
        Assert.Equal(1, Assert.IsType<Heading>(Assert.Single(source.Document.Blocks)).Level);
    }

    [Fact]
    public void Changes_AreReadAsAccepted()
    {
        var source = Read(
            P(
                "<w:r><w:t>共</w:t></w:r><w:ins w:id=\"1\"><w:r><w:t>100</w:t></w:r></w:ins>"
                    + "<w:del w:id=\"2\"><w:r><w:delText>90</w:delText></w:r></w:del><w:r><w:t>万元</w:t></w:r>"
            )
        );
        Assert.Equal("共100万元\n", source.Text);
        Assert.Equal(ReadingMessages.ChangesAccepted, Assert.Single(source.Remarks).Rule);
    }

    [Fact]
    public void TextBoxes_AreReadOnce() => Lines(Line("框外") + TextBox("框内"), "框外", "框内");

    [Fact]
    public void HiddenRuns_AreLeftOutAndReported()
    {
        var source = Read(P("<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r><w:r><w:t>显</w:t></w:r>"));
        Assert.Equal("显\n", source.Text);
        var remark = Assert.Single(source.Remarks);
        Assert.Equal("有 1 处隐藏的文字未读取", remark.Message.In(Language.Chinese));
        Assert.Equal("1 hidden pieces of text left out", remark.Message.In(Language.English));
    }

    [Fact]
    public void Footnotes_StandAtTheEnd()
    {
        var body = P("<w:r><w:t>正文</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r>") + Line("后文");
        var source = ReadingAssert.Reads(DocumentReader.Read(Of(body, Note("1", "无人引用") + Note("2", "脚注"))));
        Assert.Equal(["正文", "后文", "脚注"], ReadingAssert.Lines(source.Document));
        Assert.Equal(ParagraphKind.Note, Assert.IsType<Paragraph>(source.Document.Blocks.Last()).Kind);
    }

    [Fact]
    public void MergedCells_SpanTheirRowsAndColumns() =>
        Assert.Equal(
            ["T1 0,0 1x2 甲", "T1 0,2 2x1 丙", "T1 1,0 1x1 1", "T1 1,1 1x1 2"],
            ReadingAssert.Cells(
                Read(
                    Table(
                        Row(Cell("甲", "<w:gridSpan w:val=\"2\"/>"), Cell("丙", "<w:vMerge w:val=\"restart\"/>")),
                        Row(Cell("1"), Cell("2"), Cell("", "<w:vMerge/>"))
                    )
                ).Document
            )
        );

    [Fact]
    public void NestedTables_FollowTheOneThatHoldsThem()
    {
        var source = Read(
            Table(
                Row(Cell("外1"), Cell("外2")),
                Row("<w:tc>" + Line("前") + Table(Row(Cell("内1"), Cell("内2"))) + "<w:p/></w:tc>", Cell("外4"))
            )
        );
        var tables = source.Document.Blocks.OfType<Table>().ToList();
        Assert.Equal(2, tables.Count);
        Assert.Null(tables[0].Within);
        Assert.Equal(tables[0].Rows[1].Cells[0].Source, tables[1].Within);
        Assert.Equal("内1", tables[1].Rows[0].Cells[0].Text);
    }

    [Fact]
    public void Fields_ShowTheirResult() =>
        Lines(
            P(
                "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>=SUM(A1)</w:instrText></w:r>"
                    + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>150</w:t></w:r>"
                    + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:t>万元</w:t></w:r>"
            ),
            "150万元"
        );

    [Fact]
    public void Macros_AreReportedAndNotRun()
    {
        var parts = Parts(Line("正文")).Append(("word/vbaProject.bin", [1, 2, 3]));
        var source = ReadingAssert.Reads(DocumentReader.Read(new SourceFile(Files.ZipBytes([.. parts]), "a.docm")));
        Assert.Equal(ReadingMessages.Macros, Assert.Single(source.Remarks).Rule);
    }

    [Fact]
    public void RichSample_IsReadSoundly() =>
        Assert.Contains("一、基本情况", ReadingAssert.Reads(DocumentReader.Read(Rich)).Text, StringComparison.Ordinal);

    private static SourceDocument Read(string body) => ReadingAssert.Reads(DocumentReader.Read(Of(body)));

    private static void Lines(string body, params string[] expected) =>
        Assert.Equal(expected, ReadingAssert.Lines(Read(body).Document));
}
