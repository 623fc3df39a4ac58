using System.Text.RegularExpressions;
using Plumbline.Audit.Rules.Completeness;
using Plumbline.Audit.Texts;
using Plumbline.Documents.Model;
using Plumbline.Findings;

namespace Plumbline.Audit.Review.Checks;

/// <summary>
/// PL1010 on a text: no mark-up stands in it. Tags and error values are seen by every reader; bookmarks and entities may
/// come from saving the text, and are only mentioned.
/// </summary>
internal static partial class Markup
{
    internal static IEnumerable<AuditFinding> Of(TextCase subject)
    {
        var (seen, saved) = (new List<TextSpan>(), new List<TextSpan>());
        foreach (var match in LeakedMarkup.Pattern().EnumerateMatches(subject.Plain))
        {
            var span = new TextSpan(match.Index, match.Index + match.Length);
            (Visible().IsMatch(subject.Plain.AsSpan(match.Index, match.Length)) ? seen : saved).Add(span);
        }

        return Report(subject, seen, Severity.Warning).Concat(Report(subject, saved, Severity.Info));
    }

    private static IEnumerable<AuditFinding> Report(TextCase subject, List<TextSpan> spans, Severity severity)
    {
        if (spans.Count > 0)
        {
            yield return TextCase.Report(
                RuleIds.LeakedMarkup,
                severity,
                spans,
                TextMessages.Marks.With(
                    ("found", subject.Plain[spans[0].Start..spans[0].End]),
                    ("count", $"{spans.Count}")
                ),
                TextMessages.RemoveMarks.With()
            );
        }
    }

    [GeneratedRegex("^(?:<|#)", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Visible();
}
