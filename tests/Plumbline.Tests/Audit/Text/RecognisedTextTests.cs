using Plumbline.Audit;
using Plumbline.Audit.Figures;
using Plumbline.Documents.Model;
using Plumbline.Documents.Reading.Assembly;
using Plumbline.Documents.Reading.Flattened;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>Figures that a program made out from a picture count for nothing until a person confirms them.</summary>
public sealed class RecognisedTextTests
{
    private const string Prose = "全年支出500万元，其中：基本支出300万元，项目支出210万元。";
    private const string Form = """
        项目支出绩效自评表
        项目名称	学生资助
        项目资金（万元）		全年预算数	全年执行数	分值	执行率	得分
        	年度资金总额	100	80	10	90%	9
        绩效指标	一级指标	二级指标	三级指标	年度指标值	实际完成值	分值	得分
        	产出指标	数量指标	资助人数	≥200人	215人	90	90
        总分						100	90
        """;

    [Theory]
    [InlineData(Prose)]
    [InlineData(Form)]
    public void RecognisedFigures_StayUnresolvedAndStateNothing(string text)
    {
        var typed = Audited.Text(text);
        Assert.Contains(typed.Relations, relation => relation.Verdict == Verdict.Fails);

        var report = AuditDocument.Of(Pictured.Text(text), TestContext.Current.CancellationToken);

        Assert.Empty(report.Relations);
        Assert.NotEmpty(report.Figures);
        Assert.All(
            report.Figures.Where(figure => figure.Status != FigureStatus.Irrelevant),
            figure =>
            {
                Assert.Equal(FigureStatus.Unresolved, figure.Status);
                Assert.Equal(Reasons.Recognised, figure.Reason);
            }
        );
    }

    [Fact]
    public void TableOfRecognisedLines_KeepsTheMarkCellByCell()
    {
        List<Draft> lines =
        [
            Line("科目\t预算数\t决算数", recognised: false),
            Line("教育支出\t120.50\t118.30", recognised: true),
            Line("卫生支出\t20.50\t18.30", recognised: false),
        ];

        var table = Assert.IsType<TableDraft>(Assert.Single(FlattenedTables.Restore(lines)));

        Assert.Equal(
            [false, true, false],
            table.Rows.Select(row => row.Cells.TrueForAll(cell => CellText.Of(cell).Recognised))
        );
    }

    private static LineDraft Line(string text, bool recognised) =>
        new(new Paragraph(ParagraphKind.Body, [new Inline(text) { Recognised = recognised }]));
}
