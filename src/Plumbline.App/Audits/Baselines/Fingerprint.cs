using System.Text;
using Plumbline.App.Audits.Wording;
using Plumbline.App.Files;
using Plumbline.Audit;
using Plumbline.Documents.Model;
using Plumbline.Findings;

namespace Plumbline.App.Audits.Baselines;

/// <summary>
/// What makes a finding the same one next time, wherever it stands by then: its rule, the sentence it quotes and the
/// numbers it is about.
/// </summary>
public static class Fingerprint
{
    private const int Length = 32;

    /// <summary>Hexadecimal digits.</summary>
    public static string Of(AuditReport report, AuditFinding found)
    {
        var words = new StringBuilder(found.Finding.Rule).Append('\n');
        words.Append(Sentence(report, found.Finding)).Append('\n');
        words.AppendJoin('\n', found.Figures.Select(figure => figure.Number + figure.Unit));
        return FileHash.Of(words.ToString())[..Length];
    }

    /// <summary>The sentence without white space; the message for a finding on the whole document.</summary>
    public static string Sentence(AuditReport report, Finding finding)
    {
        var words =
            finding.Place is SpanPlace place && place.End > place.Start
                ? Around(Quote.Of(report.Text.Text, new TextSpan(place.Start, place.End)))
                : finding.Message.In(Language.Chinese);
        return string.Concat(words.Where(letter => !char.IsWhiteSpace(letter)));
    }

    private static string Around(Quote quote) => quote.Before + quote.Marked + quote.After;
}
