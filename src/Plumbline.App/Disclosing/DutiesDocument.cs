using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Documents.Model;
using Plumbline.Domain;
using Plumbline.Domain.Disclosures;

namespace Plumbline.App.Disclosing;

/// <summary>公开义务台账: the departments with their duties, days and proofs, for a workbook or a Word file.</summary>
public static class DutiesDocument
{
    private const string Nothing = "—";

    /// <summary>The document.</summary>
    public static Document Of(int year, ImmutableArray<DepartmentDuties> departments, DisclosureRules rules)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{year}年度预算绩效信息公开台账");
        ImmutableArray<Block> blocks =
        [
            new Paragraph(ParagraphKind.Caption, name),
            new Table(
                [18, 22, 11, 11, 10, 28],
                [
                    Head("部门", "公开内容", "最后期限", "公开日期", "情况", "证明"),
                    .. departments.SelectMany(one => one.Lines.Select(line => Row(one.Unit.Name, line))),
                ]
            )
            {
                HeaderRows = 1,
                Name = "公开义务",
            },
            new Paragraph(ParagraphKind.Caption, "项目绩效自评公开覆盖率（按金额，万元）"),
            new Table(
                [30, 18, 18, 18, 16],
                [
                    Head("部门", "项目资金", "已自评", "已公开", "覆盖率和档次"),
                    .. departments.Select(one => new Row([
                        new(one.Unit.Name) { Alignment = Alignment.Left },
                        new(Wan(one.TotalFen)),
                        new(Wan(one.EvaluatedFen)),
                        new(Wan(one.PublicFen)),
                        new(
                            rules.Band(one.PublicFen, one.TotalFen) is { } band
                                ? $"{new Rate(one.PublicFen, one.TotalFen).ToPercent(2)}（{band.Mark}）"
                                : Nothing
                        ),
                    ])),
                ]
            )
            {
                HeaderRows = 1,
                Name = "公开覆盖率",
            },
        ];
        return new(name, [new Section(blocks, Orientation.Landscape)]) { Origin = "disclosure/duties" };
    }

    /// <summary>A state in words.</summary>
    public static string Word(DutyState state) =>
        state switch
        {
            DutyState.NotBegun => "尚未批复",
            DutyState.Running => "未到期",
            DutyState.InTime => "按时公开",
            DutyState.Late => "逾期公开",
            _ => "逾期未公开",
        };

    private static Row Row(string unit, DutyLine line) =>
        new([
            new(unit) { Alignment = Alignment.Left },
            new(line.Duty.Name) { Alignment = Alignment.Left },
            new(Day(line.Due)),
            new(Day(line.Shown)),
            new(Word(line.State)),
            new(line.Proof?.Address ?? (line.Code is { } code ? $"本系统门户 {code}" : Nothing))
            {
                Alignment = Alignment.Left,
            },
        ]);

    private static Row Head(params ReadOnlySpan<string> texts)
    {
        var cells = ImmutableArray.CreateBuilder<Cell>(texts.Length);
        foreach (var text in texts)
        {
            cells.Add(new(text) { Bold = true });
        }

        return new(cells.ToImmutable());
    }

    private static string Wan(long fen) => Money.FromFen(fen).ToText(MoneyUnit.TenThousandYuan, 2);

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? Nothing;
}
