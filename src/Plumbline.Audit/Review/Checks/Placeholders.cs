using System.Buffers;
using System.Text.RegularExpressions;
using Plumbline.Audit.Rules.Completeness;
using Plumbline.Audit.Texts;
using Plumbline.Documents.Model;
using Plumbline.Findings;

namespace Plumbline.Audit.Review.Checks;

/// <summary>
/// PL1008 on a text: nothing of a template is left to fill in. XX万元, 202 年度 and 待补充 are left by mistake; empty brackets
/// and lines for a date or a signature may be meant to be filled by hand, and are only mentioned.
/// </summary>
internal static partial class Placeholders
{
    // Each of them has one of these characters.
    private static readonly SearchValues<char> Telling = SearchValues.Create("XＸ×*＊年（(〔【《“待此请_＿");

    internal static IEnumerable<AuditFinding> Of(TextCase subject)
    {
        var (left, blank) = (new List<TextSpan>(), new List<TextSpan>());
        foreach (var passage in subject.Document.Text.Passages)
        {
            var text = subject.Plain.AsSpan(passage.Span.Start, passage.Span.Length);
            if (!text.ContainsAny(Telling))
            {
                continue;
            }

            foreach (var match in Placeholder.Pattern().EnumerateMatches(text))
            {
                var found = text.Slice(match.Index, match.Length);
                var start = passage.Span.Start + match.Index;
                (Plain().IsMatch(found) ? left : blank).Add(new TextSpan(start, start + match.Length));
            }
        }

        return Report(subject, left, Severity.Warning).Concat(Report(subject, blank, Severity.Info));
    }

    private static IEnumerable<AuditFinding> Report(TextCase subject, List<TextSpan> spans, Severity severity)
    {
        if (spans.Count > 0)
        {
            var quote = TextPattern.Quote(subject.Plain, spans[0].Start, spans[0].Length);
            yield return TextCase.Report(
                RuleIds.Placeholder,
                severity,
                spans,
                TextMessages.Placeholders.With(("quote", quote), ("count", $"{spans.Count}")),
                TextMessages.FillPlaceholder.With()
            );
        }
    }

    [GeneratedRegex(
        @"^(?:[XＸ]{2,}|[*＊]{2,}|202|待补充|待填写|此处填写|请填写)",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Plain();
}
