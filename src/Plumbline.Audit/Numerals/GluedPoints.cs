using System.Buffers;
using Plumbline.Domain.Numbers;

namespace Plumbline.Audit.Numerals;

/// <summary>
/// Parts the weight and the score that end a row whose cells were glued: in 免费开放馆数≥7家7家1010 two values of one unit stand
/// before the run, so that 1010 is the weight of 10 points and the 10 points that were earned.
/// </summary>
internal static class GluedPoints
{
    private const int LongestUnit = 6;
    private const int LongestNumber = 16;
    private const int LongestRun = 6;
    private const int MostWeight = 99;
    private const int Percent = 100;

    private static readonly SearchValues<char> Marks = SearchValues.Create("、，,;。:()至到~- ");

    /// <summary>Where the score begins; 0 where the run is no such pair.</summary>
    /// <param name="text">Folded characters.</param>
    /// <param name="start">First digit of the run.</param>
    /// <param name="end">The character after its last.</param>
    public static int At(ReadOnlySpan<char> text, int start, int end) =>
        end - start <= LongestRun
        && (end == text.Length || text[end] is not ('%' or ' '))
        && (start == 0 || text[start - 1] != ' ')
        && Cut(text[start..end]) is > 0 and var cut
        && IsSure(text[start..end], cut)
        && (FollowsPair(text[..start]) || FollowsWordTwice(text[..start]))
            ? start + cut
            : 0;

    /// <summary>How long the weight is in a run of weight and score; 0 where the run is not both.</summary>
    public static int Cut(ReadOnlySpan<char> run)
    {
        for (var cut = Math.Min(2, run.Length - 1); cut > 0; cut--)
        {
            if (
                run[cut] != '.'
                && run[0] != '0'
                && !(run[cut] == '0' && run.Length > cut + 1 && run[cut + 1] != '.')
                && PrintedNumber.TryParse(run[..cut], out var weight)
                && PrintedNumber.TryParse(run[cut..], out var score)
                && weight.ToFraction() <= MostWeight
                && score.ToFraction() <= weight.ToFraction()
            )
            {
                return cut;
            }
        }

        return 0;
    }

    // 10 may be a weight alone; 1010 and 109.9 are above what any row can earn, and 55 is hardly the score of one.
    private static bool IsSure(ReadOnlySpan<char> run, int cut) =>
        (PrintedNumber.TryParse(run, out var whole) && whole.ToFraction() > Percent) || IsTwice(run, cut);

    private static bool IsTwice(ReadOnlySpan<char> run, int cut) => run[..cut].SequenceEqual(run[cut..]);

    // ≥220万人次275万人次
    private static bool FollowsPair(ReadOnlySpan<char> before)
    {
        var number = EndOfNumber(before);
        var unit = before.Length - number;
        if (unit is 0 or > LongestUnit || number == 0 || before[number..].ContainsAny(Marks))
        {
            return false;
        }

        var first = number;
        while (first > 0 && number - first <= LongestNumber && IsOfNumber(before[first - 1]))
        {
            first--;
        }

        if (first > 0 && before[first - 1] is '≥' or '≤' or '=')
        {
            first--;
        }

        var target = before[..first];
        return first < number
            && target.Length > unit
            && target.EndsWith(before[number..])
            && char.IsAsciiDigit(target[^(unit + 1)]);
    }

    private static int EndOfNumber(ReadOnlySpan<char> before)
    {
        var end = before.Length;
        while (end > 0 && before.Length - end <= LongestUnit && !IsOfNumber(before[end - 1]))
        {
            end--;
        }

        return end > 0 && char.IsAsciiDigit(before[end - 1]) ? end : 0;
    }

    private static bool IsOfNumber(char character) => character is (>= '0' and <= '9') or '.' or ',';

    // 有效提升有效提升1010: target and actual in the same words.
    private static bool FollowsWordTwice(ReadOnlySpan<char> before)
    {
        for (var length = 2; length <= LongestUnit && length * 2 < before.Length; length++)
        {
            var word = before[^length..];
            if (!word.ContainsAnyExceptInRange('一', '龥') && before[..^length].EndsWith(word))
            {
                return true;
            }
        }

        return false;
    }
}
