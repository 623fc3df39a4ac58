using System.Buffers;

namespace Plumbline.Documents.Reading.Flattened;

/// <summary>What the words of a cell or line look like; none of it depends on what they mean.</summary>
internal static class CellWords
{
    private static readonly SearchValues<char> Punctuation = SearchValues.Create("。，；、：！？;");

    private const int LongestFigure = 16;
    private const int LongestUnit = 3;
    private const int LongestUnitInBrackets = 8;
    private const int ShortCell = 24;
    private const int LongSentence = 60;

    /// <summary>A number, perhaps with a sign before it and a unit behind; a year is none.</summary>
    public static bool IsFigure(ReadOnlySpan<char> words)
    {
        var digits = 0;
        var others = 0;
        foreach (var character in words)
        {
            if (char.IsDigit(character))
            {
                digits++;
            }
            else if (!IsPartOfNumber(character) && !char.IsWhiteSpace(character))
            {
                if (digits == 0)
                {
                    return false;
                }

                others++;
            }
        }

        return digits > 0 && words.Length <= LongestFigure && others <= LongestUnit && !IsYear(words);
    }

    /// <summary>A number and nothing else, or a dash in its place.</summary>
    public static bool IsBareFigure(ReadOnlySpan<char> words)
    {
        var digits = 0;
        foreach (var character in words)
        {
            if (char.IsDigit(character))
            {
                digits++;
            }
            else if (!IsPartOfNumber(character))
            {
                return false;
            }
        }

        return digits > 0 || (words.Length is 1 or 2 && words[0] is '-' or '—' or '/' or '－');
    }

    /// <summary>A unit in brackets and nothing else, as it stands below a head: （万元）.</summary>
    public static bool IsUnit(ReadOnlySpan<char> words) =>
        words.Length is > 2 and <= LongestUnitInBrackets
        && words[0] is '（' or '('
        && words[^1] is '）' or ')'
        && words[1..^1] is var unit
        && unit.IndexOfAny('（', '(', '、') < 0
        && !unit.ContainsAnyInRange('0', '9')
        && !HasHeadingMark(words);

    /// <summary>As short as a label or a value, and no sentence.</summary>
    public static bool IsShort(ReadOnlySpan<char> words) =>
        words.Length <= ShortCell && words.Length > 0 && words[^1] is not ('。' or '；' or '，' or '！' or '？');

    /// <summary>Running text that fills more than a line.</summary>
    public static bool IsLongSentence(ReadOnlySpan<char> words) =>
        words.Length > LongSentence && words.IndexOfAny('。', '，', '；') >= 0;

    /// <summary>It reads on: there is punctuation of running text in it.</summary>
    public static bool IsSentence(ReadOnlySpan<char> words) => words.ContainsAny(Punctuation);

    /// <summary>The title of a table or annex, which ends the table before it.</summary>
    public static bool IsTitle(ReadOnlySpan<char> words)
    {
        var bare = words.Trim();
        return bare is ['附', '件' or '表', ..] || (bare.Length > 3 && bare[^1] is '表');
    }

    /// <summary>A heading mark begins the line: 一、 （一） 1. 1、 第一章.</summary>
    public static bool HasHeadingMark(ReadOnlySpan<char> words)
    {
        var bare = words.TrimStart();
        var start = bare is ['（' or '(' or '第', ..] ? 1 : 0;
        var end = start;
        while (
            end < bare.Length
            && (char.IsDigit(bare[end]) || "一二三四五六七八九十百".Contains(bare[end], StringComparison.Ordinal))
        )
        {
            end++;
        }

        return end > start
            && end < bare.Length
            && (
                bare[end] is '、' or '）' or ')' or '章' or '节' or '部' or '．'
                || (bare[end] is '.' && !NextIsDigit(bare, end))
            );
    }

    private static bool IsYear(ReadOnlySpan<char> words) =>
        words.Trim() is [var century, _, _, _, '年', ..] && char.IsDigit(century);

    private static bool NextIsDigit(ReadOnlySpan<char> words, int at) =>
        at + 1 < words.Length && char.IsDigit(words[at + 1]);

    private static bool IsPartOfNumber(char character) =>
        character
            is ','
                or '.'
                or '，'
                or '．'
                or '%'
                or '％'
                or '‰'
                or '+'
                or '-'
                or '−'
                or '－'
                or '—'
                or '/'
                or '('
                or ')'
                or '（'
                or '）'
                or '<'
                or '>'
                or '='
                or '≥'
                or '≤'
                or '＜'
                or '＞'
                or '＝';
}
