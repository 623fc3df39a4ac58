using System.Collections.Immutable;
using Plumbline.Audit;
using Plumbline.Findings;

namespace Plumbline.App.Audits.Wording;

/// <summary>A repair as one line.</summary>
public static class StoryText
{
    /// <summary>All changes of a story: <c>基本支出 1051.47 → 1051.64</c>.</summary>
    public static string Of(Story story) =>
        string.Join(
            '；',
            story.Changes.Select(change =>
                $"{(change.Figure.Label.Length > 0 ? change.Figure.Label + " " : "")}{change.Figure.Number} → {change.Number}"
            )
        );

    /// <summary>The changes, what they would make tie, and what they would break.</summary>
    public static string Of(Story story, Language language)
    {
        var effects = new List<string>();
        Add(AuditWords.Explains, story.Explains);
        Add(AuditWords.Breaks, story.Breaks);
        var changes = Of(story);
        return effects.Count == 0 ? changes
            : language == Language.Chinese ? $"{changes}（{string.Join('，', effects)}）"
            : $"{changes} ({string.Join(", ", effects)})";

        void Add(Template template, ImmutableArray<string> relations)
        {
            if (relations.Length > 0)
            {
                effects.Add(template.With(("relations", string.Join('、', relations))).In(language));
            }
        }
    }
}
