using System.Globalization;
using Plumbline.Audit;
using Plumbline.Audit.Figures;
using Plumbline.Documents.Model;
using Plumbline.Findings;

namespace Plumbline.App.Audits.Page;

/// <summary>
/// Writes pieces of the text as HTML with every number and every place of a finding marked. Pieces must come in reading
/// order, so that one pass over figures and findings serves them all.
/// </summary>
internal sealed class PageText(AuditReport report, PageFigures figures, PageMarkup html)
{
    private readonly List<(TextSpan Span, int Number, Severity Severity)> ahead = Places(report);
    private readonly List<(TextSpan Span, int Number, Severity Severity)> open = [];
    private readonly HashSet<int> named = [];
    private int nextPlace;

    /// <summary>Writes what stands between two positions.</summary>
    internal void Write(TextSpan span)
    {
        Open(span);
        var figure = FirstFigure(span.Start);
        for (var at = span.Start; at < span.End; )
        {
            while (figure < report.Figures.Length && report.Figures[figure].Span.End <= at)
            {
                figure++;
            }

            var number = figure < report.Figures.Length ? report.Figures[figure] : null;
            var inside = number is not null && number.Span.Start <= at;
            var end = Math.Min(
                span.End,
                number is null ? span.End
                    : inside ? number.Span.End
                    : number.Span.Start
            );
            end = Cut(at, end);
            Piece(new TextSpan(at, end), inside ? number : null);
            at = end;
        }

        open.RemoveAll(place => place.Span.End <= span.End);
    }

    private static List<(TextSpan, int, Severity)> Places(AuditReport report)
    {
        var places = new List<(TextSpan Span, int, Severity)>();
        for (var index = 0; index < report.Findings.Length; index++)
        {
            if (report.Findings[index].Finding is { Place: SpanPlace place } finding && place.End > place.Start)
            {
                places.Add((new TextSpan(place.Start, place.End), index + 1, finding.Severity));
            }
        }

        places.Sort((left, right) => left.Span.Start.CompareTo(right.Span.Start));
        return places;
    }

    private void Open(TextSpan span)
    {
        open.RemoveAll(place => place.Span.End <= span.Start);
        while (nextPlace < ahead.Count && ahead[nextPlace].Span.Start < span.End)
        {
            if (ahead[nextPlace].Span.End > span.Start)
            {
                open.Add(ahead[nextPlace]);
            }

            nextPlace++;
        }
    }

    private int FirstFigure(int position)
    {
        var (low, high) = (0, report.Figures.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = report.Figures[middle].Span.End <= position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    // A piece ends where a finding begins or ends.
    private int Cut(int start, int end)
    {
        foreach (var (place, _, _) in open)
        {
            end = place.Start > start && place.Start < end ? place.Start : end;
            end = place.End > start && place.End < end ? place.End : end;
        }

        return end;
    }

    private void Piece(TextSpan piece, Figure? number)
    {
        var places = open.Where(place => place.Span.Start < piece.End && piece.Start < place.Span.End).ToList();
        foreach (var (_, finding, severity) in places.Where(place => named.Add(place.Number)))
        {
            Line($"<a class=\"mark {Class(severity)}\" id=\"p{finding}\" href=\"#f{finding}\">{finding}</a>");
        }

        if (places.Count > 0)
        {
            var ids = string.Join(' ', places.Select(place => place.Number.ToString(CultureInfo.InvariantCulture)));
            Line($"<span class=\"in {Class(places.Max(place => place.Severity))}\" data-f=\"{ids}\">");
        }

        var words = PageMarkup.Escape(piece.In(report.Text.Text));
        if (number is null)
        {
            html.Raw(words);
        }
        else
        {
            var id =
                piece.Start == number.Span.Start ? FormattableString.Invariant($" id=\"n{number.Index + 1}\"") : "";
            var stop = figures.Stops(number) ? " tabindex=\"0\" role=\"button\"" : "";
            Line($"<span class=\"n {figures.Class(number)}\"{id} data-n=\"{number.Index}\"{stop}>");
            html.Raw(words).Raw("</span>");
        }

        html.Raw(places.Count > 0 ? "</span>" : "");
    }

    private void Line(FormattableString markup) => html.Raw(FormattableString.Invariant(markup));

    internal static string Class(Severity severity) =>
        severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "info",
        };
}
