using System.Collections.Immutable;
using System.Globalization;
using Plumbline.App.Audits.Wording;
using Plumbline.Audit;
using Plumbline.Documents.Model;
using Plumbline.Documents.Writing.Docx;
using Plumbline.Findings;

namespace Plumbline.App.Audits;

/// <summary>审核意见: the findings of an audit as a Word file in the style of official documents (GB/T 9704-2012).</summary>
public static class AuditDocx
{
    private const string Name = "绩效自评审核意见";

    private static readonly ImmutableArray<int> Widths = [5, 6, 13, 42, 24, 10];

    private static readonly ImmutableArray<string> Heads = ["序号", "程度", "位置", "问题与计算", "处理建议", "规则"];

    /// <summary>The file.</summary>
    public static byte[] Of(AuditedFile audited)
    {
        using var stream = new MemoryStream();
        DocxWriter.Write(Compose(audited), stream);
        return stream.ToArray();
    }

    /// <summary>The report as a document.</summary>
    public static Document Compose(AuditedFile audited)
    {
        var report = audited.Report;
        var ordered = ReadingOrder.Of(report).Findings;
        ImmutableArray<Block> blocks =
        [
            new Paragraph(ParagraphKind.Title, Name),
            new Paragraph(ParagraphKind.Subtitle, Subject(audited)),
            new Paragraph(ParagraphKind.Body, Summary(audited)),
            new Paragraph(ParagraphKind.Body, AuditTally.Numbers(report).In(Language.Chinese) + "。"),
            new Paragraph(ParagraphKind.Body, AuditTally.Relations(report).In(Language.Chinese) + "。"),
            .. audited.Source.Remarks.Select(remark => new Paragraph(
                ParagraphKind.Body,
                remark.Message.In(Language.Chinese) + "。"
            )),
            .. ordered.IsEmpty ? [] : new Block[] { TableOf(report, ordered) },
            .. ordered.Any(found => found.Finding.Unverified)
                ? [new Paragraph(ParagraphKind.Note, "注：标有“依据未核实”的意见所依据的文件原文尚未核对，仅供参考。")]
                : Array.Empty<Block>(),
        ];
        return new Document(Name, [new Section(blocks, Orientation.Landscape)]) { Origin = "audit/findings" };
    }

    private static string Subject(AuditedFile audited)
    {
        var identity = audited.Report.Identity;
        var year = identity.Year is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known}年度　") : "";
        return $"（{identity.Department}{(identity.Department is null ? "" : "　")}{year}{Path.GetFileName(audited.File)}）";
    }

    private static string Summary(AuditedFile audited)
    {
        var findings = audited.Report.Findings;
        var accepted =
            audited.Accepted > 0
                ? string.Create(CultureInfo.InvariantCulture, $"另有已认可的问题{audited.Accepted}个。")
                : "";
        if (findings.IsEmpty)
        {
            return "经逐个数字核对，未发现问题。" + accepted;
        }

        var parts = new[] { Severity.Error, Severity.Warning, Severity.Info }.Select(severity =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"{AuditWords.Of(severity).With()}{findings.Count(found => found.Finding.Severity == severity)}条"
            )
        );
        return string.Create(
            CultureInfo.InvariantCulture,
            $"经逐个数字核对，共有意见{findings.Length}条：{string.Join('，', parts)}。{accepted}"
        );
    }

    private static Table TableOf(AuditReport report, ImmutableArray<AuditFinding> findings)
    {
        var spots = new Spots(report.Text);
        var relations = new RelationIndex(report);
        var head = new Row([.. Heads.Select(head => new Cell(head) { Bold = true })]);
        var rows = findings.Select((found, index) => RowOf(report, found, index + 1, spots, relations));
        return new Table(Widths, [head, .. rows]) { HeaderRows = 1, Name = Name };
    }

    private static Row RowOf(AuditReport report, AuditFinding found, int number, Spots spots, RelationIndex relations)
    {
        var finding = found.Finding;
        return new Row([
            new Cell(number.ToString(CultureInfo.InvariantCulture)),
            new Cell(AuditWords.Of(finding.Severity).With().ToString()),
            new Cell(spots.Of(finding, Language.Chinese)) { Alignment = Alignment.Left },
            new Cell(Problem(report, found, relations)) { Alignment = Alignment.Left },
            new Cell(Repair(found)) { Alignment = Alignment.Left },
            new Cell(finding.Rule),
        ]);
    }

    private static string Problem(AuditReport report, AuditFinding found, RelationIndex relations)
    {
        var finding = found.Finding;
        var lines = new List<string>
        {
            finding.Message.In(Language.Chinese) + (finding.Unverified ? "（依据未核实）" : ""),
        };
        if (finding.Place is SpanPlace place && place.End > place.Start)
        {
            lines.Add($"原文：“{Quote.Of(report.Text.Text, new TextSpan(place.Start, place.End))}”");
        }

        lines.AddRange(relations.Of(found).Select(relation => $"计算：{Working.Of(relation, Language.Chinese)}"));
        return string.Join('\n', lines);
    }

    private static string Repair(AuditFinding found)
    {
        var lines = found.Stories.Select(story => $"可能的改法：{StoryText.Of(story, Language.Chinese)}").ToList();
        if (found.Finding.Repair is { } repair)
        {
            lines.Insert(0, repair.In(Language.Chinese));
        }

        return lines.Count == 0 ? "—" : string.Join('\n', lines);
    }
}
