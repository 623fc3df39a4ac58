using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Figures;

/// <summary>What a number in running text is the amount of: the words before it in its clause, else those behind it.</summary>
internal static partial class Labels
{
    private const string Ends = "，,。;:、()!?“”[]《》";
    private const int Longest = 30;

    // Longer words first: a shorter one may be their end.
    private static readonly string[] Closings =
    [
        "不超过",
        "已达到",
        "不少于",
        "不低于",
        "<=",
        "高达",
        "共有",
        "分别",
        "共计",
        "增至",
        "大约",
        "减至",
        "不足",
        "实现",
        "完成",
        "总计",
        ">=",
        "合计",
        "安排",
        "已达",
        "超过",
        "达到",
        "了",
        "占",
        "只",
        "到",
        "计",
        "为",
        "约",
        "有",
        "的",
        "在",
        "近",
        "仅",
        "<",
        "至",
        "是",
        ">",
        "超",
        "≤",
        "达",
        "均",
        "共",
        "≥",
        "=",
        "已",
    ];

    /// <summary>The label of a number that stands between two places of a text.</summary>
    /// <param name="text">Folded text of the passage.</param>
    /// <param name="start">First character of the number.</param>
    /// <param name="end">The character after its unit.</param>
    /// <param name="from">Where the number before it ends; 0 for the first.</param>
    public static string Of(string text, int start, int end, int from)
    {
        var before = Clean(Before(text, start, from));
        return before.Length > 1 ? before
            : Behind(text, end) is { Length: > 1 } behind ? behind
            : before;
    }

    private static string Before(string text, int start, int from)
    {
        var at = start;
        while (at > from && start - at < Longest && !Ends.Contains(text[at - 1], StringComparison.Ordinal))
        {
            at--;
        }

        // 预算执行率：100% and （占比 12%）: the words before the colon are the label.
        if (at == start && at > from && text[at - 1] is ':' or '(')
        {
            return Before(text, at - 1, from);
        }

        // 在园幼儿[4]4805.2万人: the mark of a note stands between the name and its number.
        if (at == start && NoteBefore().Match(text[from..at]) is { Success: true } note)
        {
            return Before(text, at - note.Length, from);
        }

        return text[at..start];
    }

    /// <summary>The words behind a number, up to the next number or mark: what is counted in 41个学科类培训机构.</summary>
    public static string Behind(string text, int end)
    {
        var at = end;
        while (
            at < text.Length
            && at - end < Longest
            && !Ends.Contains(text[at], StringComparison.Ordinal)
            && !char.IsAsciiDigit(text[at])
        )
        {
            at++;
        }

        return Said().IsMatch(text.AsSpan(end, at - end)) ? "" : Tail().Replace(text[end..at], "");
    }

    // The length of the word at the end that only leads over to the number.
    private static int ClosingOf(string words)
    {
        if (!Qualifiers.IsPartOfWord(words))
        {
            foreach (var closing in Closings)
            {
                if (words.EndsWith(closing, StringComparison.Ordinal))
                {
                    return closing.Length;
                }
            }
        }

        return 0;
    }

    [GeneratedRegex(@"\[\d{1,2}\]$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex NoteBefore();

    private static string Clean(string words)
    {
        var start = Opening().Match(words);
        var rest = start.Success ? words[start.Length..] : words;
        while (ClosingOf(rest) is > 0 and var closing)
        {
            rest = rest[..^closing];
        }

        return rest;
    }

    [GeneratedRegex(
        @"^(?:[、.]|\(?\d{1,2}[、.)]|[^，]{0,12}?(?:19|20)\d{2}(?:年(?!初)(?:度|末|底|\d+月(?:\d+日|底|末)?)?|(?=年初))|年度|截至|截止|其中|另外?|还有|"
            + @"以及|和|与|及|并|同时|全年|当年|本年度?|今年|共有?|现有|累计|年末|的|我[局校单位县区市]+|单位|由|从|一是|二是|三是)+",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Opening();

    // 120亿元占全省的8%: what is said of it is no name of it; 12处占道经营 is one.
    [GeneratedRegex(
        "^(?:占(?!地(?!方)|道(?!路)|用(?!地)|压|补(?![助贴]))|同比|环比|较上|比上)",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Said();

    [GeneratedRegex(
        @"^(?:以上|以下|以内|左右|余|多|的)+|(?:的|和|与|及|等|共|为|达|有|占)+$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Tail();
}
