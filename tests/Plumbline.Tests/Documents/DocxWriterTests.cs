using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using Plumbline.Documents.Model;
using Plumbline.Documents.Writing.Docx;
using Xunit;
using static Plumbline.Tests.Documents.OfficePackage;

namespace Plumbline.Tests.Documents;

public sealed class DocxWriterTests
{
    [Fact]
    public void Write_ReportWithEveryFeature_IsValid() =>
        Assert.Empty(OfficeValidation.ErrorsInWord(Write(SampleDocuments.Report)));

    [Fact]
    public void Write_AnyDocument_IsValid() =>
        Check.One(
            RandomDocuments.Fixed(150),
            Prop.ForAll(RandomDocuments.All, document => Assert.Empty(OfficeValidation.ErrorsInWord(Write(document))))
        );

    [Fact]
    public void Write_TableOf5000Rows_IsValid()
    {
        var table = SampleDocuments.Long(5000);

        Assert.Empty(OfficeValidation.ErrorsInWord(Write(Of(table))));
    }

    [Fact]
    public void Write_Twice_GivesTheSameBytes() =>
        Assert.Equal(Write(SampleDocuments.Report).ToArray(), Write(SampleDocuments.Report).ToArray());

    [Fact]
    public void Write_BoundValues_StandInTaggedControls()
    {
        var body = Body(SampleDocuments.Report);

        var control = Assert.Single(
            body.Descendants(Word + "sdt"),
            control => TagOf(control) == "budget.total.executed"
        );
        Assert.Equal("1402.36", control.Element(Word + "sdtContent")!.Value);
        var ids = body.Descendants(Word + "id").Select(id => id.Attribute(Word + "val")!.Value).ToList();
        Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
    }

    [Fact]
    public void Write_EmptyBoundCell_HoldsAControlThatPrintsNothing()
    {
        var control = Assert.Single(
            Body(Of(OneCell(new Cell("", CellRole.Input) { Binding = "a" }))).Descendants(Word + "sdt")
        );

        Assert.NotNull(control.Descendants(Word + "showingPlcHdr").SingleOrDefault());
        Assert.Equal("", control.Value.Trim());
    }

    [Fact]
    public void Write_BindingLongerThanATag_KeepsTheTextWithoutControl()
    {
        var body = Body(Of(OneCell(new Cell("7") { Binding = new string('p', 65) })));

        Assert.Empty(body.Descendants(Word + "sdt"));
        Assert.Equal("7", body.Value);
    }

    [Fact]
    public void Write_WithoutControls_KeepsTheText()
    {
        var file = new MemoryStream();
        DocxWriter.Write(SampleDocuments.Report, file, DocxOptions.Default with { ContentControls = false });

        Assert.Empty(Part(file, "word/document.xml").Descendants(Word + "sdt"));
        Assert.Equal(
            Body(SampleDocuments.Report).Value.Replace("　", "", StringComparison.Ordinal),
            Part(file, "word/document.xml").Root!.Value
        );
    }

    [Fact]
    public void Write_Pages_NumberOddOnesRightAndEvenOnesLeft()
    {
        var file = Write(SampleDocuments.Report);

        Assert.NotNull(Part(file, "word/settings.xml").Descendants(Word + "evenAndOddHeaders").SingleOrDefault());
        Assert.Equal("right", Justification(Part(file, "word/footer1.xml")));
        Assert.Equal("left", Justification(Part(file, "word/footer2.xml")));
        Assert.Equal("— 1 —", Part(file, "word/footer1.xml").Root!.Value);
        Assert.All(
            Part(file, "word/document.xml").Descendants(Word + "sectPr"),
            section => Assert.Equal(2, section.Elements(Word + "footerReference").Count())
        );
    }

    [Fact]
    public void Write_Section_HasThePageOfTheStandard()
    {
        var section = Body(SampleDocuments.PlainPage).Descendants(Word + "sectPr").Single();

        Assert.Equal("11906 16838", Values(section.Element(Word + "pgSz")!, "w", "h"));
        Assert.Equal("2098 1474 1985 1588", Values(section.Element(Word + "pgMar")!, "top", "right", "bottom", "left"));
        Assert.Equal("linesAndChars 578", Values(section.Element(Word + "docGrid")!, "type", "linePitch"));
    }

    [Fact]
    public void Write_BodyStyle_IndentsInCharactersAndInTwips()
    {
        var indent = Part(Write(SampleDocuments.Report), "word/styles.xml")
            .Descendants(Word + "style")
            .Single(style => style.Attribute(Word + "styleId")!.Value == "BodyText")
            .Descendants(Word + "ind")
            .Single();

        Assert.Equal("200 628", Values(indent, "firstLineChars", "firstLine"));
    }

    [Fact]
    public void Write_HeadingRowsOfTable_AreRepeated()
    {
        var rows = Body(SampleDocuments.ProjectForm).Descendants(Word + "tr").ToList();

        Assert.Equal(25, rows.Count);
        Assert.Equal(2, rows.Count(row => row.Descendants(Word + "tblHeader").Any()));
    }

    [Fact]
    public void Write_ControlCharacters_AreLeftOut() =>
        Assert.Equal("甲乙丙丁𠮷", Body(Of(new Paragraph(ParagraphKind.Body, "甲\0乙\u001F丙\uD800丁\uFFFF𠮷"))).Value);

    [Fact]
    public void Write_LinesAndTabs_BecomeBreaks()
    {
        var run = Body(Of(new Paragraph(ParagraphKind.Body, "一\n二\t三"))).Descendants(Word + "r").Single();

        Assert.Equal(["t", "br", "t", "tab", "t"], run.Elements().Select(element => element.Name.LocalName));
    }

    [Fact]
    public void Write_AnnexMark_OpensAPageUnlessItIsFirst()
    {
        var mark = new Paragraph(ParagraphKind.AnnexMark, "附件1");
        var breaks = Body(Of(mark, new Paragraph(ParagraphKind.Body, "正文"), mark))
            .Descendants(Word + "pageBreakBefore");

        Assert.Single(breaks);
    }

    [Fact]
    public void Write_OtherTypefaces_AreNamedEverywhere()
    {
        var options = DocxOptions.Default with
        {
            Typefaces = new()
            {
                Body = new("仿宋", []),
                Table = new("仿宋", []),
                Title = new("华文中宋", []),
            },
        };
        var file = new MemoryStream();
        DocxWriter.Write(SampleDocuments.Report, file, options);

        Assert.DoesNotContain(Parts(file), part => part.Content.Contains("仿宋_GB2312", StringComparison.Ordinal));
        Assert.Empty(OfficeValidation.ErrorsInWord(file));
    }

    private static Document Of(params Block[] blocks) => new("测试", [new Section([.. blocks])]);

    private static Table OneCell(Cell cell) => new([1], [new Row([cell])]);

    private static XElement Body(Document document) => Part(Write(document), "word/document.xml").Root!;

    private static string TagOf(XElement control) =>
        control.Descendants(Word + "tag").First().Attribute(Word + "val")!.Value;

    private static string Justification(XDocument footer) =>
        footer.Descendants(Word + "jc").Single().Attribute(Word + "val")!.Value;

    private static string Values(XElement element, params string[] names) =>
        string.Join(' ', names.Select(name => element.Attribute(Word + name)!.Value));

    private static MemoryStream Write(Document document)
    {
        var file = new MemoryStream();
        DocxWriter.Write(document, file);
        file.Position = 0;
        return file;
    }
}
