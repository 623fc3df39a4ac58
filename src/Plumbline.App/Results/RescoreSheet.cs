using System.Collections.Immutable;
using System.Globalization;
using Plumbline.App.Review;
using Plumbline.Documents.Model;
using Plumbline.Domain;

namespace Plumbline.App.Results;

/// <summary>What a re-score sheet says beside the scores.</summary>
/// <param name="Name">Name of the form.</param>
/// <param name="Unit">Name of its unit.</param>
/// <param name="Year">Fiscal year.</param>
/// <param name="Opinion">复核意见; null: none yet.</param>
/// <param name="Answer">What the body answered; null: nothing.</param>
public sealed record SheetHead(string Name, string Unit, int Year, string? Opinion, string? Answer);

/// <summary>复核评分表: line by line weight, self score, department's, re-check, points deducted and why.</summary>
public static class RescoreSheet
{
    private static readonly ImmutableArray<string> Heads =
    [
        "序号",
        "评分项",
        "分值",
        "自评得分",
        "部门评分",
        "复核得分",
        "扣分",
        "复核意见",
    ];

    private const string None = "—";

    /// <summary>The sheet as a document without headings, so that it is a workbook as well.</summary>
    public static Document Of(SheetHead head, ReviewSheet sheet)
    {
        const string Name = "绩效自评复核评分表";
        ImmutableArray<Block> blocks =
        [
            new Paragraph(ParagraphKind.Title, Name),
            new Paragraph(ParagraphKind.Subtitle, $"（{head.Year.ToString(CultureInfo.InvariantCulture)}年度）"),
            new Paragraph(ParagraphKind.TableUnit, $"{head.Unit}　{head.Name}"),
            new Table(
                [4, 16, 6, 8, 8, 8, 7, 26],
                [
                    new Row([.. Heads.Select(text => new Cell(text) { Bold = true })]),
                    .. sheet.Lines.Select((line, at) => Line(line, at + 1)),
                    Total(sheet),
                ]
            )
            {
                HeaderRows = 1,
                Name = Name,
            },
            new Paragraph(ParagraphKind.Note, $"复核结论：{head.Opinion ?? "尚未提交"}"),
            .. head.Answer is { } answer
                ? new Block[] { new Paragraph(ParagraphKind.Note, $"单位反馈：{answer}") }
                : [],
            new Paragraph(
                ParagraphKind.Note,
                "注：复核没有另行评分的，按自评得分计入复核总分。扣分＝自评得分－复核得分。"
            ),
        ];
        return new(Name, [new Section(blocks, Orientation.Landscape)]) { Origin = "results/rescore-sheet" };
    }

    private static Row Line(ReviewLine line, int number)
    {
        var self = line.Line.Score;
        return new([
            new(number.ToString(CultureInfo.InvariantCulture)),
            new(line.Line.Name) { Alignment = Alignment.Left },
            Points(line.Line.Weight?.Scaled),
            Points(self?.Scaled),
            Points(line.Department?.Score.Scaled),
            Points(line.Finance?.Score.Scaled),
            Points(line.Finance is { } given && self is { } stated ? stated.Scaled - given.Score.Scaled : null),
            new(line.Finance?.Reason ?? None, CellRole.Computed) { Alignment = Alignment.Left },
        ]);
    }

    private static Row Total(ReviewSheet sheet) =>
        new([
            new("合计") { ColumnSpan = 2, Bold = true },
            Points(sheet.Self.WeightSum.Scaled),
            Points(sheet.Self.Total?.Scaled),
            Points(sheet.Department?.Total?.Scaled),
            Points(sheet.Finance?.Total?.Scaled),
            Points(
                sheet.Finance?.Total is { } given && sheet.Self.Total is { } self ? self.Scaled - given.Scaled : null
            ),
            new(
                $"自评等级“{sheet.Self.Grade?.Word ?? None}”，复核等级“{sheet.Finance?.Grade?.Word ?? None}”",
                CellRole.Computed
            )
            {
                Alignment = Alignment.Left,
            },
        ]);

    private static Cell Points(long? scaled) =>
        scaled is { } points
            ? new(Score.FromScaled(points).ToText(2), CellRole.Computed)
            {
                Format = ValueFormat.Number,
                Decimals = 2,
                Alignment = Alignment.Right,
            }
            : new(None, CellRole.Computed);
}
