using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Documents.Model;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Findings;
using Plumbline.Regimes.Values;

namespace Plumbline.Regimes.Layouts;

/// <summary>审核意见: all findings, the heaviest first, each with its place in words, what was found and how to repair it.</summary>
public static class FindingsDocument
{
    private const string Name = "绩效自评审核意见";

    private static ImmutableArray<Column<(int No, Finding Finding)>> Columns(Filing filing) =>
        [
            new("序号", 5, row => row.No.ToString(CultureInfo.InvariantCulture)),
            new("程度", 6, row => Terms.Word(row.Finding.Severity)),
            new("位置", 18, row => Place(row.Finding.Place, filing), Alignment.Left),
            new("问题", 30, row => Problem(row.Finding), Alignment.Left),
            new("填报值", 12, row => row.Finding.Found ?? "—"),
            new("核对值", 11, row => row.Finding.Expected ?? "—"),
            new("处理建议", 22, row => row.Finding.Repair?.In(Language.Chinese) ?? "—", Alignment.Left),
            new("规则", 8, row => row.Finding.Rule),
        ];

    /// <summary>The report as a document; without findings it says so.</summary>
    public static Document Of(Filing filing, Regime regime, ImmutableArray<Finding> findings)
    {
        var ordered = findings.OrderByDescending(finding => finding.Severity).ToList();
        ImmutableArray<Block> blocks =
        [
            new Paragraph(ParagraphKind.Title, Name),
            new Paragraph(ParagraphKind.Subtitle, $"（{filing.Year}年度）"),
            new Paragraph(ParagraphKind.TableUnit, ScoringSheetDocument.Subject(filing)),
            new Paragraph(ParagraphKind.Body, Summary(regime, ordered)),
            .. ordered.Count == 0
                ? []
                : new[] { TableMaker.Of(Name, Columns(filing), ordered.Select((finding, at) => (at + 1, finding))) },
        ];
        return new(Name, [new Section(blocks, Orientation.Landscape)]) { Origin = $"{regime.Code}/findings" };
    }

    private static string Summary(Regime regime, List<Finding> findings)
    {
        var by = $"按规则方案“{regime.Name}”（{regime.Code}）审核，";
        if (findings.Count == 0)
        {
            return by + "未发现问题。";
        }

        var parts = new[] { Severity.Error, Severity.Warning, Severity.Info }.Select(severity =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Terms.Word(severity)}{findings.Count(finding => finding.Severity == severity)}条"
            )
        );
        var unverified = findings.Exists(finding => finding.Unverified)
            ? "标有“依据未核实”的，所依据的文件原文尚未核对，仅供参考。"
            : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{by}共有意见{findings.Count}条：{string.Join('，', parts)}。{unverified}"
        );
    }

    private static string Problem(Finding finding) =>
        finding.Unverified
            ? $"{finding.Message.In(Language.Chinese)}（依据未核实）"
            : finding.Message.In(Language.Chinese);

    private static string Place(Place place, Filing filing) =>
        place switch
        {
            FieldPlace { Path: "" } => "全文",
            FieldPlace field => FilingPath.TryParse(field.Path, out var path) ? path.Describe(filing) : field.Path,
            SpanPlace span => string.Create(CultureInfo.InvariantCulture, $"正文第{span.Start + 1}字起"),
            _ => place.ToString() ?? "",
        };
}
