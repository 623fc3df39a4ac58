using System.Collections.Immutable;

namespace Plumbline.Audit.Rules.Plausibility;

/// <summary>Words that promise a change and do not say how much. A regime may add words of its own.</summary>
internal static class VagueExpressions
{
    private static readonly ImmutableArray<string> Manners =
    [
        "有效",
        "明显",
        "显著",
        "大幅",
        "大力",
        "不断",
        "持续",
        "稳步",
        "逐步",
        "进一步",
        "全面",
        "切实",
        "得到",
        "有所",
        "较大",
        "较好",
        "一定",
    ];

    private static readonly ImmutableArray<string> Changes =
    [
        "提升",
        "提高",
        "改善",
        "加强",
        "增强",
        "增长",
        "优化",
        "完善",
        "促进",
        "推进",
        "推动",
        "保障",
        "好转",
        "进步",
        "成效",
    ];

    /// <summary>The vague expressions in a text, in the order in which they stand there.</summary>
    internal static ImmutableArray<string> In(string text, string? more)
    {
        var found = ImmutableArray.CreateBuilder<string>();
        for (var at = 0; at < text.Length; at++)
        {
            if (At(text.AsSpan(at)) is { } word && !found.Contains(word))
            {
                found.Add(word);
            }
        }

        var added = more?.Split('、', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
        found.AddRange(added.Where(word => text.Contains(word, StringComparison.Ordinal) && !found.Contains(word)));
        return found.ToImmutable();
    }

    private static string? At(ReadOnlySpan<char> text)
    {
        foreach (var manner in Manners)
        {
            if (text.StartsWith(manner, StringComparison.Ordinal))
            {
                foreach (var change in Changes)
                {
                    if (text[manner.Length..].StartsWith(change, StringComparison.Ordinal))
                    {
                        return manner + change;
                    }
                }
            }
        }

        return null;
    }
}
