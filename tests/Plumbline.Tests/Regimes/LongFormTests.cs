using Plumbline.Documents.Model;
using Plumbline.Documents.Reading;
using Plumbline.Documents.Writing.Docx;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Regimes.Layouts;
using Plumbline.Testing;
using Plumbline.Tests.Documents;
using Plumbline.Tests.Documents.Reading;
using Xunit;
using static Plumbline.Tests.Documents.OfficePackage;

namespace Plumbline.Tests.Regimes;

/// <summary>Official forms of one table whose indicators run over several pages: the words over their columns are repeated.</summary>
public sealed class LongFormTests
{
    public static TheoryData<string, string> Forms =>
        new()
        {
            { "CN-2020", "project-form" },
            { "CN-2021", "project-form" },
            { "SC-2025", "project-form" },
            { "JL-DEPT", "project-form" },
        };

    [Theory]
    [MemberData(nameof(Forms))]
    public void ManyIndicators_RepeatTheirHead_AndAreReadAsOneTable(string code, string id)
    {
        var drawn = Drawn(code, id, 60);
        var file = Write(drawn);

        Assert.Empty(OfficeValidation.ErrorsInWord(file));
        file.Position = 0;
        var tables = Part(file, "word/document.xml").Root!.Descendants(Word + "tbl").ToList();
        Assert.Equal(2, tables.Count);
        var rows = tables[1].Elements(Word + "tr").ToList();
        var head = Assert.Single(rows, row => row.Descendants(Word + "tblHeader").Any());
        Assert.Same(rows[0], head);
        Assert.Contains("三级指标", head.Value, StringComparison.Ordinal);
        Assert.Equal(Texts(TableOf(drawn)), Texts(TableOf(Read(file))));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void FewIndicators_StandInOneTable(string code, string id) =>
        Assert.Single(Part(Write(Drawn(code, id, 8)), "word/document.xml").Root!.Descendants(Word + "tbl"));

    private static Document Drawn(string code, string id, int indicators)
    {
        var filing = SampleCases.Project with
        {
            Indicators =
            [
                .. Enumerable
                    .Range(1, indicators)
                    .Select(at => new Indicator
                    {
                        Kind = at <= indicators / 2 ? IndicatorKind.Output : IndicatorKind.Satisfaction,
                        Name = FormattableString.Invariant($"指标{at}"),
                        Target = StatedValue.Of(FormattableString.Invariant($"≥{at}人")),
                    }),
            ],
        };
        return new("表", [new Section(FormDrawing.Blocks(Shipped.Layout(code, id), filing, Shipped.Regime(code)))]);
    }

    private static MemoryStream Write(Document document)
    {
        var file = new MemoryStream();
        DocxWriter.Write(document, file);
        file.Position = 0;
        return file;
    }

    private static Document Read(MemoryStream file) =>
        ReadingAssert.Reads(DocumentReader.Read(new SourceFile(file.ToArray(), "a.docx"))).Document;

    private static Table TableOf(Document document) => Assert.Single(document.Blocks.OfType<Table>());

    // Where each text stands on the grid, whatever the cells are for.
    private static IEnumerable<(int Row, int Column, int RowSpan, int ColumnSpan, string Text)> Texts(Table table) =>
        TableGrid
            .Of(table)
            .Cells.Select(cell => (cell.Row, cell.Column, cell.RowSpan, cell.ColumnSpan, Plain(cell.Cell.Text)))
            .Where(cell => cell.Item5.Length > 0)
            .Order();

    private static string Plain(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}
