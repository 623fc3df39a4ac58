using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;
using Plumbline.Documents.Model;
using Plumbline.Findings;

namespace Plumbline.Audit.Against;

/// <summary>
/// Sets a report against another document of the same body: final accounts, approved budget, last year's report. Same
/// quantity, same scope, same year, different number is a finding; so is a year that does not open with what the year
/// before closed with.
/// </summary>
public static class AuditAgainst
{
    private const int LongestQuote = 80;

    /// <summary>The findings in the order of the report's figures: warnings, for either document may be wrong.</summary>
    /// <param name="report">The report under audit; findings point into it.</param>
    /// <param name="other">The other document.</param>
    /// <param name="document">How the other document is called in messages.</param>
    public static ImmutableArray<AuditFinding> Of(AuditReport report, AuditReport other, string document)
    {
        if (Names(report, other) is ({ } here, { } there) && here != there)
        {
            return [OtherBody(report.Identity.Department!, other.Identity.Department!, document)];
        }

        var known = KnownQuantities.Of(other);
        return
        [
            .. KnownQuantities
                .Of(report)
                .OrderBy(pair => pair.Value.Index)
                .Select(pair => Compare(pair.Key, pair.Value, known, other, document))
                .OfType<AuditFinding>(),
        ];
    }

    private static (string? Here, string? There) Names(AuditReport report, AuditReport other) =>
        (Folded(report.Identity.Department), Folded(other.Identity.Department));

    private static string? Folded(string? name) => name is null ? null : Folding.Compact(name);

    private static AuditFinding? Compare(
        QuantityName name,
        Figure figure,
        Dictionary<QuantityName, Figure> known,
        AuditReport other,
        string document
    )
    {
        if (known.TryGetValue(name, out var same))
        {
            return figure.Interval.Meets(same.Interval)
                ? null
                : Build(figure, same, name, other, document, opening: false);
        }

        foreach (var closing in CarryOver.ClosingOf(name))
        {
            if (known.TryGetValue(closing, out var end))
            {
                return figure.Interval.Meets(end.Interval)
                    ? null
                    : Build(figure, end, name, other, document, opening: true);
            }
        }

        return null;
    }

    private static AuditFinding Build(
        Figure figure,
        Figure there,
        QuantityName name,
        AuditReport other,
        string document,
        bool opening
    )
    {
        var template = opening ? AgainstMessages.OpeningText : AgainstMessages.DiffersText;
        var message = template.With(
            ("label", figure.Label),
            ("year", name.Year.ToString(CultureInfo.InvariantCulture)),
            ("here", figure.Raw),
            ("there", there.Raw),
            ("document", document),
            ("quote", QuoteOf(there, other.Text.Text))
        );
        var finding = new Finding(
            opening ? AgainstMessages.Opening : AgainstMessages.Differs,
            Severity.Warning,
            new SpanPlace(figure.Span.Start, figure.Span.End),
            message
        )
        {
            Expected = there.Raw,
            Found = figure.Raw,
            Repair = (opening ? AgainstMessages.OpeningRepair : AgainstMessages.DiffersRepair).With(),
        };
        return new AuditFinding(finding, [figure], [], []);
    }

    private static AuditFinding OtherBody(string here, string there, string document) =>
        new(
            new Finding(
                AgainstMessages.OtherBody,
                Severity.Info,
                new SpanPlace(0, 0),
                AgainstMessages.OtherBodyText.With(("here", here), ("there", there), ("document", document))
            ),
            [],
            [],
            []
        );

    // The words around the figure, within its sentence or cell.
    private static string QuoteOf(Figure figure, string text)
    {
        var passage = figure.Passage.Span;
        var from = figure.Span.Start;
        while (from > passage.Start && figure.Span.Start - from < LongestQuote / 2 && !Ends(text[from - 1]))
        {
            from--;
        }

        var to = figure.Span.End;
        while (to < passage.End && to - figure.Span.End < LongestQuote / 2 && !Ends(text[to]))
        {
            to++;
        }

        return string.Concat(new TextSpan(from, to).In(text).Where(character => !char.IsControl(character))).Trim();
    }

    private static bool Ends(char character) => character is '。' or '；' or '\n';
}
