using Plumbline.Documents.Model;
using Plumbline.Documents.Reading;
using Plumbline.Documents.Writing.Docx;
using Plumbline.Documents.Writing.Html;
using Plumbline.Documents.Writing.Text;
using Plumbline.Documents.Writing.Xlsx;
using Xunit;

namespace Plumbline.Tests.Documents.Reading;

/// <summary>What our writers write is read back, by any road.</summary>
public sealed class WrittenDocumentTests
{
    public static TheoryData<string> Samples => ["report", "form"];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Docx_ReadBack_HasTheSameLinesAndCells(string sample)
    {
        var document = Of(sample);
        var read = ReadingAssert
            .Reads(DocumentReader.Read(File("a.docx", output => DocxWriter.Write(document, output))))
            .Document;
        Assert.Equal(ReadingAssert.Lines(WithoutCharts(document)), ReadingAssert.Lines(read));
        Assert.Equal(ReadingAssert.Cells(document), ReadingAssert.Cells(read));
        Assert.Equal(Bindings(document), Bindings(read));
        Assert.Equal(Kinds(WithoutCharts(document)), Kinds(read));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Html_ReadBack_HasTheSameLinesAndCells(string sample)
    {
        var document = WithoutCharts(Of(sample));
        var read = ReadingAssert
            .Reads(DocumentReader.Read(File("a.html", output => HtmlWriter.Write(document, output))))
            .Document;
        Assert.Equal(ReadingAssert.Lines(document), ReadingAssert.Lines(read));
        Assert.Equal(ReadingAssert.Cells(document), ReadingAssert.Cells(read));
        Assert.Equal(Bindings(document), Bindings(read));
        Assert.Equal(Kinds(document), Kinds(read));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Xlsx_ReadBack_HasTheSameLinesAndBindings(string sample)
    {
        var document = WithoutCharts(Of(sample));
        var read = ReadingAssert
            .Reads(DocumentReader.Read(File("a.xlsx", output => XlsxWriter.Write(document, output))))
            .Document;
        Assert.Equal(ReadingAssert.Lines(document), ReadingAssert.Lines(read));
        Assert.Equal(
            Bindings(document).Where(IsCell).Order(StringComparer.Ordinal),
            Bindings(read).Where(IsCell).Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Text_ReadBack_HasTheSameLines(string sample)
    {
        var document = Of(sample);
        var read = ReadingAssert.Reads(
            DocumentReader.Read(File("a.txt", output => PlainTextWriter.Write(document, output)))
        );
        Assert.Equal(PlainTextWriter.Write(document), read.Text);
        Assert.Equal(
            document.Blocks.Count(block => block is Table or Chart),
            read.Document.Blocks.Count(block => block is Table)
        );
    }

    [Theory]
    [InlineData(2, 15)]
    [InlineData(2, 15, 15)]
    [InlineData(2, 15, 9)]
    [InlineData(1, 2)]
    public void LongListInAForm_ReadBack_IsOneTableWithItsSideCells(int tables, params int[] sides)
    {
        const int items = 14;
        var head = new Row([
            .. sides.Select((span, at) => new Cell($"侧{at}") { RowSpan = span }),
            new("指标"),
            new("目标值"),
        ]);
        var list = Enumerable
            .Range(0, items)
            .Select(at => new Row([
                .. sides.Where(span => span <= at + 1).Select(_ => new Cell("续")),
                new($"指标{at}"),
                new($"{at}%"),
            ])
            {
                Item = $"indicators[{at}]",
            });
        var table = new Table(
            [.. Enumerable.Repeat(10, sides.Length + 2)],
            [new([new("名称") { ColumnSpan = sides.Length + 1 }, new("某局")]), head, .. list]
        )
        {
            InnerHeader = 1,
        };
        var form = SampleDocuments.ProjectForm;
        var document = form with { Sections = [form.Sections[0] with { Blocks = [table] }] };

        var file = File("a.docx", output => DocxWriter.Write(document, output));
        var read = ReadingAssert.Reads(DocumentReader.Read(file)).Document;

        Assert.Equal(tables, TwoTables.Of(table).Length);
        Assert.Equal(ReadingAssert.Cells(document), ReadingAssert.Cells(read));
    }

    internal static Document Of(string sample) =>
        sample == "report" ? SampleDocuments.Report : SampleDocuments.ProjectForm;

    internal static SourceFile File(string name, Action<Stream> write)
    {
        using var output = new MemoryStream();
        write(output);
        return new SourceFile(output.ToArray(), name);
    }

    private static Document WithoutCharts(Document document) =>
        document with
        {
            Sections =
            [
                .. document.Sections.Select(section =>
                    section with
                    {
                        Blocks = [.. section.Blocks.Where(block => block is not Chart)],
                    }
                ),
            ],
        };

    private static bool IsCell(string binding) => binding.StartsWith("indicators", StringComparison.Ordinal);

    private static string[] Kinds(Document document) =>
        [
            .. document.Blocks.Select(block =>
                block switch
                {
                    Heading heading => $"heading {heading.Level}",
                    Paragraph paragraph => paragraph.Kind.ToString(),
                    _ => block.GetType().Name,
                }
            ),
        ];

    private static string[] Bindings(Document document) =>
        [
            .. document
                .Blocks.SelectMany(block =>
                    block switch
                    {
                        Paragraph paragraph => paragraph.Content.Select(piece => piece.Binding),
                        Table table => table.Rows.SelectMany(row => row.Cells).Select(cell => cell.Binding),
                        _ => [],
                    }
                )
                .OfType<string>(),
        ];
}
