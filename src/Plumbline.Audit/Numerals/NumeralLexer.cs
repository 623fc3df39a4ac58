using System.Collections.Immutable;
using Plumbline.Domain.Numbers;

namespace Plumbline.Audit.Numerals;

/// <summary>Finds every number literal in the folded text of a passage: Arabic, and Chinese where it states a quantity.</summary>
public static class NumeralLexer
{
    private const int MostDigits = 15;
    private const int LongestWords = 30;

    /// <summary>All literals from left to right; they do not overlap. No Arabic digit is outside of one.</summary>
    public static ImmutableArray<Numeral> Read(ReadOnlySpan<char> text)
    {
        var numerals = ImmutableArray.CreateBuilder<Numeral>(1);
        for (var at = 0; at < text.Length; )
        {
            if (char.IsAsciiDigit(text[at]) && GluedNumerals.At(text, at) is { IsEmpty: false } glued)
            {
                numerals.AddRange(glued);
                at = glued[^1].End;
                continue;
            }

            var numeral = char.IsAsciiDigit(text[at])
                ? Arabic(text, at, LastEnd(numerals))
                : ChineseQuantity.At(text, at);
            if (numeral is { } found)
            {
                numerals.Add(found);
                at = found.End;
            }
            else
            {
                at++;
            }
        }

        return numerals.DrainToImmutable();
    }

    private static int LastEnd(ImmutableArray<Numeral>.Builder numerals) => numerals.Count == 0 ? 0 : numerals[^1].End;

    /// <summary>The number in digits that begins at a place, where a minus sign may stand from a free place on.</summary>
    internal static Numeral Arabic(ReadOnlySpan<char> text, int start, int free)
    {
        var end = WholePart(text, start);
        var whole = end;
        if (HasFraction(text, end) && !IsListMarkBeforeYear(text, start, end))
        {
            end++;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                end++;
            }
        }

        var begin = IsNegative(text, start, free) ? start - 1 : start;
        return Of(text, begin, start, whole, end);
    }

    private static Numeral Of(ReadOnlySpan<char> text, int begin, int start, int whole, int end)
    {
        var value = 0L;
        var digits = 0;
        for (var at = start; at < end; at++)
        {
            if (char.IsAsciiDigit(text[at]))
            {
                digits++;
                value = digits > MostDigits ? value : (value * 10) + (text[at] - '0');
            }
        }

        if (digits > MostDigits)
        {
            return new Numeral(begin, end, default) { TooLong = true };
        }

        return new Numeral(begin, end, new PrintedNumber(begin < start ? -value : value, Math.Max(0, end - whole - 1)));
    }

    // 1,234,567 with half-width commas; 1，234.56 and 1 234.56 only where decimals prove that it is one number.
    private static int WholePart(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        if (end - start > 3)
        {
            return end;
        }

        if (ThousandsMarks.WrongAt(text, start) is > 0 and var wrong)
        {
            return wrong;
        }

        var groups = end;
        while (
            groups < text.Length
            && text[groups] is ',' or '，' or ' '
            && (text[groups] == ' ') == (text[end] == ' ')
            && IsGroup(text, groups + 1)
        )
        {
            groups += 4;
        }

        return
            groups == end
            || text[end] == ','
            || (HasFraction(text, groups) && !(text[end] == ' ' && ThousandsMarks.AreCells(text, start, groups)))
            || (text[end] == ' ' && ThousandsMarks.AreBlanks(text, start, groups))
            ? groups
            : end;
    }

    private static bool IsGroup(ReadOnlySpan<char> text, int at) =>
        at + 2 < text.Length
        && char.IsAsciiDigit(text[at])
        && char.IsAsciiDigit(text[at + 1])
        && char.IsAsciiDigit(text[at + 2])
        && (at + 3 == text.Length || !char.IsAsciiDigit(text[at + 3]));

    private static bool HasFraction(ReadOnlySpan<char> text, int at) =>
        at + 1 < text.Length && text[at] == '.' && char.IsAsciiDigit(text[at + 1]);

    // "2.2021年度": a list number run into a year.
    private static bool IsListMarkBeforeYear(ReadOnlySpan<char> text, int start, int point) =>
        point - start <= 2
        && point + 5 < text.Length
        && text[point + 1] is '1' or '2'
        && text[point + 2] is '9' or '0'
        && char.IsAsciiDigit(text[point + 3])
        && char.IsAsciiDigit(text[point + 4])
        && text[point + 5] == '年';

    // A dash is a minus sign where a number may begin; between two numbers, or after a unit, it is a range.
    private static bool IsNegative(ReadOnlySpan<char> text, int start, int free)
    {
        if (start == 0 || text[start - 1] != '-' || start - 1 < free)
        {
            return false;
        }

        return start == 1
            || (
                start - 2 >= free
                && (
                    (IsOpenPlace(text[start - 2], start - 2 - free) && !PartsWords(text, start - 1))
                    || text[..(start - 1)].EndsWith("增长")
                    || text[..(start - 1)].EndsWith("增加")
                    || (start - 2 - free <= 1 && text[start - 2] is '和' or '与' or '及')
                )
            );
    }

    // 产出-数量-合格率-97%: a dash that parts words before the number parts the number from them too.
    private static bool PartsWords(ReadOnlySpan<char> text, int dash)
    {
        // 京-沪线客运收入增长率-10%: a rate of growth may well be below zero.
        if (text[..dash].EndsWith("增长率") || text[dash - 1] is '速' or '幅')
        {
            return false;
        }

        for (
            var at = dash - 2;
            at > Math.Max(0, dash - LongestWords) && text[at] is not ('，' or ',' or '。' or ';' or ':');
            at--
        )
        {
            if (text[at] == '-' && IsIdeograph(text[at - 1]) && IsIdeograph(text[at + 1]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsIdeograph(char character) => character is >= '一' and <= '\u9fff';

    private static bool IsOpenPlace(char before, int distance) =>
        before is '(' or ':' or '=' or '为' or '额' or '差' or '余' or '率' or ' ' or '、' or '，' or ';' or '是'
        || (before >= '一' && distance > 4);
}
