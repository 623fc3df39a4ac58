using System.Buffers;
using System.Collections.Immutable;

namespace Plumbline.Audit.Forms;

/// <summary>Parts the values of an indicator row that were glued: 100%100%, 2020, 10098.</summary>
internal static class GluedValues
{
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
