using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Against;

/// <summary>
/// What a figure is the amount of, in a form that two documents of one body share: folded label without the words that
/// only fill, folded scope, dimension and year.
/// </summary>
internal readonly record struct QuantityName(string Label, string Scope, Dimension Dimension, int Year)
{
    private const int ShortestLabel = 3;

    private static readonly string[] Prefixes =
    [
        "其中:",
        "其中",
        "本年度",
        "全年",
        "当年",
        "年度",
        "本部门",
        "部门",
        "我局",
        "全局",
    ];

    private static readonly string[] Suffixes = ["金额", "数额", "总额", "数", "额", ":"];

    // These name a place in a table rather than a quantity.
    private static readonly HashSet<string> TooGeneral = new(StringComparer.Ordinal)
    {
        "合计",
        "总计",
        "小计",
        "共计",
        "其他",
        "项目数",
        "预算",
        "决算",
        "资金",
        "年初预",
        "年度资金",
        "财政拨款",
        "其他资金",
        "上年结转资金",
        "结转和结余",
        "结转结余",
    };

    /// <summary>The name of a figure, or null when it has none that would be safe to compare.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="whole">The department, which as a scope means the whole.</param>
    /// <param name="year">The year of the document, for figures that name none.</param>
    public static QuantityName? Of(Figure figure, string? whole, int? year)
    {
        var label = AtEndOfYear(figure, Core(figure.Label));
        return label.Length >= ShortestLabel && !TooGeneral.Contains(label) && (figure.Year ?? year) is { } known
            ? new(label, ScopeOf(figure, whole), figure.Dimension, known)
            : null;
    }

    /// <summary>A label without filling words.</summary>
    public static string Core(string label)
    {
        var core = Folding.Compact(label);
        foreach (var prefix in Prefixes)
        {
            core = core.StartsWith(prefix, StringComparison.Ordinal) ? core[prefix.Length..] : core;
        }

        foreach (var suffix in Suffixes)
        {
            core =
                core.EndsWith(suffix, StringComparison.Ordinal) && !core.EndsWith("人数", StringComparison.Ordinal)
                    ? core[..^suffix.Length]
                    : core;
        }

        return core;
    }

    // 年初 and 年末 may stand before the words that were taken for the label; they make another quantity of it.
    private static string AtEndOfYear(Figure figure, string label)
    {
        var before = figure.Passage.Compact.AsSpan(0, Math.Min(figure.Start, figure.Passage.Compact.Length));
        if (label.Length == 0 || !before.EndsWith(label, StringComparison.Ordinal))
        {
            return label;
        }

        var ahead = before[..^label.Length];
        return ahead.EndsWith("年末") ? $"年末{label}"
            : ahead.EndsWith("年初") || ahead.EndsWith("上年") ? $"年初{label}"
            : label;
    }

    private static string ScopeOf(Figure figure, string? whole)
    {
        var scope = Folding.Compact(figure.Scope);
        return scope is "部门整体" or "全区" or "本级" || scope == Folding.Compact(whole ?? "") ? "" : scope;
    }
}
