using System.Collections.Immutable;
using System.Globalization;
using Plumbline.App.Quality;
using Plumbline.Documents.Model;
using Plumbline.Domain;
using Plumbline.Domain.Workflow;
using Plumbline.Findings;

namespace Plumbline.App.Results;

/// <summary>What a feedback letter says beside the results.</summary>
/// <param name="Sender">署名.</param>
/// <param name="To">主送.</param>
/// <param name="Year">The evaluated year.</param>
/// <param name="On">成文日期.</param>
/// <param name="DueDays">Days for rectification, with its source; null: none.</param>
public sealed record LetterHead(string Sender, string To, int Year, DateOnly On, Sourced<int>? DueDays);

/// <summary>绩效评价结果反馈函: results, advice and decisions project by project, problems and the time for rectification.</summary>
public static class ResultLetter
{
    private static readonly ImmutableArray<string> Heads =
    [
        "序号",
        "项目",
        "单位",
        "得分",
        "等级",
        "得分依据",
        "建议",
        "现有预算",
        "建议金额",
        "决定",
        "理由",
    ];

    /// <summary>The letter.</summary>
    public static Document Of(
        LetterHead head,
        ImmutableArray<ProjectResult> results,
        ImmutableArray<(string Unit, string Problem)> problems,
        DepartmentQuality? work = null
    )
    {
        // A letter that leaves something to be decided is not yet one to send.
        var open = results.Count(result => result.Decision is null);
        var title = $"关于反馈{Number(head.Year)}年度绩效评价结果的函";
        var scored = results.Where(result => result.Advice is not null).ToImmutableArray();
        ImmutableArray<Block> blocks =
        [
            new Paragraph(ParagraphKind.Title, title),
            .. open > 0 ? [new Paragraph(ParagraphKind.Subtitle, "（草稿）")] : ImmutableArray<Block>.Empty,
            new Paragraph(ParagraphKind.Addressee, $"{head.To}："),
            new Paragraph(ParagraphKind.Body, Opening(head, results, scored)),
            new Heading(1, "一、评价结果"),
            new Paragraph(ParagraphKind.Body, "各项目的得分、等级、预算安排建议和决定见附表。" + Work(head.Year, work)),
            new Heading(1, "二、存在的问题"),
            .. Problems(problems),
            new Heading(1, "三、整改要求"),
            new Paragraph(ParagraphKind.Body, Demand(head)),
            new Heading(1, "四、结果应用"),
            new Paragraph(
                ParagraphKind.Body,
                "评价结果作为编制以后年度预算的依据。附表所列为按规则方案计算的建议和财政部门的决定，决定与建议不一致的注明理由。"
                    + (open > 0 ? $"其中{Number(open)}个项目尚待决定。" : "")
            ),
            new Paragraph(ParagraphKind.Signature, head.Sender),
            new Paragraph(ParagraphKind.Signature, $"{head.On.Year}年{head.On.Month}月{head.On.Day}日"),
        ];
        ImmutableArray<Block> annex =
        [
            new Paragraph(ParagraphKind.AnnexMark, "附表"),
            new Paragraph(ParagraphKind.Caption, $"{Number(head.Year)}年度项目评价结果及预算安排"),
            new Paragraph(ParagraphKind.TableUnit, "单位：万元"),
            Table(results),
            .. Grounds(results),
        ];
        return new(
            open > 0 ? title + "（草稿）" : title,
            [new Section(blocks), new Section(annex, Orientation.Landscape)]
        )
        {
            Origin = "results/letter",
        };
    }

    private static string Opening(
        LetterHead head,
        ImmutableArray<ProjectResult> results,
        ImmutableArray<ProjectResult> scored
    )
    {
        static string Graded(IEnumerable<string> words) =>
            string.Join('，', words) is { Length: > 0 } text ? $"等级为{text}。" : "";
        var grades = scored
            .GroupBy(result => result.Advice!.Grade.Grade)
            .OrderBy(group => group.Key)
            .Select(group => $"“{group.First().Advice!.Grade.Word}”{Number(group.Count())}个");
        var rechecked = results.Count(result => result.Basis == ScoreKind.Finance);
        return $"你单位及所属单位{Number(head.Year)}年度项目支出绩效评价已完成，共{Number(results.Length)}个项目，"
            + $"其中经财政复核或评价{Number(rechecked)}个。{Graded(grades)}现将结果反馈如下。";
    }

    private static string Work(int year, DepartmentQuality? work) =>
        work is { Score.Total: { } total, Place: { } place, Among: > 1 }
            ? $"{Number(year)}年度预算绩效管理工作考核得分{total.ToText(2)}分，在{Number(work.Among)}个部门中列第{Number(place)}位。"
            : "";

    private static IEnumerable<Block> Problems(ImmutableArray<(string Unit, string Problem)> problems) =>
        problems.IsEmpty
            ? [new Paragraph(ParagraphKind.Body, "未登记需要整改的问题。")]
            : problems.Select(
                (item, at) => (Block)new Paragraph(ParagraphKind.Body, $"{Number(at + 1)}. {item.Unit}：{item.Problem}")
            );

    private static string Demand(LetterHead head) =>
        head.DueDays is { } days
            ? $"请自收到本函之日起{Number(days.Value)}日内完成整改并反馈结果"
                + (days.Source.Unverified ? "（期限据常见做法，依据未核实）" : "")
                + "。逾期或整改不到位的，按规定调整预算安排。"
            : "请按整改通知的期限完成整改并反馈结果。";

    private static Table Table(ImmutableArray<ProjectResult> results) =>
        new(
            [3, 14, 13, 6, 5, 9, 8, 8, 8, 8, 15],
            [
                new Row([.. Heads.Select(text => new Cell(text) { Bold = true })]),
                .. results.Select((result, at) => Line(result, at + 1)),
            ]
        )
        {
            HeaderRows = 1,
            Name = "评价结果",
        };

    private static Row Line(ProjectResult result, int number) =>
        new([
            new(Number(number)),
            new(result.Form.Name) { Alignment = Alignment.Left },
            new(result.Unit) { Alignment = Alignment.Left },
            new(result.Score?.ToText(2) ?? "—"),
            new(result.Advice?.Grade.Word ?? "—"),
            new(
                result.Basis switch
                {
                    ScoreKind.Finance => "财政复核或评价",
                    ScoreKind.Department => "部门评价",
                    _ => "自评",
                }
            ),
            new(result.Advice is { } advice ? ResultMessages.Word(advice.Action, Language.Chinese) : "—"),
            new(Amount(result.Base)),
            new(Amount(result.Advice?.Amount)),
            new(
                result.Decision is { } decision
                    ? ResultMessages.Word(decision.Decided, Language.Chinese)
                        + (decision.DecidedFen is { } fen ? Amount(Money.FromFen(fen)) : "")
                    : "待定"
            ),
            new(result.Decision?.Why ?? (IsCommon(result) ? "" : result.Advice?.Reason.In(Language.Chinese) ?? "—"))
            {
                Alignment = Alignment.Left,
            },
        ]);

    // What follows from the grade alone is said once for all below the table, and not in every row.
    private static bool IsCommon(ProjectResult result) => result is { Advice.ByGradeAlone: true };

    private static IEnumerable<Block> Grounds(ImmutableArray<ProjectResult> results) =>
        results
            .Where(IsCommon)
            .Select(result => result.Advice!)
            .DistinctBy(advice => (advice.Grade.Word, advice.Action, advice.Source.Text))
            .OrderBy(advice => advice.Grade.Grade)
            .Select(advice =>
                (Block)
                    new Paragraph(
                        ParagraphKind.Note,
                        $"等级为“{advice.Grade.Word}”的，建议{ResultMessages.Word(advice.Action, Language.Chinese)}："
                            + $"{advice.Source.Text}{(advice.Source.Unverified ? "（依据未核实）" : "")}。"
                    )
            );

    private static string Amount(Money? money) => money?.ToText(MoneyUnit.TenThousandYuan, 2) ?? "—";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
