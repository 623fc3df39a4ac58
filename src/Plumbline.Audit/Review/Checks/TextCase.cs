using System.Collections.Immutable;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Forms;
using Plumbline.Audit.Relations;
using Plumbline.Documents.Model;
using Plumbline.Findings;

namespace Plumbline.Audit.Review.Checks;

/// <summary>One check of a published text.</summary>
internal delegate IEnumerable<AuditFinding> TextCheck(TextCase subject);

/// <summary>What a check looks at.</summary>
internal sealed record TextCase(Understood Document, AuditIdentity Identity, ImmutableArray<Relation> Relations)
{
    private const int Searched = 60;

    /// <summary>The plain text.</summary>
    internal string Plain => Document.Text.Text;

    internal ImmutableArray<RecognisedForm> Forms => Document.Forms;

    /// <summary>A finding at a span.</summary>
    internal static AuditFinding Report(
        string rule,
        Severity severity,
        TextSpan span,
        Message message,
        Message repair
    ) => new(new Finding(rule, severity, new SpanPlace(span.Start, span.End), message) { Repair = repair }, [], [], []);

    /// <summary>One finding for several places: it stands at the first, the others are named beside it.</summary>
    internal static AuditFinding Report(
        string rule,
        Severity severity,
        IReadOnlyList<TextSpan> spans,
        Message message,
        Message repair
    )
    {
        var found = Report(rule, severity, spans.Count > 0 ? spans[0] : default, message, repair);
        return found with
        {
            Finding = found.Finding with
            {
                Related = [.. spans.Skip(1).Select(span => (Place)new SpanPlace(span.Start, span.End))],
            },
        };
    }

    /// <summary>A finding about figures: it stands at the first of them.</summary>
    internal static AuditFinding Report(
        string rule,
        Severity severity,
        ImmutableArray<Figure> figures,
        Message message,
        Message repair
    ) => Report(rule, severity, [.. figures.Select(figure => figure.Span)], message, repair) with { Figures = figures };

    /// <summary>
    /// Where a text that was read from a form is printed, looking from a place on; the start of the text if
    /// nowhere.
    /// </summary>
    internal TextSpan Find(string printed, int from = 0)
    {
        var head = printed.AsSpan().Trim();
        head = head[..Math.Min(head.Length, Searched)];
        var line = head.IndexOf('\n');
        head = line > 0 ? head[..line] : head;
        var at = head.IsEmpty || from >= Plain.Length ? -1 : Plain.AsSpan(from).IndexOf(head, StringComparison.Ordinal);
        return at < 0 ? new TextSpan(from, from) : new TextSpan(from + at, from + at + head.Length);
    }

    /// <summary>Where a row of indicators stands: its result, else its target, else its score.</summary>
    internal static TextSpan SpanOf(IndicatorRow row) =>
        new[] { row.Actual, row.Target, row.Score, row.Weight }
            .Select(cell => cell.Span ?? cell.Figure?.Span)
            .FirstOrDefault(span => span is not null)
        ?? default;

    /// <summary>A form in words: the project, or the department's form.</summary>
    internal static string NameOf(RecognisedForm form) =>
        form.Project is { Length: > 0 } project ? project
        : form.Kind == FormKind.Department ? "部门整体支出绩效自评表"
        : "项目支出绩效自评表";
}
