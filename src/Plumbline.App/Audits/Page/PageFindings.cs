using System.Globalization;
using System.Text;
using Plumbline.App.Audits.Wording;
using Plumbline.Audit;
using Plumbline.Documents.Model;
using Plumbline.Findings;

namespace Plumbline.App.Audits.Page;

/// <summary>Writes the list of findings; each jumps to its place in the document.</summary>
internal sealed class PageFindings(AuditReport report, Language language, StringBuilder html)
{
    private readonly Spots spots = new(report.Text);
    private readonly RelationIndex relations = new(report);

    /// <summary>Writes the list, heaviest first; the numbers are those of the marks in the text.</summary>
    internal void Write()
    {
        if (report.Findings.IsEmpty)
        {
            html.Append("<p class=\"none\">").Append(Say(PageWords.None)).Append("</p>\n");
            return;
        }

        html.Append("<ol class=\"list\">\n");
        var numbered = report.Findings.Select((found, index) => (Found: found, Number: index + 1));
        foreach (var (found, number) in numbered.OrderByDescending(pair => pair.Found.Finding.Severity))
        {
            Write(found, number.ToString(CultureInfo.InvariantCulture));
        }

        html.Append("</ol>\n");
    }

    private void Write(AuditFinding found, string number)
    {
        var finding = found.Finding;
        var severity = PageText.Class(finding.Severity);
        var figures = string.Join(
            ' ',
            found.Figures.Select(figure => figure.Index.ToString(CultureInfo.InvariantCulture))
        );
        html.Append($"<li id=\"f{number}\" class=\"{severity}\" data-figures=\"{figures}\">");
        var placed = finding.Place is SpanPlace place && place.End > place.Start;
        html.Append(placed ? $"<a class=\"go\" href=\"#p{number}\">" : "<div class=\"go\">");
        html.Append($"<span class=\"no {severity}\">{number}</span>");
        html.Append($"<span class=\"severity\">{Say(AuditWords.Of(finding.Severity))}</span>");
        html.Append($"<span class=\"where\">{PageText.Escape(spots.Of(finding, language))}</span>");
        html.Append($"<span class=\"rule\">{PageText.Escape(finding.Rule)}</span>");
        html.Append($"<span class=\"message\">{PageText.Escape(finding.Message.In(language))}</span>");
        html.Append(placed ? "</a>" : "</div>");
        WriteQuote(finding);
        foreach (var relation in relations.Of(found))
        {
            html.Append($"<p class=\"sum\">{PageText.Escape(Working.Of(relation, language))}</p>");
        }

        if (finding.Repair is { } repair)
        {
            html.Append($"<p><b>{Say(PageWords.Repair)}</b> {PageText.Escape(repair.In(language))}</p>");
        }

        foreach (var story in found.Stories)
        {
            html.Append($"<p><b>{Say(PageWords.Story)}</b> {PageText.Escape(StoryText.Of(story, language))}</p>");
        }

        html.Append("</li>\n");
    }

    private void WriteQuote(Finding finding)
    {
        if (finding.Place is SpanPlace place && place.End > place.Start)
        {
            var quote = Quote.Of(report.Text.Text, new TextSpan(place.Start, place.End));
            html.Append($"<p class=\"quote\">{PageText.Escape(quote.Before)}<b>{PageText.Escape(quote.Marked)}</b>");
            html.Append($"{PageText.Escape(quote.After)}</p>");
        }
    }

    private string Say(Template template) => PageText.Escape(template.With().In(language));
}
