namespace Plumbline.Audit.Texts;

/// <summary>
/// Half-width full stops of text that is typed in half-width marks: 支出决算为52.80万元. 完成年初预算的100%. A point between digits is a
/// decimal point, one behind a numeral at the head of a line is a list mark.
/// </summary>
internal static class FullStops
{
    private const string Numerals = "一二三四五六七八九十百";

    /// <summary>Writes 。 for every point that ends a sentence.</summary>
    /// <param name="folded">Folded characters without white space, changed in place.</param>
    public static void Mark(Span<char> folded)
    {
        for (var at = 1; at < folded.Length; at++)
        {
            if (folded[at] == '.' && Ends(folded, at) && Begins(folded, at + 1))
            {
                folded[at] = '。';
            }
        }
    }

    private static bool Ends(ReadOnlySpan<char> folded, int stop) =>
        folded[stop - 1] switch
        {
            ')' => stop > 1 && IsWord(folded[stop - 2]),
            '%' or '”' or '》' => true,
            var before => IsWord(before),
        };

    private static bool Begins(ReadOnlySpan<char> folded, int next) =>
        next == folded.Length
        || folded[next] is '(' or '“' or '《' or ' '
        || char.IsAsciiDigit(folded[next])
        || IsChinese(folded[next]);

    private static bool IsWord(char sign) => IsChinese(sign) && !Numerals.Contains(sign, StringComparison.Ordinal);

    private static bool IsChinese(char sign) => sign is >= '一' and <= '鿿';
}
