using Plumbline.Audit.Rules.Completeness;
using Plumbline.Audit.Rules.Plausibility;
using Plumbline.Documents.Model;
using Plumbline.Findings;

namespace Plumbline.Audit.Review.Checks;

/// <summary>
/// PL1009 on a text: a bureau of another place in running text, left over from somebody else's report. Titles of documents
/// and those who issued them may come from anywhere; a name with a gap in it is two words (发布机构 区教育局).
/// </summary>
internal static class ForeignNames
{
    private const int Nearby = 16;

    private static readonly string[] Issuing =
    [
        "印发",
        "下发",
        "转发",
        "下达",
        "文件",
        "通知",
        "批复",
        "批准",
        "〔",
        "[20",
        "号",
    ];

    internal static IEnumerable<AuditFinding> Of(TextCase subject)
    {
        var home = HomeRegion.Of(subject.Identity.Region, subject.Identity.Department);
        if (home.IsUnknown || subject.Identity.Department is not { } department)
        {
            yield break;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var passage in subject.Document.Text.Passages)
        {
            foreach (var (name, index, length) in ForeignName.In(passage.Compact, home))
            {
                if (
                    !department.Contains(name, StringComparison.Ordinal)
                    && !IsCited(passage.Compact, index, length)
                    && passage.SpanOf(index, index + length).Length == length
                    && seen.Add(name)
                )
                {
                    yield return Report(subject, name, passage.SpanOf(index, index + length));
                }
            }
        }
    }

    private static AuditFinding Report(TextCase subject, string name, TextSpan span)
    {
        var quote = TextPattern.Quote(subject.Plain, span.Start, span.Length);
        var found = TextCase.Report(
            RuleIds.ForeignName,
            Severity.Warning,
            span,
            ForeignName.Foreign.With(("name", name), ("quote", quote)),
            ForeignName.Repair.With()
        );
        return found with { Finding = found.Finding with { Found = name } };
    }

    private static bool IsCited(string text, int index, int length)
    {
        var before = text.AsSpan(0, index);
        if (before.LastIndexOf('《') > before.LastIndexOf('》'))
        {
            return true;
        }

        var from = Math.Max(0, index - Nearby);
        var around = text[from..Math.Min(text.Length, index + length + Nearby)];
        return around.Contains('《', StringComparison.Ordinal) || around.ContainsAny(Issuing);
    }
}
