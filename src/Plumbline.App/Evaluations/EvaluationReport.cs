using System.Collections.Immutable;
using System.Globalization;
using Plumbline.App.Data.Records;
using Plumbline.Documents.Model;
using Plumbline.Domain;
using Plumbline.Domain.Results;

namespace Plumbline.App.Evaluations;

/// <summary>绩效评价报告 by the outline of the rule book §2.9, with the table of scores attached.</summary>
public static class EvaluationReport
{
    private static readonly ImmutableArray<string> Heads =
    [
        "一级指标",
        "二级指标",
        "三级指标",
        "分值",
        "评分要点",
        "平均分",
        "最低",
        "最高",
        "依据",
    ];

    private const string None = "（待补充）";

    /// <summary>The report.</summary>
    public static Document Of(Evaluation evaluation, string project, string unit, string regime, EvaluationSum sum)
    {
        var kind = evaluation.Kind == EvaluationKind.Finance ? "财政" : "部门";
        var name = $"{project}{kind}评价报告";
        var agency = string.IsNullOrEmpty(evaluation.Agency) ? "" : $"受托机构：{evaluation.Agency}。";
        ImmutableArray<Block> blocks =
        [
            new Paragraph(ParagraphKind.Title, name),
            new Paragraph(ParagraphKind.Subtitle, $"（{Number(evaluation.Year)}年度　{unit}）"),
            new Heading(1, "一、基本情况"),
            .. Text(evaluation.Overview),
            new Heading(1, "二、绩效评价工作开展情况"),
            new Paragraph(
                ParagraphKind.Body,
                $"按规则方案“{regime}”的评价指标体系，由专家逐项评分，取平均分。{agency}"
            ),
            .. Text(evaluation.Work),
            new Heading(1, "三、综合评价情况及评价结论"),
            new Paragraph(ParagraphKind.Body, Conclusion(sum)),
            new Heading(1, "四、绩效评价指标分析"),
            .. sum.Lines.GroupBy(line => line.Item.Level1, StringComparer.Ordinal).SelectMany(Analysis),
            new Heading(1, "五、主要经验及做法、存在的问题及原因分析"),
            .. Text(evaluation.Experience),
            .. Text(evaluation.Problems),
            new Heading(1, "六、有关建议"),
            .. Text(evaluation.Advice),
        ];
        ImmutableArray<Block> annex =
        [
            new Paragraph(ParagraphKind.AnnexMark, "附件"),
            new Paragraph(ParagraphKind.Caption, "绩效评价评分表"),
            Table(sum),
        ];
        return new(name, [new Section(blocks), new Section(annex, Orientation.Landscape)])
        {
            Origin = "evaluation/report",
        };
    }

    private static string Conclusion(EvaluationSum sum) =>
        sum.Total is { } total
            ? $"综合得分{total.ToText(2)}分，等级为“{sum.Grade?.Word ?? "—"}”。评分表附后。"
            : "尚有指标未评分，未得出综合得分。";

    private static IEnumerable<Block> Analysis(IGrouping<string, EvaluationLine> level)
    {
        var weight = level.Sum(line => line.Item.Weight.Scaled);
        var apart = level.Where(line => line.Apart).Select(line => line.Item.Name).ToList();
        var said = string.Join(
            '，',
            level.Select(line => $"{line.Item.Name}{line.Mean ?? "未评"}/{line.Item.Weight}分")
        );
        yield return new Paragraph(
            ParagraphKind.Body,
            $"{level.Key}（{Score.FromScaled(weight)}分）：{said}。"
                + (apart.Count > 0 ? $"专家分歧较大的指标：{string.Join('、', apart)}。" : "")
        );
    }

    private static IEnumerable<Block> Text(string? text) =>
        (text ?? None)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => (Block)new Paragraph(ParagraphKind.Body, line));

    private static Table Table(EvaluationSum sum) =>
        new(
            [6, 8, 12, 6, 28, 7, 7, 7, 12],
            [
                new Row([.. Heads.Select(text => new Cell(text) { Bold = true })]),
                .. sum.Lines.Select(Line),
                new Row([
                    new("合计") { ColumnSpan = 3, Bold = true },
                    new(Score.FromScaled(sum.Lines.Sum(line => line.Item.Weight.Scaled)).ToString()),
                    new(sum.Grade is { } grade ? $"等级：{grade.Word}" : "—"),
                    new(sum.Total?.ToText(2) ?? "—") { ColumnSpan = 4 },
                ]),
            ]
        )
        {
            HeaderRows = 1,
            Name = "评分表",
        };

    private static Row Line(EvaluationLine line) =>
        new([
            new(line.Item.Level1),
            new(line.Item.Level2),
            new(line.Item.Name) { Alignment = Alignment.Left },
            new(line.Item.Weight.ToString()),
            new(line.Item.Points) { Alignment = Alignment.Left },
            new(line.Mean ?? "—"),
            new(line.Low?.ToText(2) ?? "—"),
            new(line.High?.ToText(2) ?? "—"),
            new(line.Item.Source.Unverified ? "依据未核实" : line.Item.Source.Text) { Alignment = Alignment.Left },
        ]);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
