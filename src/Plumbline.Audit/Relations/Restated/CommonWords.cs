using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Restated;

/// <summary>
/// How many characters in a row two places share in what they say of a number, beside the words that every report uses.
/// </summary>
internal static partial class CommonWords
{
    private const int Before = 30;
    private const int LongestLead = 20;
    private const int LongestLink = 8;
    private const int LongestUnit = 4;
    private const int Most = 60;

    /// <summary>
    /// The words that name a figure: its label, its row and head, the words around it and those that open its paragraph.
    /// </summary>
    public static string Of(Figure figure)
    {
        var text = figure.Passage.Compact;
        if (figure.Passage.Cell is not null && text.Length <= Before)
        {
            return $"{figure.Label}|{figure.Scope}";
        }

        var from = Math.Max(0, figure.Start - Before);
        var stop = figure.Start == 0 ? -1 : text.LastIndexOf('。', figure.Start - 1, figure.Start - from);
        from = Math.Max(from, stop + 1);
        var lead = text.IndexOf('。', StringComparison.Ordinal) is > 0 and <= LongestLead and var end
            ? text[..end]
            : "";
        return $"{figure.Label}|{text.AsSpan(from, figure.Start - from)}|{Labels.Behind(text, figure.End)}|{lead}";
    }

    /// <summary>
    /// The words between a figure and the one before it, and those behind it; before a share the words of its part too.
    /// </summary>
    public static string Nearest(Figure figure)
    {
        var text = figure.Passage.Compact;
        var from = BeforeNumber(text, figure.Start, Math.Max(0, figure.Start - Before));
        if (figure.Dimension == Dimension.Percent && figure.Start - from <= LongestLink)
        {
            var part = from;
            while (part > 0 && !char.IsAsciiDigit(text[part - 1]) && from - part < LongestUnit)
            {
                part--;
            }

            while (part > 0 && (char.IsAsciiDigit(text[part - 1]) || text[part - 1] is '.' or ','))
            {
                part--;
            }

            from = BeforeNumber(text, part, Math.Max(0, part - Before));
        }

        return $"{figure.Label}|{text.AsSpan(from, figure.Start - from)}|{Labels.Behind(text, figure.End)}";
    }

    private static int BeforeNumber(string text, int start, int least)
    {
        var at = start;
        while (at > least && !char.IsAsciiDigit(text[at - 1]) && text[at - 1] != '。')
        {
            at--;
        }

        return at;
    }

    /// <summary>Words without those that any report uses of any number; what stood around them is parted by blanks.</summary>
    public static string Core(string words) => General().Replace(words, " ").Trim();

    /// <summary>The length of the longest run of characters that both have, blanks and strokes apart.</summary>
    public static int Shared(string one, string other)
    {
        var a = one.AsSpan(0, Math.Min(one.Length, Most));
        var b = other.AsSpan(0, Math.Min(other.Length, Most));
        var longest = 0;
        for (var i = 0; i < a.Length; i++)
        {
            for (var j = 0; j < b.Length; j++)
            {
                var length = 0;
                while (
                    i + length < a.Length
                    && j + length < b.Length
                    && a[i + length] == b[j + length]
                    && a[i + length] is not (' ' or '|')
                )
                {
                    length++;
                }

                longest = Math.Max(longest, length);
            }
        }

        return longest;
    }

    /// <summary>Whether both have so many characters in a row, blanks and strokes apart.</summary>
    public static bool Share(string one, string other, int least)
    {
        var a = one.AsSpan(0, Math.Min(one.Length, Most));
        var b = other.AsSpan(0, Math.Min(other.Length, Most));
        for (var at = 0; at + least <= a.Length; at++)
        {
            var run = a.Slice(at, least);
            if (!run.ContainsAny(' ', '|') && b.IndexOf(run) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(
        @"(?:19|20)\d{2}年?度?|[\d.,%:;、，。“”()\[\]\-—≥≤=]+|(?:万|亿)?元|项目|专项|支出|收入|经费|资金|金额|总额|[合共总小]计|其中|[全当本上]年度?|年[初末]|实际|"
            + "[预决]算|部门|单位|累计|主要|用于|投入|安排|完成|情况|指标|目标|[产效]出|数量|质量|时效|成本|社会|增加|减少|比|占|达到?|为|与|和|的|[我全][局校院市县区省]",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex General();
}
