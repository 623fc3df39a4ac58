using System.Collections.Immutable;
using Plumbline.Domain.Numbers;

namespace Plumbline.Audit.Numerals;

/// <summary>
/// Parts a run of digits with several points, as a table row leaves that lost its cells: 436.80419.3210 is no number.
/// Amounts in such rows have two decimals; what follows the second one begins the next number.
/// </summary>
internal static class GluedNumerals
{
    private const int Decimals = 2;

    // A row of a table has no more digits; a text made of digits and points is not looked through anew from each of them.
    private const int Longest = 400;
    private const string Full = "100";

    /// <summary>The numbers of a run that begins at a place; empty where the run is one number.</summary>
    public static ImmutableArray<Numeral> At(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        var points = 0;
        while (
            end < text.Length
            && end - start <= Longest
            && (char.IsAsciiDigit(text[end]) || IsPoint(text, end) || IsThousands(text, end))
        )
        {
            points += text[end] == '.' ? 1 : 0;
            end++;
        }

        if (end - start > Longest)
        {
            return [];
        }

        if (points < 2 && TotalOfPoints(text, start, end) is { IsEmpty: false } total)
        {
            return total;
        }

        if (points < 2 && GluedPoints.At(text, start, end) is > 0 and var cut)
        {
            return Both(text, start, cut, end);
        }

        if (points == 0 && FullRate(text, start, end) is { IsEmpty: false } rate)
        {
            return rate;
        }

        // Dates (2021.12.31) and chapter numbers (1.2.3) have short pieces; amounts have two decimals before each further point.
        return points < 2 || !HasTwoDecimals(text[start..end]) ? [] : Part(text, start, end);
    }

    private static ImmutableArray<Numeral> Both(ReadOnlySpan<char> text, int start, int cut, int end) =>
        PrintedNumber.TryParse(text[start..cut], out var one) && PrintedNumber.TryParse(text[cut..end], out var other)
            ? [new Numeral(start, cut, one), new Numeral(cut, end, other)]
            : [];

    // 总分10094.60: a form has 100 points, and what was earned stands behind them.
    private static ImmutableArray<Numeral> TotalOfPoints(ReadOnlySpan<char> text, int start, int end)
    {
        var earned = start + Full.Length;
        return
            text[..start].EndsWith("总分")
            && text[start..end].StartsWith(Full)
            && end - earned is >= 2 and <= 5
            && text[earned] != '.'
            && text[earned] != '0'
            && PrintedNumber.TryParse(text[earned..end], out var score)
            && score.ToFraction() <= 100
            ? Both(text, start, earned, end)
            : [];
    }

    // 合格率20100%100%20: two rates side by side are those of a row, and the weight of 20 points stands before the first.
    private static ImmutableArray<Numeral> FullRate(ReadOnlySpan<char> text, int start, int end)
    {
        var weight = end - start - Full.Length;
        return
            weight is 1 or 2
            && text[start] != '0'
            && text[start..end].EndsWith(Full)
            && end + 1 < text.Length
            && text[end] == '%'
            && char.IsAsciiDigit(text[end + 1])
            ? Both(text, start, start + weight, end)
            : [];
    }

    // 1096.00%: no rate is that high; the weight of 10 points stands before it.
    private static int WeightBefore(ReadOnlySpan<char> rate) =>
        rate.Length > 5 && rate.StartsWith("10") && rate.IndexOf('.') is 4 or 5 && rate[2] != '0' ? 2 : 0;

    private static bool IsPoint(ReadOnlySpan<char> text, int at) =>
        text[at] == '.' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]);

    // 1,180.001,286.00: a separator before three digits and a point.
    private static bool IsThousands(ReadOnlySpan<char> text, int at) =>
        text[at] == ','
        && at > 0
        && char.IsAsciiDigit(text[at - 1])
        && at + 4 < text.Length
        && text[at + 4] is '.' or ','
        && !text.Slice(at + 1, 3).ContainsAnyExceptInRange('0', '9');

    private static bool HasTwoDecimals(ReadOnlySpan<char> run)
    {
        var first = run.IndexOf('.');
        var second = run[(first + 1)..].IndexOf('.');
        return second > Decimals;
    }

    private static ImmutableArray<Numeral> Part(ReadOnlySpan<char> text, int start, int end)
    {
        var parts = ImmutableArray.CreateBuilder<Numeral>();
        for (var at = start; at < end; )
        {
            var point = text[at..end].IndexOf('.');
            var stop = point < 0 ? end : Math.Min(end, at + point + 1 + Decimals);
            stop = end - stop == 0 || point < 0 ? end : stop;
            if (!PrintedNumber.TryParse(text[at..stop], out var number))
            {
                return [];
            }

            var weight = stop < text.Length && text[stop] == '%' ? WeightBefore(text[at..stop]) : 0;
            if (weight > 0 && PrintedNumber.TryParse(text[at..(at + weight)], out var points))
            {
                parts.Add(new Numeral(at, at + weight, points));
                at += weight;
                continue;
            }

            parts.Add(new Numeral(at, stop, number));
            at = stop;
        }

        return parts.DrainToImmutable();
    }
}
