using System.Collections.Immutable;
using System.Globalization;
using Plumbline.App.Data.Records;
using Plumbline.Documents.Model;
using Plumbline.Domain;
using Plumbline.Domain.ExAnte;
using Plumbline.Domain.Results;
using Plumbline.Domain.Workflow;

namespace Plumbline.App.ExAnte;

/// <summary>All that the report of an ex-ante evaluation is made of.</summary>
/// <param name="Assessment">The evaluation.</param>
/// <param name="Project">Name of the project.</param>
/// <param name="Unit">Name of the unit.</param>
/// <param name="Template">What was scored by.</param>
/// <param name="Content">What the department wrote.</param>
/// <param name="Sum">The scores.</param>
/// <param name="Panel">The published list with its lots.</param>
/// <param name="Rules">The regime's rules.</param>
public sealed record ExAnteCase(
    Assessment Assessment,
    string Project,
    string Unit,
    ExAnteTemplate Template,
    AssessmentContent Content,
    EvaluationSum Sum,
    ImmutableArray<AssessmentCandidate> Panel,
    ExAnteRules Rules
);

/// <summary>
/// 事前绩效评估报告 by the outline of rule book §7: object and basis, method and process, the five dimensions, conclusion,
/// advice, other. The cost sheet, the promises, the scores and the draw are annexed.
/// </summary>
public static class ExAnteReport
{
    private const string None = "（待补充）";

    /// <summary>The report; cells cited in the texts are printed as numbers.</summary>
    public static Document Of(ExAnteCase found)
    {
        var name = Name(found) + "报告";
        ImmutableArray<Block> blocks =
        [
            new Paragraph(ParagraphKind.Title, name),
            new Paragraph(ParagraphKind.Subtitle, $"（{Number(found.Assessment.Year)}年度预算　{found.Unit}）"),
            new Heading(1, "一、评估对象和依据"),
            .. Text(found, AssessmentContent.Overview),
            Body(Asked(found)),
            new Heading(1, "二、评估方法和过程"),
            Body(Process(found)),
            new Heading(1, "三、评估内容和分析"),
            .. found.Template.Dimensions.SelectMany((dimension, at) => Dimension(found, dimension, at)),
            new Heading(1, "四、评估结论"),
            Body(Conclusion(found)),
            new Heading(1, "五、有关建议"),
            .. Advice(found),
            new Heading(1, "六、其他需要说明的情况"),
            .. Text(found, AssessmentContent.Other),
        ];
        return new(name, [new Section(blocks), new Section([.. Annexes(found)], Orientation.Landscape)])
        {
            Origin = "ex-ante/report",
        };
    }

    /// <summary>Cost sheet, promises, scores and draw alone, for a workbook.</summary>
    public static Document Tables(ExAnteCase found)
    {
        var name = Name(found) + "表";
        return new(name, [new Section([.. Annexes(found)], Orientation.Landscape)]) { Origin = "ex-ante/tables" };
    }

    private static string Name(ExAnteCase found) => $"{found.Project}事前绩效评估";

    private static string Asked(ExAnteCase found) =>
        found.Assessment.RequestedFen is { } fen
            ? $"申请{Number(found.Assessment.Year)}年度资金{Chains.ChainWords.Money(fen)}，测算见附件1；预期绩效见附件2。"
            : "成本测算尚未完成。";

    private static string Process(ExAnteCase found)
    {
        var row = found.Assessment;
        var experts = found.Panel.Count(one => one is { Seated: true, AccountId: not null });
        var agency = found.Panel.FirstOrDefault(one => one is { Seated: true, AccountId: null })?.Name;
        var drawn = row.Seed is null
            ? "评审专家尚未抽取。"
            : $"候选名单公布后，以种子“{row.Seed}”（出处：{row.SeedSource}）随机抽取专家{Number(experts)}名"
                + (agency is null ? "" : $"、受托机构{agency}")
                + "，存在利益冲突的依次递补，抽取过程见附件4。";
        return $"按“{found.Template.Name}”评估指标体系，由专家逐项评分，取平均分。{drawn}";
    }

    private static IEnumerable<Block> Dimension(ExAnteCase found, string dimension, int at)
    {
        yield return new Heading(2, $"（{"一二三四五六七八九"[Math.Min(at, 8)]}）{dimension}");
        foreach (var block in Text(found, dimension))
        {
            yield return block;
        }

        var lines = found.Sum.Lines.Where(line => line.Item.Level1 == dimension).ToList();
        if (lines.TrueForAll(line => line.Mean is not null))
        {
            var said = string.Join('，', lines.Select(line => $"{line.Item.Name}{line.Mean}/{line.Item.Weight}分"));
            yield return Body($"评分：{said}。");
        }
    }

    private static string Conclusion(ExAnteCase found)
    {
        var row = found.Assessment;
        if (row.Score is not { } score || row.Conclusion is not { } conclusion)
        {
            return "尚未得出结论。";
        }

        var cut = found.Rules.Conclusions.FirstOrDefault(one => one.Conclusion == conclusion);
        var mark = cut?.Source.Unverified == true ? "（依据未核实）" : "";
        var decided = row.State switch
        {
            ExAnteState.Admitted =>
                $"同意入库，入库金额{Chains.ChainWords.Money(row.AdmittedFen ?? 0)}（{row.Decision}）。",
            ExAnteState.Refused => $"不予入库（{row.Decision}）。",
            _ => "",
        };
        return $"综合得分{Score.FromScaled(score).ToText(2)}分，评估结论为“{cut?.Word}”{mark}。{decided}";
    }

    // Items far from full marks, and those on which experts differ.
    private static IEnumerable<Block> Advice(ExAnteCase found)
    {
        var weak = found
            .Sum.Lines.Where(line => line.High is { } high && high.Scaled * 10 < line.Item.Weight.Scaled * 8)
            .Select(line => line.Item.Name)
            .ToList();
        var apart = found.Sum.Lines.Where(line => line.Apart).Select(line => line.Item.Name).ToList();
        if (weak.Count > 0)
        {
            yield return Body($"各位专家评分均不足八成的：{string.Join('、', weak)}，应当完善后再实施。");
        }

        if (apart.Count > 0)
        {
            yield return Body($"专家意见分歧较大的：{string.Join('、', apart)}，建议补充论证。");
        }

        if (weak.Count + apart.Count == 0)
        {
            yield return Body("按申报方案组织实施，实施后按承诺的绩效目标开展监控和自评。");
        }
    }

    private static IEnumerable<Block> Annexes(ExAnteCase found) =>
        [
            new Paragraph(ParagraphKind.Caption, "附件1　成本测算表（金额单位：元）"),
            ExAnteTables.Costs(found.Content.Sheet),
            new Paragraph(ParagraphKind.Caption, "附件2　预期绩效承诺表"),
            ExAnteTables.Promises(found.Content.Promises),
            new Paragraph(ParagraphKind.Caption, "附件3　事前绩效评估评分表"),
            ExAnteTables.Scores(found.Sum),
            new Paragraph(ParagraphKind.Caption, "附件4　评审专家和机构抽取记录"),
            ExAnteTables.Panel(found.Panel),
        ];

    private static IEnumerable<Block> Text(ExAnteCase found, string part)
    {
        var text = CostCitations.Fill(found.Content.Text(part), found.Content.Sheet);
        return (
            text.Length == 0
                ? part == AssessmentContent.Other
                    ? "无。"
                    : None
                : text
        ).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Body);
    }

    private static Block Body(string text) => new Paragraph(ParagraphKind.Body, text);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
