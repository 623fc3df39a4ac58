using Plumbline.Domain;

namespace Plumbline.Audit.Figures;

/// <summary>What stands behind a number: 多, a multiplier, the unit, 以上.</summary>
/// <param name="End">The character after number, multiplier and unit; 以上 is not part of it.</param>
/// <param name="Unit">Multiplier and unit as printed.</param>
/// <param name="Multiplier">How many base units one printed unit is.</param>
/// <param name="Dimension">What it measures.</param>
/// <param name="Approximation">多, 余, 以上 and their like.</param>
internal readonly record struct UnitReading(
    int End,
    string Unit,
    long Multiplier,
    Dimension Dimension,
    Approximation Approximation
)
{
    /// <summary>The part of the unit that is not printed: 人 of 3.5万学生; null where all of it is.</summary>
    public string? Implied { get; init; }
}

/// <summary>Reads the unit behind a number.</summary>
internal static class UnitLexer
{
    private static readonly (string Word, long Factor)[] Multipliers =
    [
        ("万亿", 1_000_000_000_000),
        ("千万", 10_000_000),
        ("百万", 1_000_000),
        ("十万", 100_000),
        ("亿", 100_000_000),
        ("万", 10_000),
        ("千", 1_000),
        ("百", 100),
    ];

    private static readonly (string Word, Approximation Meaning)[] After =
    [
        ("以上", Approximation.OrMore),
        ("及以上", Approximation.OrMore),
        ("以内", Approximation.OrLess),
        ("以下", Approximation.OrLess),
        ("之内", Approximation.OrLess),
        ("左右", Approximation.About),
        ("上下", Approximation.About),
        ("有余", Approximation.More),
        ("余", Approximation.More),
        ("多", Approximation.More),
    ];

    /// <summary>The unit that begins at a place behind a number.</summary>
    public static UnitReading At(ReadOnlySpan<char> text, int at)
    {
        var approximation = Approximation.None;
        var from = Skip(text, at, ref approximation);
        var factor = 1L;
        var multiplied = from;
        foreach (var (word, value) in Multipliers)
        {
            if (text[from..].StartsWith(word, StringComparison.Ordinal) && !IsKilo(text, from))
            {
                factor = value;
                multiplied = from + word.Length;
                break;
            }
        }

        var unitAt = Skip(text, multiplied, ref approximation);
        var (unit, dimension) = UnitWords.At(text[unitAt..]);
        var end =
            unit.Length > 0 ? Per(text, unitAt + unit.Length, dimension)
            : multiplied > from ? multiplied
            : at;
        var printed = string.Concat(text[from..multiplied], unit.Length > 0 ? text[unitAt..end] : []);
        return new UnitReading(end, printed, factor, dimension, Closing(text, end, approximation));
    }

    private static int Skip(ReadOnlySpan<char> text, int at, ref Approximation approximation)
    {
        if (at < text.Length && text[at] is '多' or '余' or '几' && at + 1 < text.Length)
        {
            approximation = Approximation.More;
            return at + 1;
        }

        return at;
    }

    // 千米, 千克, 千瓦 and 百分点 are units of their own.
    private static bool IsKilo(ReadOnlySpan<char> text, int at) =>
        text[at..].StartsWith("千米")
        || text[at..].StartsWith("千克")
        || text[at..].StartsWith("千瓦")
        || text[at..].StartsWith("百分");

    // 元/生·年, 元/人/月, 人/年
    private static int Per(ReadOnlySpan<char> text, int at, Dimension dimension)
    {
        while (at + 1 < text.Length && text[at] is '/' or '·' && (dimension is not Dimension.Count || text[at] == '/'))
        {
            var unit = UnitWords.At(text[(at + 1)..]).Word;
            if (unit.Length == 0)
            {
                break;
            }

            at += 1 + unit.Length;
        }

        return at;
    }

    private static Approximation Closing(ReadOnlySpan<char> text, int at, Approximation found)
    {
        foreach (var (word, meaning) in After)
        {
            if (text[at..].StartsWith(word, StringComparison.Ordinal))
            {
                return meaning;
            }
        }

        return found;
    }
}
