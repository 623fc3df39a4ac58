using Plumbline.Audit;

namespace Plumbline.App.Audits;

/// <summary>A repair as one line: <c>基本支出 1051.47 → 1051.64</c>.</summary>
public static class StoryText
{
    /// <summary>All changes of a story.</summary>
    public static string Of(Story story) =>
        string.Join(
            '；',
            story.Changes.Select(change =>
                $"{(change.Figure.Label.Length > 0 ? change.Figure.Label + " " : "")}{change.Figure.Number} → {change.Number}"
            )
        );
}
