using System.Globalization;

namespace Plumbline.Tests.Documents.Reading.Pages;

/// <summary>Web pages to be printed: wide forms, tables over pages, heads of two rows, narrow columns, cut rows.</summary>
internal static class PrintedPages
{
    private static readonly string[] Groupings = ["产出", "效益", "满意度"];

    private const string Sentence =
        "本单位严格按照预算绩效管理要求，全年安排资金1234.56万元，实际支出1198.07万元，执行率97.04%，群众满意度达到95%以上。";

    /// <summary>All pages by name.</summary>
    internal static IReadOnlyDictionary<string, string> All { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["form"] = Page("29.7cm 21cm", Form()),
            ["narrow-form"] = Page("21cm 29.7cm", Form()),
            ["long-table"] = Page("21cm 29.7cm", $"<p>{Sentence}</p>{LongTable()}<p>{Sentence}</p>"),
            ["narrow-columns"] = Page("21cm 29.7cm", NarrowColumns()),
            ["cut-rows"] = Page("21cm 29.7cm", $"<p>{Sentence}{Sentence}</p>{CutRows()}<p>{Sentence}</p>"),
            ["groups"] = Page("21cm 29.7cm", Groups()),
            ["report"] = Page("21cm 29.7cm", Report()),
        };

    private static string Page(string size, string body) =>
        "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><style>@page{size:"
        + size
        + ";margin:2cm}p{text-indent:2em;margin:0}</style></head><body><p>绩效自评材料</p>"
        + body
        + "</body></html>";

    private static string Table(IEnumerable<string> rows) => "<table border=1>" + string.Concat(rows) + "</table>";

    private static string Row(params IEnumerable<string> cells) =>
        "<tr>"
        + string.Concat(
            cells.Select(cell => cell.StartsWith("<td", StringComparison.Ordinal) ? cell : $"<td>{cell}</td>")
        )
        + "</tr>";

    private static string Form() =>
        Table([
            Row("<td colspan=10>项目支出绩效自评表</td>"),
            Row("项目名称", "<td colspan=9>教育基础设施建设及设备购置补助资金</td>"),
            Row(
                "主管部门",
                "<td colspan=4>某某县教育体育局</td>",
                "实施单位",
                "<td colspan=4>某某县第一中学、第二中学</td>"
            ),
            Row(
                "<td rowspan=3>资金（万元）</td>",
                "<td colspan=2></td>",
                "年初预算数",
                "全年预算数",
                "全年执行数",
                "分值",
                "执行率",
                "得分",
                "备注"
            ),
            Row(
                "<td colspan=2>年度资金总额</td>",
                "1,000.00",
                "1,234.56",
                "1,198.07",
                "10",
                "97.04%",
                "9.70",
                "按期完成"
            ),
            Row(
                "<td colspan=2>其中：当年财政拨款</td>",
                "900.00",
                "1,100.00",
                "1,080.50",
                "—",
                "98.23%",
                "—",
                "结转结余"
            ),
            Row("<td rowspan=2>年度总体目标</td>", "<td colspan=5>预期目标</td>", "<td colspan=4>实际完成情况</td>"),
            Row($"<td colspan=5>{Sentence}</td>", $"<td colspan=4>{Sentence}{Sentence}</td>"),
            Row(
                "<td rowspan=4>绩效指标</td>",
                "一级指标",
                "二级指标",
                "三级指标",
                "指标值",
                "完成值",
                "分值",
                "得分",
                "<td colspan=2>偏差原因分析及改进措施</td>"
            ),
            Row(
                "<td rowspan=2>产出指标</td>",
                "数量指标",
                "维修改造校舍面积",
                "≥12,000平方米",
                "12,345.67平方米",
                "20",
                "20",
                "<td colspan=2>无</td>"
            ),
            Row(
                "成本指标",
                "单位面积造价",
                "≤1,850.00元",
                "1,902.35元",
                "15",
                "12.5",
                "<td colspan=2>材料价格上涨，今后加强询价和合同管理</td>"
            ),
            Row("满意度指标", "服务对象", "师生满意度", "≥95%", "96.3%", "10", "10", "<td colspan=2>无</td>"),
        ]);

    private static string LongTable() =>
        Table([
            "<thead>"
                + Row(
                    "<td rowspan=2>序号</td>",
                    "<td rowspan=2>单位名称</td>",
                    "<td colspan=3>本年收入</td>",
                    "<td rowspan=2>年末结转结余</td>"
                ),
            Row("合计", "财政拨款", "其他收入") + "</thead>",
            .. Enumerable
                .Range(1, 70)
                .Select(row =>
                    Row(
                        Number(row),
                        $"某某县第{row}小学校及附属幼儿园",
                        Sum(row * 3),
                        Sum(row * 2),
                        Sum(row),
                        Sum(row * 7)
                    )
                ),
        ]);

    private static string NarrowColumns() =>
        Table([
            Row(["科目名称", .. Enumerable.Range(1, 6).Select(quarter => $"第{quarter}季度预算执行数")]),
            .. Enumerable
                .Range(1, 12)
                .Select(row =>
                    Row([
                        $"科目{row}",
                        .. Enumerable.Range(1, 6).Select(column => Number((row * 73_000_019L) + column) + ".25"),
                    ])
                ),
        ]);

    private static string CutRows() =>
        Table([
            Row("任务名称", "主要内容", "完成情况", "预算数（万元）"),
            .. Enumerable
                .Range(1, 8)
                .Select(row =>
                    Row($"任务{row}", Repeat(Sentence, 1 + (row % 3)), Repeat(Sentence, 2 + (row % 4)), Sum(row * 123))
                ),
        ]);

    private static string Groups() =>
        Table([
            Row("一级指标", "三级指标", "指标值", "完成值", "分值"),
            .. Enumerable
                .Range(0, 60)
                .Select(row =>
                    Row([
                        .. row % 20 == 0 ? [$"<td rowspan=20>{Groupings[row / 20]}指标</td>"] : Array.Empty<string>(),
                        $"第{row + 1}项任务完成情况",
                        $"≥{row * 3}项",
                        $"{(row * 3) + 1}项",
                        "1.5",
                    ])
                ),
        ]);

    private static string Report() =>
        string.Concat(
            new[] { "一、部门概况", "二、预算执行情况", "三、存在的问题" }.Select(head =>
                $"<p>{head}</p><p>{Repeat(Sentence, 3)}</p><p>（一）{Sentence}</p><p>1.{Sentence}</p>"
            )
        );

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Sum(int hundredths) => (hundredths * 1.37m).ToString("N2", CultureInfo.InvariantCulture);
}
