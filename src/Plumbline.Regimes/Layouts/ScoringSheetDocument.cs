using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Documents.Model;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Scoring;
using Plumbline.Findings;

namespace Plumbline.Regimes.Layouts;

/// <summary>评分底稿: every score with the calculation that a person can redo by hand, its article and its confidence.</summary>
public static class ScoringSheetDocument
{
    private const string None = "—";

    private static readonly ImmutableArray<Column<(int No, ScoreLine Line)>> Columns =
    [
        new("序号", 5, row => row.No.ToString(CultureInfo.InvariantCulture)),
        new("评分项", 18, row => row.Line.Name, Alignment.Left),
        new("分值", 6, row => row.Line.Weight?.ToString() ?? None),
        new("申报得分", 8, row => row.Line.Declared?.Literal ?? None),
        new("核算得分", 8, row => row.Line.Score?.ToString() ?? None),
        new("计算过程", 38, row => Working(row.Line), Alignment.Left),
        new("依据", 20, row => Basis(row.Line.Working?.Method.Source), Alignment.Left),
    ];

    /// <summary>The sheet as a document.</summary>
    public static Document Of(Filing filing, Regime regime, ScoreSheet sheet)
    {
        var name = sheet.Kind == ScoreSheetKind.ManagementRatios ? "管理指标评分表" : "绩效自评评分底稿";
        ImmutableArray<Block> blocks =
        [
            new Paragraph(ParagraphKind.Title, name),
            new Paragraph(ParagraphKind.Subtitle, $"（{filing.Year}年度）"),
            new Paragraph(ParagraphKind.TableUnit, Subject(filing)),
            new Paragraph(
                ParagraphKind.Body,
                string.Concat(Conclusion(sheet).Prepend($"按规则方案“{regime.Name}”（{regime.Code}）计算。"))
            ),
            .. sheet.Lines.IsEmpty
                ? []
                : new[] { TableMaker.Of(name, Columns, sheet.Lines.Select((line, at) => (at + 1, line))) },
            .. Remarks(sheet).Select(text => new Paragraph(ParagraphKind.Note, text)),
        ];
        return new(name, [new Section(blocks, Orientation.Landscape)]) { Origin = $"{regime.Code}/scoring-sheet" };
    }

    /// <summary>Who or what the filing is about, as a line says it.</summary>
    internal static string Subject(Filing filing) =>
        filing.Identity.Project is { } project
            ? $"{filing.Identity.Department}　{project}"
            : filing.Identity.Department;

    private static string Working(ScoreLine line)
    {
        var text = (line.Working, line.WhyNot) switch
        {
            ({ } working, _) => working.Method.Explain(working).In(Language.Chinese),
            (_, { } whyNot) => $"未评分：{whyNot.In(Language.Chinese)}",
            _ => None,
        };
        return string.Join('\n', line.Remarks.Select(remark => $"注：{remark.In(Language.Chinese)}").Prepend(text));
    }

    private static string Basis(Source? source) =>
        source is null ? None
        : source.Unverified ? $"{source.Text}（依据未核实）"
        : source.Text;

    private static IEnumerable<string> Conclusion(ScoreSheet sheet)
    {
        if (sheet.Total is { } total)
        {
            yield return $"分值合计{sheet.WeightSum}分，得分合计{sheet.Sum}分，总分{total}分"
                + (sheet.Grade is { } grade ? $"，等级为“{grade.Word}”。" : "。");
        }
        else
        {
            yield return $"总分：未得出（{string.Join("；", sheet.WhyNoTotal.Select(why => why.In(Language.Chinese)))}）。";
        }

        if (sheet.Cap is { } cap)
        {
            yield return $"预算执行率低于{cap.Below}，总分最高为{cap.AtMost}分（{Basis(cap.Source)}）。";
        }
    }

    private static IEnumerable<string> Remarks(ScoreSheet sheet)
    {
        foreach (var remark in sheet.Remarks)
        {
            yield return $"注：{remark.In(Language.Chinese)}";
        }

        if (sheet.Grade is { Source: { Unverified: true } source })
        {
            yield return $"注：等级划分依据“{source.Text}”，依据未核实。";
        }
    }
}
