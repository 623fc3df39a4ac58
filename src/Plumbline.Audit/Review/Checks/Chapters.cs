using Plumbline.Audit.Rules.Plausibility;
using Plumbline.Audit.Texts;
using Plumbline.Documents.Model;
using Plumbline.Findings;

namespace Plumbline.Audit.Review.Checks;

/// <summary>
/// PL1012 on a text: a whole report on performance speaks of problems and of what to do about them. Excerpts, forms and
/// final accounts are not judged.
/// </summary>
internal static class Chapters
{
    private const int ShortestReport = 1500;
    private const int FewestHeadings = 4;

    private static readonly (string Name, string[] Words)[] Parts =
    [
        ("基本情况", ["基本情况", "概况", "概述", "机构", "职能", "职责"]),
        ("存在的问题", ["问题", "不足", "困难", "薄弱", "偏差"]),
        ("改进措施和建议", ["措施", "建议", "打算", "下一步", "改进"]),
    ];

    internal static IEnumerable<AuditFinding> Of(TextCase subject)
    {
        var headings = subject.Document.Text.Passages.Where(passage => passage.Kind == PassageKind.Heading).ToList();
        if (
            !subject.Identity.Kinds.Contains("report", StringComparer.Ordinal)
            || subject.Plain.Length < ShortestReport
            || headings.Count(heading => heading.Level == 1) < FewestHeadings
        )
        {
            yield break;
        }

        foreach (var (name, words) in Parts)
        {
            if (!subject.Plain.ContainsAny(words))
            {
                yield return TextCase.Report(
                    RuleIds.RequiredChapter,
                    Severity.Info,
                    new TextSpan(0, 0),
                    TextMessages.NoChapter.With(("name", name)),
                    TextMessages.AddChapter.With()
                );
            }
        }
    }
}
