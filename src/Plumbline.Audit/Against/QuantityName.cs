using System.Buffers;
using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Against;

/// <summary>
/// What a figure is the amount of, in a form that two documents of one body share: folded label without the words that
/// only fill, folded scope, whether it is planned, dimension and year.
/// </summary>
internal readonly partial record struct QuantityName(
    string Label,
    string Scope,
    string Stage,
    Dimension Dimension,
    int Year
)
{
    private const int ShortestLabel = 3;
    private const string Opening = "年初预算";

    private static readonly SearchValues<char> Marks = SearchValues.Create("，。;:、(“");

    private static readonly string[] Prefixes = ["其中:", "其中", "本年度", "全年", "当年", "年度", "本部门", "部门"];

    private static readonly string[] Suffixes = ["金额", "数额", "总额", "数", "额", ":"];

    private static readonly string[] PlannedWords =
    [
        "年初预算",
        "批复预算",
        "全年预算",
        "调整预算",
        "预算安排",
        "预算",
    ];

    // Heads of columns: what is counted stands at the head of the row.
    private static readonly HashSet<string> Heads = new(StringComparer.Ordinal)
    {
        "",
        "决算",
        "本年",
        "执行",
        "实际支出",
        "实际执行",
        "支出",
        "收入",
        "本年决算",
    };

    // These name a place in a table, or a part that another document cuts otherwise.
    private static readonly HashSet<string> TooGeneral = new(StringComparer.Ordinal)
    {
        "其他资金",
        "财政拨款",
        "年度资金",
        "年度资金总",
        "上年结转资金",
        "结转和结余",
        "结转结余",
        "其他支出",
        "其他收入",
    };

    private static readonly string[] NoAmounts =
    [
        "增",
        "减",
        "差",
        "变动",
        "均",
        "占",
        "上年",
        "去年",
        "同期",
        "累计",
        "比",
    ];

    /// <summary>The name of a figure, or null when it has none that would be safe to compare.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="whole">The department, which as a scope means the whole.</param>
    /// <param name="year">The year of the document, for figures that name none.</param>
    /// <param name="isBudget">The document says what is planned, also where it does not say so.</param>
    public static QuantityName? Of(Figure figure, string? whole, int? year, bool isBudget)
    {
        var scope = ScopeOf(figure, whole);
        if (scope.Length == 0 && TotalOf(figure) is { } total && (figure.Year ?? year) is { } current)
        {
            return new(total, "", isBudget ? Opening : "", figure.Dimension, current);
        }

        var (label, stage) = Parted(AtEndOfYear(figure, Folding.Compact(figure.Label)), isBudget);
        if (Heads.Contains(label) && scope.Length > 0)
        {
            (label, scope) = (Core(scope), "");
        }

        return label.Length >= ShortestLabel && IsAmount(label) && (figure.Year ?? year) is { } known
            ? new(label, scope, stage, figure.Dimension, known)
            : null;
    }

    // 本年支出合计, 总收入: what the whole year came to. 财政拨款支出合计 and 支出总计, with what was carried over, are others.
    private static string? TotalOf(Figure figure)
    {
        if (figure is not { Dimension: Dimension.Money, Passage.Cell: null })
        {
            return null;
        }

        var before = figure.Passage.Compact.AsSpan(0, figure.Start);
        var mark = before.LastIndexOfAny(Marks);
        var clause = before[(mark + 1)..];
        var sentence = before[(before.LastIndexOfAny('。', ';') + 1)..];

        // Behind a heading of projects or a colon it is of what these name, and a budget is no outcome.
        return !WholeYear().IsMatch(clause)
            || (mark >= 0 && before[mark] is not ('。' or ';'))
            || OfOthers().IsMatch(sentence)
            || (figure.Passage.Chapter is { } chapter && OfOthers().IsMatch(chapter.Compact))
                ? null
            : clause.Contains('支') ? "支出合计"
            : "收入合计";
    }

    [GeneratedRegex(
        "^(?:20[0-9]{2}年度?)?(?:本年度?|全年|当年|年度|我局|本部门|部门|本单位|单位|决算)*"
            + "(?:(?:收入|支出)合计|(?<=我局|部门|单位)总(?:收入|支出))(?:数|额)?(?:为|是|共|达)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex WholeYear();

    [GeneratedRegex(
        "预算(?!执行|绩效)|安排|计划|项目|三公|采购|学校|中学|小学|幼儿园|专项",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex OfOthers();

    private static bool IsAmount(string label) =>
        !TooGeneral.Contains(label)
        && !label.EndsWith('计')
        && (
            CarryOver.IsOpening(label)
            || !Array.Exists(NoAmounts, word => label.Contains(word, StringComparison.Ordinal))
        );

    // 基本支出年初预算数 is 基本支出, planned at the start of the year.
    private static (string Label, string Stage) Parted(string label, bool isBudget)
    {
        var word = Array.Find(PlannedWords, word => label.Contains(word, StringComparison.Ordinal));
        if (word is null)
        {
            return (Core(label), isBudget ? Opening : "");
        }

        var stage = word is "年初预算" or "批复预算" || (isBudget && word == "预算") ? Opening : word;
        return (Core(label.Replace(word, "", StringComparison.Ordinal)), stage);
    }

    private static string Core(string label)
    {
        foreach (var prefix in Prefixes)
        {
            label = label.StartsWith(prefix, StringComparison.Ordinal) ? label[prefix.Length..] : label;
        }

        foreach (var suffix in Suffixes)
        {
            label =
                label.EndsWith(suffix, StringComparison.Ordinal) && !label.EndsWith("人数", StringComparison.Ordinal)
                    ? label[..^suffix.Length]
                    : label;
        }

        return label;
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
        return scope is "部门整体" || scope == Folding.Compact(whole ?? "") ? "" : scope;
    }
}
