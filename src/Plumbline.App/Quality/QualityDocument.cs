using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Documents.Model;
using Plumbline.Domain.Quality;
using Plumbline.Findings;

namespace Plumbline.App.Quality;

/// <summary>部门预算绩效管理工作考核表: places, points by item, and the working of each.</summary>
public static class QualityDocument
{
    private const string Nothing = "—";

    /// <summary>The document, for a Word file or a workbook.</summary>
    public static Document Of(int year, ImmutableArray<DepartmentQuality> departments, QualityRules rules)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{year}年度部门预算绩效管理工作考核表");
        ImmutableArray<Block> blocks =
        [
            new Paragraph(ParagraphKind.Caption, name),
            Places(departments, rules),
            new Paragraph(ParagraphKind.Caption, "计分过程"),
            Working(departments),
            new Paragraph(
                ParagraphKind.Note,
                $"注：{Basis(rules)}没有应办事项的不计分，总分按已计分事项折算为百分制。"
            ),
        ];
        return new(name, [new Section(blocks, Orientation.Landscape)]) { Origin = "quality/departments" };
    }

    /// <summary>A department's place in words: 第2（共5）.</summary>
    public static string Place(DepartmentQuality one) =>
        one.Place is { } place ? string.Create(CultureInfo.InvariantCulture, $"第{place}（共{one.Among}）") : Nothing;

    private static Table Places(ImmutableArray<DepartmentQuality> departments, QualityRules rules) =>
        new(
            [12, 24, 10, .. rules.Items.Select(_ => 10)],
            [
                Head(["位次", "部门", "得分", .. rules.Items.Select(item => $"{item.Name}（{item.Points}）")]),
                .. departments.Select(one => new Row([
                    new(Place(one)),
                    new(one.Unit.Name) { Alignment = Alignment.Left },
                    new(one.Score.Total?.ToText(2) ?? Nothing) { Bold = true },
                    .. one.Score.Lines.Select(line => new Cell(line.Points?.ToText(2) ?? Nothing)),
                ])),
            ]
        )
        {
            HeaderRows = 1,
            Name = "考核得分",
        };

    private static Table Working(ImmutableArray<DepartmentQuality> departments) =>
        new(
            [24, 20, 8, 8, 50],
            [
                Head(["部门", "事项", "分值", "得分", "计算"]),
                .. departments.SelectMany(one =>
                    one.Score.Lines.Select(line => new Row([
                        new(one.Unit.Name) { Alignment = Alignment.Left },
                        new(line.Item.Name) { Alignment = Alignment.Left },
                        new(line.Item.Points.ToString()),
                        new(line.Points?.ToText(2) ?? Nothing),
                        new(line.Working.In(Language.Chinese)) { Alignment = Alignment.Left },
                    ]))
                ),
            ]
        )
        {
            HeaderRows = 1,
            Name = "计分过程",
        };

    private static string Basis(QualityRules rules) =>
        string.Concat(
            rules
                .Items.Select(item => item.Source)
                .Distinct()
                .Select(source => source.Text + (source.Unverified ? "（依据未核实）；" : "；"))
        );

    private static Row Head(IEnumerable<string> texts) =>
        new([.. texts.Select(text => new Cell(text) { Bold = true })]);
}
