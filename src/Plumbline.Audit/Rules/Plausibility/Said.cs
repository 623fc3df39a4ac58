using Plumbline.Domain;
using Plumbline.Domain.Filings;

namespace Plumbline.Audit.Rules.Plausibility;

/// <summary>Whether a cell or a text says anything: a dash or 无 fills a cell and says nothing.</summary>
internal static class Said
{
    private static readonly HashSet<string> Fillers = new(StringComparer.Ordinal)
    {
        "无",
        "暂无",
        "不适用",
        "-",
        "—",
        "——",
        "/",
        "\\",
    };

    private static readonly HashSet<string> NoReasons = new(StringComparer.Ordinal)
    {
        "无偏差",
        "没有偏差",
        "无需说明",
        "正常",
        "已完成",
    };

    private static readonly char[] Edges = [' ', '　', '\t', '\r', '\n', '。', '．', '.', '；', ';', '，', ','];

    internal static bool Something(string? text) =>
        text?.Trim(Edges) is { Length: > 0 } core && !Fillers.Contains(core);

    /// <summary>The text says why; "no deviation" says that there is nothing to explain.</summary>
    internal static bool Reason(string? text) => Something(text) && !NoReasons.Contains(text!.Trim(Edges));

    internal static bool Something(Prose? text) => Something(text?.Text);

    /// <summary>The text holds a figure: a live number, a digit or a per cent sign.</summary>
    internal static bool WithFigure(Prose? text) =>
        text is not null
        && text.Parts()
            .Any(part =>
                part.IsToken || part.Text.Any(character => char.IsDigit(character) || character is '%' or '％')
            );

    /// <summary>The text as a reader sees it, with its live numbers filled in.</summary>
    internal static string Shown(Prose text, Filing filing) =>
        string.Concat(text.Parts().Select(part => part.IsToken ? Value(part.Text, filing) : part.Text));

    private static string Value(string token, Filing filing) =>
        FilingPath.TryParse(token, out var path) && path.Find(filing) is { } value ? FilingWalk.Print(value) : "…";

    internal static bool ContainsAny(this string text, IEnumerable<string> words) =>
        words.Any(word => text.Contains(word, StringComparison.Ordinal));

    /// <summary>The first few names, and 等 when there are more.</summary>
    internal static string Listed(IReadOnlyCollection<string> names, int most = 3) =>
        string.Join("、", names.Take(most).Select(name => $"“{name}”")) + (names.Count > most ? "等" : "");
}
