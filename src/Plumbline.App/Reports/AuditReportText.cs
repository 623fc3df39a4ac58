using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.App.Audits;
using Plumbline.App.Content;
using Plumbline.App.Documents;
using Plumbline.Audit;
using Plumbline.Documents.Reading;
using Plumbline.Documents.Writing.Docx;
using Plumbline.Findings;

namespace Plumbline.App.Reports;

/// <summary>A finding of the audit of a report being written.</summary>
/// <param name="Finding">What is wrong.</param>
/// <param name="Chapter">The chapter in whose text it is; null: in what the outline says by itself.</param>
/// <param name="Paragraph">Which paragraph of it.</param>
/// <param name="Quote">The sentence.</param>
public sealed record TextFinding(Finding Finding, string? Chapter, int Paragraph, string Quote);

/// <summary>Numbers typed by hand into a paragraph.</summary>
public sealed record StrayFigures(string Chapter, int Paragraph, ImmutableArray<string> Figures);

/// <summary>What the audit says of a report.</summary>
/// <param name="Findings">Of the whole document.</param>
/// <param name="Strays">Numbers that are bound to nothing.</param>
/// <param name="Numbers">Numbers accounted for.</param>
public sealed record AuditedText(
    ImmutableArray<TextFinding> Findings,
    ImmutableArray<StrayFigures> Strays,
    int Numbers
);

/// <summary>Audits a report as its text stands: written as a Word file in memory and read back as a stranger would.</summary>
public static class AuditReportText
{
    private const int LongestQuote = 60;

    /// <summary>What the audit says.</summary>
    public static async Task<AuditedText> Run(OpenedReport report, Packs packs, CancellationToken cancellation)
    {
        var (filing, money) = (report.Checked.Filing, report.Outline.Money);
        ImmutableArray<StrayFigures> strays =
        [
            .. report
                .Chapters.SelectMany(chapter =>
                    chapter.Paragraphs.Select(
                        (text, at) => new StrayFigures(chapter.Chapter.Id, at, ReportValues.Strays(text, filing, money))
                    )
                )
                .Where(found => !found.Figures.IsEmpty),
        ];
        if (OfferDocuments.Of(report.Checked, packs, [report.Outline.Id]) is not [var made, ..])
        {
            return new([], strays, 0);
        }

        using var docx = new MemoryStream();
        DocxWriter.Write(made.Content, docx);
        var read = await DocumentReader.ReadAsync(
            new SourceFile(docx.ToArray(), "report.docx"),
            cancellation: cancellation
        );
        if (!read.TryGet(out var source))
        {
            return new([.. read.Findings.Select(finding => new TextFinding(finding, null, 0, ""))], strays, 0);
        }

        try
        {
            var audited = AuditDocument.Of(source, cancellation);
            return new(Place(report, source, audited), strays, audited.Figures.Length);
        }
        catch (RegexMatchTimeoutException)
        {
            // A text that was not audited must not look like one without findings.
            return new([new(AuditFile.Tangled(report.Outline.Id), null, 0, "")], strays, 0);
        }
    }

    // Whoever writes a single chapter hears of that chapter alone.
    private static ImmutableArray<TextFinding> Place(OpenedReport report, SourceDocument source, AuditReport audited)
    {
        var (filing, money) = (report.Checked.Filing, report.Outline.Money);
        var placed = ParagraphPlaces.Of(
            [
                .. report.Chapters.Select(chapter => new WrittenChapter(
                    chapter.Chapter.Id,
                    chapter.Chapter.Heading,
                    [.. chapter.Paragraphs.Select(text => ReportValues.Plain(text, filing, money))]
                )),
            ],
            source.Text
        );
        return
        [
            .. audited
                .Findings.OrderByDescending(found => found.Finding.Severity)
                .Select(found =>
                {
                    var span = found.Finding.Place as SpanPlace;
                    var line = span is null ? "" : LineAt(source.Text, span);
                    var at = placed.FirstOrDefault(one =>
                        span is not null && one.Start <= span.Start && span.Start < one.End
                    );
                    return new TextFinding(
                        found.Finding,
                        at?.Chapter,
                        at?.Paragraph ?? 0,
                        line.Length > LongestQuote ? line[..LongestQuote] + "…" : line
                    );
                })
                .Where(found => report.IsWhole || found.Chapter is not null),
        ];
    }

    private static string LineAt(string text, SpanPlace place)
    {
        var start = text.LastIndexOf('\n', Math.Max(0, place.Start - 1)) + 1;
        var end = text.IndexOf('\n', place.Start);
        return start >= text.Length ? "" : text[start..(end < start ? text.Length : end)].Trim();
    }
}
