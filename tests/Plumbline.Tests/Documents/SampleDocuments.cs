using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Documents.Model;

namespace Plumbline.Tests.Documents;

/// <summary>Documents that between them use everything the model can say.</summary>
internal static class SampleDocuments
{
    private const string Sentence =
        "为提高资金使用效益，本单位按照预算绩效管理的要求，对全年项目支出逐项开展自评，现将有关情况报告如下。";

    /// <summary>A report with a form on turned paper and an annex.</summary>
    public static Document Report { get; } =
        new(
            "示范单位2023年度绩效自评报告",
            [
                new Section(ReportBlocks()),
                new Section(
                    [new Paragraph(ParagraphKind.Title, "项目支出绩效自评表"), Unit(), Form(rows: 12), Remark()],
                    Orientation.Landscape
                ),
                new Section([
                    new Paragraph(ParagraphKind.AnnexMark, "附件2"),
                    new Paragraph(ParagraphKind.Title, "附表"),
                    Unit(),
                    Form(rows: 25),
                ]),
            ]
        )
        {
            Origin = "TEST/report",
        };

    /// <summary>One table of 25 rows and 8 columns with bound cells: the size of an official project form.</summary>
    public static Document ProjectForm { get; } =
        new(
            "项目支出绩效自评表",
            [new Section([new Paragraph(ParagraphKind.Title, "项目支出绩效自评表"), Unit(), Form(rows: 25)])]
        )
        {
            Origin = "TEST/form",
        };

    /// <summary>A page of running text alone, to count lines and characters.</summary>
    public static Document PlainPage { get; } =
        new(
            "版心",
            [
                new Section([
                    new Paragraph(
                        ParagraphKind.Addressee,
                        string.Concat(Enumerable.Repeat("一二三四五六七八九十", 80))
                    ),
                ]),
            ]
        );

    /// <summary>A form: a heading of two rows, groups that span rows, input and computed cells.</summary>
    public static Table Form(int rows)
    {
        var table = ImmutableArray.CreateBuilder<Row>(rows);
        table.Add(
            new Row([
                Label("一级指标") with
                {
                    RowSpan = 2,
                },
                Label("二级指标") with
                {
                    RowSpan = 2,
                },
                Label("三级指标") with
                {
                    RowSpan = 2,
                },
                Label("指标值") with
                {
                    ColumnSpan = 2,
                },
                Label("得分") with
                {
                    ColumnSpan = 2,
                },
                Label("偏差原因分析") with
                {
                    RowSpan = 2,
                },
            ])
        );
        table.Add(new Row([Label("年度目标"), Label("实际完成"), Label("分值"), Label("得分")]));
        for (var row = 2; row < rows; row++)
        {
            table.Add(FormRow(row - 2, rows - row));
        }

        return new Table([12, 12, 26, 12, 12, 8, 8, 16], table.ToImmutable()) { HeaderRows = 2, Name = "自评表" };
    }

    private static Row FormRow(int index, int remaining)
    {
        var cells = ImmutableArray.CreateBuilder<Cell>();
        if (index % 4 == 0)
        {
            cells.Add(
                Label(index % 8 == 0 ? "产出指标" : "效益指标") with
                {
                    RowSpan = Math.Min(4, remaining),
                    Bold = true,
                }
            );
        }

        if (index % 2 == 0)
        {
            cells.Add(Label("数量指标\n（续）") with { RowSpan = Math.Min(2, remaining) });
        }

        var path = string.Create(CultureInfo.InvariantCulture, $"indicators[{index}]");
        cells.AddRange(
            new Cell("受益学生人数", CellRole.Input) { Binding = path + ".name", Alignment = Alignment.Left },
            Number("3600", path + ".target", CellRole.Input, 0),
            Number("3580.50", path + ".actual", CellRole.Input, 2),
            Number("10", path + ".weight", CellRole.Label, 0),
            Number("9.94", path + ".score", CellRole.Computed, 2),
            new Cell("", CellRole.Input)
            {
                Binding = path + ".reason",
                Choices = index == 0 ? ["政策调整", "其他, 见\"说明\""] : [],
            }
        );
        return new Row(cells.ToImmutable()) { Item = path };
    }

    /// <summary>A list of many rows.</summary>
    public static Table Long(int rows) =>
        new(
            [2, 3, 2],
            [
                new Row([Label("序号"), Label("项目"), Label("金额")]),
                .. Enumerable
                    .Range(1, rows - 1)
                    .Select(row => new Row([
                        Label(row.ToString(CultureInfo.InvariantCulture)),
                        new Cell("公用经费") { Alignment = Alignment.Left },
                        Figure("3580.50"),
                    ])),
            ]
        )
        {
            HeaderRows = 1,
        };

    /// <summary>A chart of two series.</summary>
    public static Chart Chart(ChartKind kind) =>
        new(
            kind,
            "图1 收支情况（万元）",
            ["2021年", "2022年", "2023年"],
            [
                new ChartSeries("收入", ["1203.50", "1388.20", "1,410.00"]),
                new ChartSeries("支出", ["1190.00", "", "1402.36"]),
            ]
        );

    private static Cell Label(string text) => new(text);

    private static Cell Number(string text, string path, CellRole role, int decimals) =>
        new(text, role)
        {
            Binding = path,
            Alignment = Alignment.Right,
            Format = ValueFormat.Number,
            Decimals = decimals,
        };

    private static Paragraph Unit() => new(ParagraphKind.TableUnit, "单位：万元");

    private static Paragraph Remark() =>
        new(ParagraphKind.Note, "注：得分按年度指标值与实际完成值计算，保留两位小数。");

    private static ImmutableArray<Block> ReportBlocks() =>
        [
            new Paragraph(ParagraphKind.Title, "示范单位2023年度部门整体支出"),
            new Paragraph(ParagraphKind.Title, "绩效自评报告"),
            new Paragraph(ParagraphKind.Addressee, "示范县财政局："),
            new Paragraph(ParagraphKind.Body, Sentence + Sentence + Sentence),
            new Heading(1, "一、部门基本情况"),
            new Heading(2, "（一）机构设置"),
            new Paragraph(
                ParagraphKind.Body,
                [
                    new Inline("本部门内设股室"),
                    new Inline("8", "institutions.offices"),
                    new Inline("个，年末在职"),
                    new Inline("52", "staff.actual") { Marked = true },
                    new Inline("人，全年支出"),
                    new Inline("1402.36", "budget.total.executed"),
                    new Inline("万元。"),
                ]
            ),
            new Heading(3, "1.主要职能"),
            new Paragraph(ParagraphKind.Body, Sentence),
            new Heading(4, "（1）教育教学"),
            new Paragraph(ParagraphKind.Body, Sentence + Sentence),
            new Paragraph(ParagraphKind.Caption, "表1 收支情况"),
            Unit(),
            Figures(),
            Remark(),
            new Heading(1, "二、绩效情况"),
            Chart(ChartKind.Column),
            Chart(ChartKind.Bar),
            Chart(ChartKind.Line),
            Chart(ChartKind.Pie),
            new Paragraph(ParagraphKind.Body, Sentence),
            new Paragraph(ParagraphKind.Signature, "示范县教育局"),
            new Paragraph(ParagraphKind.Signature, "2024年3月5日"),
        ];

    private static Table Figures() =>
        new(
            [3, 2, 2, 2],
            [
                new Row([Label("科目"), Label("预算数"), Label("决算数"), Label("执行率")]),
                new Row([
                    new Cell("基本支出") { Alignment = Alignment.Left },
                    Figure("1000.00"),
                    Figure("995.20"),
                    Rate("99.52%"),
                ]),
                new Row([
                    new Cell("项目支出") { Alignment = Alignment.Left },
                    Figure("410.00"),
                    Figure("407.16"),
                    Rate("99.31%"),
                ]),
                new Row([new Cell("合计") { Bold = true }, Figure("1410.00"), Figure("1402.36"), Rate("99.46%")]),
            ]
        )
        {
            HeaderRows = 1,
            Name = "收支情况",
        };

    private static Cell Figure(string text) =>
        new(text)
        {
            Alignment = Alignment.Right,
            Format = ValueFormat.Number,
            Decimals = 2,
        };

    private static Cell Rate(string text) =>
        new(text)
        {
            Alignment = Alignment.Right,
            Format = ValueFormat.Percent,
            Decimals = 2,
        };
}
