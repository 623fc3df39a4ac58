namespace Plumbline.Audit.Texts;

/// <summary>The marks that number the chapters of an official document: 一、 （一） 1. （1） 第一部分.</summary>
public static class HeadingMark
{
    private const string Digits = "一二三四五六七八九十";

    /// <summary>
    /// The mark at the start of folded text: its length, and its rank from 1 for 一、 and 第一部分 to 4 for （1）; length 0
    /// when there is none.
    /// </summary>
    public static (int Length, int Rank) Of(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return default;
        }

        var opened = text[0] == '(';
        var at = opened ? 1 : 0;
        if (text[0] == '第')
        {
            var end = Run(text, 1, IsChinese);
            return end > 1 && (text[end..].StartsWith("部分") || text[end..].StartsWith("章")) ? (end + 2, 1) : default;
        }

        var chinese = Run(text, at, IsChinese);
        if (chinese > at)
        {
            return Close(text, chinese, opened) is > 0 and var end ? (end, opened ? 2 : 1) : default;
        }

        var arabic = Run(text, at, char.IsAsciiDigit);
        if (arabic == at || arabic - at > 2)
        {
            return default;
        }

        return Close(text, arabic, opened) is > 0 and var close && !FollowedByDigit(text, close)
            ? (close, opened ? 4 : 3)
            : default;
    }

    private static bool IsChinese(char character) => Digits.Contains(character, StringComparison.Ordinal);

    private static int Run(ReadOnlySpan<char> text, int from, Func<char, bool> belongs)
    {
        while (from < text.Length && belongs(text[from]))
        {
            from++;
        }

        return from;
    }

    private static int Close(ReadOnlySpan<char> text, int at, bool opened)
    {
        if (at >= text.Length)
        {
            return 0;
        }

        return (opened, text[at]) switch
        {
            (true, ')') => at + 1,
            (false, '、' or '.' or ')' or '，') => at + 1,
            _ => 0,
        };
    }

    private static bool FollowedByDigit(ReadOnlySpan<char> text, int at) =>
        at < text.Length && char.IsAsciiDigit(text[at]);
}
