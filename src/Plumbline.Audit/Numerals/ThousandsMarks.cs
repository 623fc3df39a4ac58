namespace Plumbline.Audit.Numerals;

/// <summary>
/// Commas inside a number that do not part its digits by threes: 1,2345.6万元, 12,34,567元. Two numbers side by side look
/// alike, so that an amount of money, or a cell that holds nothing else, must prove that it is one.
/// </summary>
internal static class ThousandsMarks
{
    private const int LongestGroup = 4;
    private const int ShortestGroup = 2;
    private const int FewestDigits = 4;
    private const int Three = 3;
    private const string Units = "元万亿人名户所个家件份次亩套台辆项处吨平公";

    /// <summary>Where the whole part of such a number ends; 0 where there is none.</summary>
    /// <param name="text">The folded text.</param>
    /// <param name="start">Its first digit.</param>
    public static int WrongAt(ReadOnlySpan<char> text, int start)
    {
        var end = Digits(text, start);
        var first = end - start;
        if (first is 0 or > Three || text[start] == '0' || (start > 0 && (text[start - 1] is ',' or '.')))
        {
            return 0;
        }

        var (digits, isWrong) = (first, false);
        while (
            end < text.Length
            && text[end] == ','
            && Digits(text, end + 1) - end - 1 is >= ShortestGroup and <= LongestGroup and var group
        )
        {
            end += group + 1;
            digits += group;
            isWrong |= group != Three;
        }

        return isWrong && digits >= FewestDigits && IsOneNumber(text, start, end) ? end : 0;
    }

    /// <summary>
    /// Whether blanks part the digits of one number by threes: 2 210人 in a sentence. Cells side by side look alike, so that words
    /// must stand before it, a unit behind, and marks of running text around.
    /// </summary>
    public static bool AreBlanks(ReadOnlySpan<char> text, int start, int end) =>
        start > 0
        && text[start] != '0'
        && text[start - 1] >= '一'
        && text[start - 1] is not ('表' or '图' or '件' or '第' or '级' or '值' or '注')
        && (Digits(text, start) - start < Three || end - start > (2 * Three) + 1)
        && end < text.Length
        && Units.Contains(text[end])
        && text.ContainsAny('，', '。', ';');

    /// <summary>
    /// Whether groups of digits before decimals are cells of a row: 52 100 100.00% by the percent sign, 180.62 10 100.0 by the
    /// number and the blank before them, 户数(户) 110 113 102.7 88 by the words before and the next number behind them.
    /// </summary>
    public static bool AreCells(ReadOnlySpan<char> text, int start, int point) =>
        (Digits(text, point + 1) is var end && end < text.Length && text[end] == '%')
        || (start > 0 && text[start - 1] == ')')
        || (start > 1 && text[start - 1] == ' ' && (char.IsAsciiDigit(text[start - 2]) || text[start - 2] == '%'));

    private static bool IsOneNumber(ReadOnlySpan<char> text, int start, int end)
    {
        var stop = end + 1 < text.Length && text[end] == '.' ? Digits(text, end + 1) : end;
        var rest = text[stop..];
        return rest is ['元', ..] or ['万' or '亿', '元', ..] || (rest.IsEmpty && start == 0 && stop > end + 1);
    }

    private static int Digits(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end;
    }
}
