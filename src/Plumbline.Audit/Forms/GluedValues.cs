using System.Buffers;
using System.Collections.Immutable;
using Plumbline.Audit.Numerals;

namespace Plumbline.Audit.Forms;

/// <summary>Parts the values of an indicator row that were glued: 100%100%, 2020, 10098.</summary>
internal static class GluedValues
{
    private const int LongestFour = 20;

    private static readonly SearchValues<char> Characters = SearchValues.Create("0123456789.%≥≤=><");

    /// <summary>The pieces of a cell; the cell itself when nothing is glued in it.</summary>
    internal static IEnumerable<FormToken> Part(FormToken token, ImmutableArray<HeadColumn> columns)
    {
        if (!token.IsCut || token.Word.Length < 2)
        {
            return !token.InTable && token.Shape == ValueShape.Words && IsPair(columns) ? Pair(token) : [token];
        }

        // 100%100%, ≥95%98%: a percentage ends at its sign.
        var signs = token.Word.Count(character => character == '%');
        if (
            signs > 0
            && signs <= 2
            && token.Shape != ValueShape.Percent
            && !token.Word.AsSpan().ContainsAnyExcept(Characters)
        )
        {
            var cut = token.Word.IndexOf('%', StringComparison.Ordinal) + 1;
            var rest = token.Word[cut..];
            return rest.Length == 0
                ? [token]
                :
                [
                    .. GluedNumbers.Cut(token, [token.Word[..cut]]),
                    .. Part((token with { Start = token.Start + cut, Word = rest, Text = rest }).Named(), columns),
                ];
        }

        if (BothTwice(token.Word) is > 0 and var value && IsWhole(columns))
        {
            var (points, end) = ((token.Word.Length - (2 * value)) / 2, token.Word.Length);
            return GluedNumbers.Cut(
                token,
                [
                    token.Word[..value],
                    token.Word[value..(2 * value)],
                    token.Word[(2 * value)..(end - points)],
                    token.Word[(end - points)..],
                ]
            );
        }

        return IsTwice(token.Word) && IsPair(columns)
            ? GluedNumbers.Cut(token, [token.Word[..(token.Word.Length / 2)], token.Word[(token.Word.Length / 2)..]])
            : [token];
    }

    /// <summary>The weight and the score of a total that were glued: 10098.</summary>
    internal static IEnumerable<FormToken> Totals(FormToken token) =>
        token.Word.Length is >= 4 and <= 8
        && token.Word.StartsWith("100", StringComparison.Ordinal)
        && token.Word[3] != '.'
            ? GluedNumbers.Cut(token, ["100", token.Word[3..]])
            : [token];

    /// <summary>The cells with each last number of a row that may be a weight and a score, 76 or 109.9, as the two.</summary>
    internal static List<FormToken> Points(List<FormToken> tokens)
    {
        var parted = new List<FormToken>(tokens.Count);
        for (var at = 0; at < tokens.Count; at++)
        {
            var token = tokens[at];
            var isLast = at + 1 == tokens.Count || tokens[at + 1].Shape != ValueShape.Number;
            var isFirst = at == 0 || tokens[at - 1].Shape != ValueShape.Number;
            var cut =
                isLast && isFirst && token is { IsCut: true, Shape: ValueShape.Number }
                    ? GluedPoints.Cut(token.Word)
                    : 0;
            parted.AddRange(cut > 0 ? GluedNumbers.Cut(token, [token.Word[..cut], token.Word[cut..]]) : [token]);
        }

        return parted;
    }

    // 对经济发展的促进作用1010: a name and the same number twice.
    private static IEnumerable<FormToken> Pair(FormToken token)
    {
        var from = token.Word.Length;
        while (from > 0 && char.IsAsciiDigit(token.Word[from - 1]))
        {
            from--;
        }

        var digits = token.Word[from..];
        return from > 1 && from < token.Word.Length && ReferenceEquals(token.Passage, token.Last) && IsTwice(digits)
            ? GluedNumbers.Cut(
                token,
                [token.Word[..from], digits[..(digits.Length / 2)], digits[(digits.Length / 2)..]]
            )
            : [token];
    }

    // 777577751616: 7775 of 7775 and 16 of 16 points; how long the value is where there is one such way alone, 0 else.
    private static int BothTwice(string word)
    {
        var found = 0;
        if (word.Length is < 6 or > LongestFour || !word.All(char.IsAsciiDigit))
        {
            return 0;
        }

        for (var points = 1; points <= 2; points++)
        {
            var value = (word.Length / 2) - points;
            if (word.Length % 2 == 0 && value > 0 && IsTwice(word[(2 * value)..]) && IsRepeated(word[..(2 * value)]))
            {
                found = found == 0 ? value : -1;
            }
        }

        return Math.Max(found, 0);
    }

    private static bool IsRepeated(string word) =>
        word[0] != '0' && word[..(word.Length / 2)] == word[(word.Length / 2)..];

    private static bool IsWhole(ImmutableArray<HeadColumn> columns) =>
        new[] { FormLabel.Target, FormLabel.Actual, FormLabel.Weight, FormLabel.Score }.All(field =>
            columns.Any(column => column.Field == field)
        );

    private static bool IsTwice(string word) =>
        word.Length % 2 == 0
        && word.Length <= 8
        && word.All(char.IsAsciiDigit)
        && word[0] != '0'
        && word[..(word.Length / 2)] == word[(word.Length / 2)..];

    // Only where a row has no more than two figures to print.
    private static bool IsPair(ImmutableArray<HeadColumn> columns) =>
        !columns.Any(column => column.Field is FormLabel.Weight or FormLabel.Score)
        || !columns.Any(column => column.Field is FormLabel.Target or FormLabel.Actual);
}
