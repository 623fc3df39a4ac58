using Plumbline.Domain.Numbers;

namespace Plumbline.Domain;

/// <summary>The grammar of a printed figure: [sign or 约/近] number [多/余] unit [以上/以内/左右/多/余].</summary>
internal static class QuantityLiteral
{
    private const int LongestUnit = 10;

    private static readonly (string Word, ComparisonSign Sign)[] Signs =
    [
        (">=", ComparisonSign.AtLeast),
        ("≥", ComparisonSign.AtLeast),
        ("不低于", ComparisonSign.AtLeast),
        ("不少于", ComparisonSign.AtLeast),
        ("不小于", ComparisonSign.AtLeast),
        ("达到", ComparisonSign.AtLeast),
        ("<=", ComparisonSign.AtMost),
        ("≤", ComparisonSign.AtMost),
        ("不高于", ComparisonSign.AtMost),
        ("不超过", ComparisonSign.AtMost),
        ("不多于", ComparisonSign.AtMost),
        ("不大于", ComparisonSign.AtMost),
        (">", ComparisonSign.Greater),
        ("＞", ComparisonSign.Greater),
        ("大于", ComparisonSign.Greater),
        ("超过", ComparisonSign.Greater),
        ("高于", ComparisonSign.Greater),
        ("<", ComparisonSign.Less),
        ("＜", ComparisonSign.Less),
        ("小于", ComparisonSign.Less),
        ("低于", ComparisonSign.Less),
        ("不足", ComparisonSign.Less),
        ("=", ComparisonSign.Equal),
        ("＝", ComparisonSign.Equal),
        ("等于", ComparisonSign.Equal),
    ];

    private static readonly (string Word, Approximation Approximation)[] Before =
    [
        ("大约", Approximation.About),
        ("约", Approximation.About),
        ("近", Approximation.Nearly),
    ];

    private static readonly (string Word, Approximation Approximation)[] After =
    [
        ("以上", Approximation.OrMore),
        ("以内", Approximation.OrLess),
        ("以下", Approximation.OrLess),
        ("左右", Approximation.About),
        ("多", Approximation.More),
        ("余", Approximation.More),
    ];

    internal static bool TryParse(string text, out Quantity quantity)
    {
        quantity = null!;
        var rest = text.AsSpan().Trim();
        var sign = TakeStart(ref rest, Signs);
        var approximation = TakeStart(ref rest, Before);
        var length = PrintedNumber.Lex(rest, out var number);
        var chinese = length == 0;
        if (chinese && (length = ChineseNumeral.Lex(rest, out number)) == 0)
        {
            return false;
        }

        rest = rest[length..].TrimStart();
        if (approximation == Approximation.None && rest.Length > 0 && rest[0] is '多' or '余')
        {
            approximation = Approximation.More;
            rest = rest[1..];
        }

        if (approximation == Approximation.None)
        {
            approximation = TakeEnd(ref rest, After);
        }

        var unit = rest.Trim() is "％" ? "%" : rest.Trim().ToString();
        if (!IsUnit(unit))
        {
            return false;
        }

        quantity = new Quantity(text, number, unit)
        {
            Sign = sign,
            Approximation = approximation,
            InChineseNumerals = chinese,
        };
        return true;
    }

    private static T TakeStart<T>(ref ReadOnlySpan<char> text, (string Word, T Meaning)[] words)
        where T : struct
    {
        foreach (var (word, meaning) in words)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
            {
                text = text[word.Length..].TrimStart();
                return meaning;
            }
        }

        return default;
    }

    private static T TakeEnd<T>(ref ReadOnlySpan<char> text, (string Word, T Meaning)[] words)
        where T : struct
    {
        foreach (var (word, meaning) in words)
        {
            if (text.EndsWith(word, StringComparison.Ordinal))
            {
                text = text[..^word.Length];
                return meaning;
            }
        }

        return default;
    }

    // 8月 and 3日 are dates, not quantities; a unit has no digits and no sentence in it.
    private static bool IsUnit(string unit)
    {
        if (unit.Length > LongestUnit || unit.StartsWith('月') || unit.StartsWith('日') || unit.StartsWith('号'))
        {
            return false;
        }

        foreach (var character in unit)
        {
            var belongs =
                char.IsLetter(character) || character is '%' or '‰' or '/' or '·' or '.' or '㎡' or '℃' or '²' or '³';
            if (!belongs || PrintedNumber.Digit(character) >= 0)
            {
                return false;
            }
        }

        return true;
    }
}
