using System.Globalization;
using Plumbline.App.Audits.Wording;
using Plumbline.Audit;
using Plumbline.Documents.Model;
using Plumbline.Findings;

namespace Plumbline.App.Audits.Page;

/// <summary>Writes the list of findings; each jumps to its place in the document.</summary>
internal sealed class PageFindings(AuditReport report, Language language, PageMarkup html)
{
    private readonly Spots spots = new(report.Text);
    private readonly RelationIndex relations = new(report);

    /// <summary>Writes the list; the numbers are those of the marks in the text.</summary>
    internal void Write()
    {
        if (report.Findings.IsEmpty)
        {
            html.Raw("<p class=\"none\">").Raw(Say(PageWords.None)).Raw("</p>\n");
            return;
        }

        html.Raw("<ol class=\"list\">\n");
        for (var index = 0; index < report.Findings.Length; index++)
        {
            Write(report.Findings[index], (index + 1).ToString(CultureInfo.InvariantCulture));
        }

        html.Raw("</ol>\n");
    }

    private void Write(AuditFinding found, string number)
    {
        var finding = found.Finding;
        var severity = PageText.Class(finding.Severity);
        var figures = string.Join(
            ' ',
            found.Figures.Select(figure => figure.Index.ToString(CultureInfo.InvariantCulture))
        );
        html.Raw($"<li id=\"f{number}\" class=\"{severity}\" data-figures=\"{figures}\">");
        var placed = finding.Place is SpanPlace place && place.End > place.Start;
        html.Raw(placed ? $"<a class=\"go\" href=\"#p{number}\">" : "<div class=\"go\">");
        html.Raw($"<span class=\"no {severity}\">{number}</span>");
        html.Raw($"<span class=\"severity\">{Say(AuditWords.Of(finding.Severity))}</span>");
        html.Raw($"<span class=\"where\">{PageMarkup.Escape(spots.Of(finding, language))}</span>");
        html.Raw($"<span class=\"rule\">{PageMarkup.Escape(finding.Rule)}</span>");
        html.Raw($"<span class=\"message\">{PageMarkup.Escape(finding.Message.In(language))}</span>");
        html.Raw(placed ? "</a>" : "</div>");
        WriteQuote(finding);
        foreach (var relation in relations.Of(found))
        {
            html.Raw(
                $"<p class=\"sum\"><span class=\"id\">{relation.Id}</span> "
                    + $"{PageMarkup.Escape(Working.Of(relation, language))}</p>"
            );
        }

        if (finding.Repair is { } repair)
        {
            html.Raw($"<p><b>{Say(PageWords.Repair)}</b> {PageMarkup.Escape(repair.In(language))}</p>");
        }

        foreach (var story in found.Stories)
        {
            html.Raw($"<p><b>{Say(PageWords.Story)}</b> {PageMarkup.Escape(StoryText.Of(story, language))}</p>");
        }

        html.Raw("</li>\n");
    }

    private void WriteQuote(Finding finding)
    {
        if (finding.Place is SpanPlace place && place.End > place.Start)
        {
            var quote = Quote.Of(report.Text.Text, new TextSpan(place.Start, place.End));
            html.Raw($"<p class=\"quote\">{PageMarkup.Escape(quote.Before)}<b>{PageMarkup.Escape(quote.Marked)}</b>");
            html.Raw($"{PageMarkup.Escape(quote.After)}</p>");
        }
    }

    private string Say(Template template) => PageMarkup.Escape(template.With().In(language));
}
