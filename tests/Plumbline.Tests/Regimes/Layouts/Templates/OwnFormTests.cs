using Plumbline.Documents.Model;
using Plumbline.Documents.Writing.Docx;
using Plumbline.Documents.Writing.Xlsx;
using Plumbline.Domain.Filings;
using Plumbline.Regimes;
using Plumbline.Regimes.Layouts;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.Tests.Regimes.Layouts.Templates;

/// <summary>A bureau's own Word or Excel form, with references in its cells, is a layout.</summary>
public sealed class OwnFormTests
{
    private static readonly Document Form = new(
        "自评表",
        [
            new Section([
                new Paragraph(ParagraphKind.Title, "本局项目自评表"),
                new Paragraph(ParagraphKind.Subtitle, "（{year}年度）"),
                new Table(
                    [2, 2, 4, 2],
                    [
                        Row(new Cell("项目名称") { ColumnSpan = 2 }, new Cell("{identity.project}") { ColumnSpan = 2 }),
                        Row(
                            new Cell("资金") { RowSpan = 2 },
                            new Cell("年初预算数"),
                            new Cell("全年执行数"),
                            new Cell("执行率")
                        ),
                        Row(
                            new Cell("{budget.total.initialBudget}"),
                            new Cell("{budget.total.executedAmount}"),
                            new Cell("{executionRate(budget.total)}")
                        ),
                        Row(
                            new Cell("绩效指标") { RowSpan = 2 },
                            new Cell("一级指标"),
                            new Cell("三级指标"),
                            new Cell("完成值")
                        ),
                        Row(
                            new Cell("{kind(indicators[*])}"),
                            new Cell("{indicators[*].name}"),
                            new Cell("{indicators[*].actual}")
                        ),
                    ]
                ),
            ]),
        ]
    );

    private static readonly Filing Filing = SampleCases.Project with
    {
        Budget = new() { Total = SampleCases.Funds("100.50万元", "80万元", "40万元") },
        Indicators =
        [
            SampleCases.Row(IndicatorKind.Output, "甲", actual: "90%"),
            SampleCases.Row(IndicatorKind.Output, "乙", actual: "5年"),
        ],
    };

    [Theory]
    [InlineData("own.docx")]
    [InlineData("own.xlsx")]
    public void ReadTemplate_MakesALayoutThatDrawsTheFiling(string file)
    {
        using var scratch = new ScratchFolder();

        var layout = FormLoading.ReadTemplate(Write(scratch, file, Form)).OrThrow();
        var document = FormDrawing.Draw(layout, Filing, SampleCases.Regime);
        var table = Assert.Single(document.Blocks.OfType<Table>());

        Assert.Equal(("own", "本局项目自评表", FilingSubject.Project), (layout.Id, layout.Name, layout.Subject));
        Assert.Equal(["本局项目自评表", "（2024年度）"], Shipped.Lines(document));
        Assert.Equal(
            [
                "项目名称|校舍维修",
                "资金|年初预算数|全年执行数|执行率",
                "100.50|40|50.00%",
                "绩效指标|一级指标|三级指标|完成值",
                "产出指标|甲|90%",
                "乙|5年",
            ],
            table.Rows.Select(row => string.Join('|', row.Cells.Select(cell => cell.Text)))
        );
        Assert.Equal((3, 2), (table.Rows[3].Cells[0].RowSpan, table.Rows[4].Cells[0].RowSpan));
    }

    [Fact]
    public void ReadTemplate_WhenACellNamesNoValue_SaysSo()
    {
        using var scratch = new ScratchFolder();
        var form = new Document(
            "表",
            [new Section([new Table([1, 1], [Row(new Cell("{identity.nothing}"), new Cell("共{year}年"))])])]
        );

        var result = FormLoading.ReadTemplate(Write(scratch, "bad.docx", form));

        Assert.False(result.TryGet(out _));
        Assert.Equal(["PL5204", "PL5222"], result.Findings.Select(finding => finding.Rule));
    }

    [Theory]
    [InlineData("own.docx", "not a package")]
    [InlineData("own.xlsx", "")]
    public void ReadTemplate_WhenTheFileIsNoForm_SaysSo(string file, string content)
    {
        using var scratch = new ScratchFolder();

        var result = FormLoading.ReadTemplate(scratch.Write(file, content));

        Assert.Equal("PL5221", Assert.Single(result.Findings).Rule);
    }

    private static Row Row(params ReadOnlySpan<Cell> cells) => new([.. cells]);

    private static string Write(ScratchFolder scratch, string file, Document document)
    {
        var path = Path.Combine(scratch.Path, file);
        using var output = File.Create(path);
        if (file.EndsWith(".xlsx", StringComparison.Ordinal))
        {
            XlsxWriter.Write(document, output);
        }
        else
        {
            DocxWriter.Write(document, output);
        }

        return path;
    }
}
