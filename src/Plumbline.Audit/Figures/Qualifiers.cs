using Plumbline.Domain;

namespace Plumbline.Audit.Figures;

/// <summary>The signs and words before a number that make it a bound or an approximation.</summary>
internal static class Qualifiers
{
    private static readonly (string Word, ComparisonSign Sign)[] Signs =
    [
        (">=", ComparisonSign.AtLeast),
        ("=>", ComparisonSign.AtLeast),
        ("≥", ComparisonSign.AtLeast),
        ("不低于", ComparisonSign.AtLeast),
        ("不少于", ComparisonSign.AtLeast),
        ("不小于", ComparisonSign.AtLeast),
        ("至少", ComparisonSign.AtLeast),
        ("<=", ComparisonSign.AtMost),
        ("=<", ComparisonSign.AtMost),
        ("≤", ComparisonSign.AtMost),
        ("不高于", ComparisonSign.AtMost),
        ("不超过", ComparisonSign.AtMost),
        ("不多于", ComparisonSign.AtMost),
        ("不大于", ComparisonSign.AtMost),
        ("最多", ComparisonSign.AtMost),
        ("未超过", ComparisonSign.AtMost),
        ("没有超过", ComparisonSign.AtMost),
        ("没超过", ComparisonSign.AtMost),
        ("未超出", ComparisonSign.AtMost),
        ("不超", ComparisonSign.AtMost),
        ("未超", ComparisonSign.AtMost),
        ("不突破", ComparisonSign.AtMost),
        ("未突破", ComparisonSign.AtMost),
        ("没有突破", ComparisonSign.AtMost),
        ("未高于", ComparisonSign.AtMost),
        ("没有高于", ComparisonSign.AtMost),
        ("未大于", ComparisonSign.AtMost),
        ("未低于", ComparisonSign.AtLeast),
        ("没有低于", ComparisonSign.AtLeast),
        ("未少于", ComparisonSign.AtLeast),
        (">", ComparisonSign.Greater),
        ("大于", ComparisonSign.Greater),
        ("超过", ComparisonSign.Greater),
        ("突破", ComparisonSign.Greater),
        ("首破", ComparisonSign.Greater),
        ("高于", ComparisonSign.Greater),
        ("超", ComparisonSign.Greater),
        ("<", ComparisonSign.Less),
        ("小于", ComparisonSign.Less),
        ("低于", ComparisonSign.Less),
        ("不足", ComparisonSign.Less),
        ("=", ComparisonSign.Equal),
        ("等于", ComparisonSign.Equal),
    ];

    private static readonly (string Word, Approximation Meaning)[] Before =
    [
        ("大约", Approximation.About),
        ("大概", Approximation.About),
        ("约为", Approximation.About),
        ("约占", Approximation.About),
        ("约", Approximation.About),
        ("将近", Approximation.Nearly),
        ("接近", Approximation.Nearly),
        ("近", Approximation.Nearly),
    ];

    /// <summary>The sign that ends right before a number.</summary>
    public static ComparisonSign SignBefore(ReadOnlySpan<char> text)
    {
        foreach (var (word, sign) in Signs)
        {
            if (text.EndsWith(word, StringComparison.Ordinal))
            {
                return sign;
            }
        }

        return ComparisonSign.None;
    }

    /// <summary>The approximation that ends right before a number.</summary>
    public static Approximation ApproximationBefore(ReadOnlySpan<char> text)
    {
        foreach (var (word, meaning) in Before)
        {
            if (text.EndsWith(word, StringComparison.Ordinal) && !IsPartOfWord(text))
            {
                return meaning;
            }
        }

        return Approximation.None;
    }

    /// <summary>Whether the last character belongs to another word: 节约, 签约, 合约.</summary>
    public static bool IsPartOfWord(ReadOnlySpan<char> text) =>
        text is [.., '节' or '签' or '合' or '履' or '违' or '预' or '集', '约'];
}
