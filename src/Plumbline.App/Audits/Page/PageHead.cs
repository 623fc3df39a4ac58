using System.Collections.Immutable;
using System.Globalization;
using Plumbline.App.Audits.Wording;
using Plumbline.Audit;
using Plumbline.Audit.Figures;
using Plumbline.Findings;

namespace Plumbline.App.Audits.Page;

/// <summary>Writes the head of the page: whose document it is, how much was found, and the key to the colours.</summary>
internal sealed class PageHead(AuditedFile audited, Language language, PageMarkup html)
{
    private const int BarWidth = 1000;

    private readonly AuditReport report = audited.Report;

    internal void Write(ImmutableArray<PageLink> links)
    {
        html.Raw("<header>\n<div class=\"what\">");
        html.Raw($"<p class=\"kicker\">{Say(PageWords.Heading)}</p>");
        html.Raw($"<h1>{PageMarkup.Escape(Path.GetFileName(audited.File))}</h1>");
        html.Raw($"<p class=\"who\">{PageMarkup.Escape(AuditWords.Of(report.Identity, language))}</p></div>\n");
        html.Raw($"<fieldset class=\"filter\"><legend>{Say(PageWords.Filter)}</legend>");
        foreach (var severity in new[] { Severity.Error, Severity.Warning, Severity.Info })
        {
            WriteFilter(severity);
        }

        html.Raw("</fieldset>\n<div class=\"tally\">");
        html.Raw($"<p>{PageMarkup.Escape(AuditTally.Numbers(report).In(language))}</p>");
        WriteBar();
        html.Raw($"<p>{PageMarkup.Escape(AuditTally.Relations(report).In(language))}</p></div>\n");
        WriteKey();
        foreach (var remark in audited.Source.Remarks)
        {
            html.Raw($"<p class=\"remark\"><b>{Say(PageWords.Remarks)}</b> ");
            html.Raw(PageMarkup.Escape(remark.Message.In(language))).Raw("</p>\n");
        }

        html.Raw($"<p class=\"usage\">{Say(PageWords.Usage)}</p>\n");
        WriteLinks(links);
        html.Raw("</header>\n");
    }

    private void WriteLinks(ImmutableArray<PageLink> links)
    {
        if (links.IsEmpty)
        {
            return;
        }

        html.Raw("<nav class=\"usage\">");
        foreach (var link in links)
        {
            var file = link.FileName is { } name ? $" download=\"{PageMarkup.Escape(name)}\"" : "";
            html.Raw($"<a href=\"{PageMarkup.Escape(link.Address)}\"{file}>{PageMarkup.Escape(link.Text)}</a>");
        }

        html.Raw("</nav>\n");
    }

    private void WriteFilter(Severity severity)
    {
        var name = PageText.Class(severity);
        var count = Text(report.Findings.Count(found => found.Finding.Severity == severity));
        html.Raw($"<label class=\"chip {name}\"><input type=\"checkbox\" checked data-filter=\"{name}\"> ");
        html.Raw($"{Say(AuditWords.Of(severity))} <b>{count}</b></label>");
    }

    // Widths are attributes of a drawing: the policy of the page allows no style attributes.
    private void WriteBar()
    {
        if (report.Figures.IsEmpty)
        {
            return;
        }

        html.Raw(
            $"<svg class=\"bar\" viewBox=\"0 0 {Text(BarWidth)} 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
        );
        var before = 0;
        foreach (var status in Enum.GetValues<FigureStatus>())
        {
            var count = report.Figures.Count(figure => figure.Status == status);
            var from = (long)BarWidth * before / report.Figures.Length;
            var to = (long)BarWidth * (before + count) / report.Figures.Length;
            var name = status.ToString().ToLowerInvariant();
            html.Raw($"<rect class=\"{name}\" x=\"{Text(from)}\" y=\"0\" width=\"{Text(to - from)}\" height=\"10\"/>");
            before += count;
        }

        html.Raw("</svg>");
    }

    private void WriteKey()
    {
        html.Raw($"<ul class=\"key\" aria-label=\"{Say(PageWords.Legend)}\">");
        foreach (var verdict in new[] { Verdict.Holds, Verdict.Rounding, Verdict.Undecidable, Verdict.Fails })
        {
            html.Raw(
                $"<li><span class=\"n {PageFigures.Class(verdict)}\">123</span> {Say(AuditWords.Of(verdict))}</li>"
            );
        }

        foreach (var status in new[] { FigureStatus.Plain, FigureStatus.Irrelevant, FigureStatus.Unresolved })
        {
            var name = status.ToString().ToLowerInvariant();
            html.Raw($"<li><span class=\"n {name}\">123</span> {Say(AuditWords.Of(status))}</li>");
        }

        html.Raw("</ul>\n");
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private string Say(Template template) => PageMarkup.Escape(template.With().In(language));
}
