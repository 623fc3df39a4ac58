using Plumbline.Domain.Numbers;

namespace Plumbline.Audit.Numerals;

/// <summary>
/// Chinese numerals that state a quantity: 三轮, 两批, 百分之九十五. A numeral counts only before a measure word and not
/// inside a word (统一, 初三, 第二) or a name in quotes.
/// </summary>
internal static class ChineseQuantity
{
    private const string Numerals = "一二三四五六七八九十两百";
    private const string Measures =
        "个名人所项次批轮家期场件台套份条层支部本篇类种届倍番户栋间处座辆门节堂组队张册幢例起笔宗位年月天周级县校镇乡村万亿亩吨";

    // 大学, 大队, 大型: no measure word.
    private const string OfSize = "学小门楼量型面会力多于约致都家人使数赛队厅道院堂气专班额部桥棚棒中";

    // 一元化, 二元结构, 一万一: no amounts.
    private const string NotMoney = "化论素制件结方旦次复";
    private const string Digits = "几数多上第每十百千零〇二三四五六七八九";
    private const string WordBefore = "统唯之万期周初高大不单同专逐某其任另这那下前后年级";

    /// <summary>The quantity that begins at a place, or null.</summary>
    public static Numeral? At(ReadOnlySpan<char> text, int at)
    {
        if (text[at..].StartsWith("百分之") || text[at..].StartsWith("千分之"))
        {
            return Percent(text, at);
        }

        if (
            !Numerals.Contains(text[at], StringComparison.Ordinal)
            || (at > 0 && Digits.Contains(text[at - 1], StringComparison.Ordinal))
        )
        {
            return null;
        }

        var length = ChineseNumeral.LexDecimal(text[at..], out var number);
        var end = at + length;
        if (length == 0 || end >= text.Length || number.Unscaled == 0)
        {
            return null;
        }

        var measure = text[end] is '余' or '多' && end + 1 < text.Length ? end + 1 : end;
        var isWord = at > 0 && WordBefore.Contains(text[at - 1], StringComparison.Ordinal);
        if (
            (isWord && !IsMoney(text[measure..]))
            || !IsMeasure(text[measure..])
            || IsName(text, at, measure, number.Unscaled)
        )
        {
            return null;
        }

        return new Numeral(at, end, number) { InChinese = true };
    }

    private static bool IsMeasure(ReadOnlySpan<char> text) =>
        Measures.Contains(text[0], StringComparison.Ordinal)
        || text.StartsWith("公里", StringComparison.Ordinal)
        || text.StartsWith("公顷", StringComparison.Ordinal)
        || text.StartsWith("公斤", StringComparison.Ordinal)
        || text.StartsWith("平方", StringComparison.Ordinal)
        || text.StartsWith("小时", StringComparison.Ordinal)
        || IsKindOf(text)
        || IsMoney(text);

    // 五大工程, 四大平安行动; 二大学 is none.
    private static bool IsKindOf(ReadOnlySpan<char> text) =>
        text is ['大', var next, >= '一' and <= '龥', ..] && !OfSize.Contains(next, StringComparison.Ordinal);

    // 省级二十万元: money is told whatever word stands before.
    private static bool IsMoney(ReadOnlySpan<char> text) =>
        text[0] is '万' or '亿'
            ? text.Length > 1 && text[1] == '元'
            : text[0] == '元' && (text.Length == 1 || !NotMoney.Contains(text[1], StringComparison.Ordinal));

    private static Numeral? Percent(ReadOnlySpan<char> text, int at)
    {
        var from = at + 3;
        var numeral =
            from < text.Length && char.IsAsciiDigit(text[from]) ? NumeralLexer.Arabic(text, from, from)
            : ChineseNumeral.LexDecimal(text[from..], out var number) is > 0 and var length
                ? new Numeral(at, from + length, number) { InChinese = true }
            : default;
        return numeral.End == 0 || numeral.TooLong
            ? null
            : numeral with
            {
                Start = at,
                IsPercent = true,
                Number =
                    text[at] == '百' ? numeral.Number : numeral.Number with { Decimals = numeral.Number.Decimals + 1 },
            };
    }

    private static bool IsName(ReadOnlySpan<char> text, int at, int measure, long value)
    {
        if (at > 0 && text[at - 1] is '“' or '"' or '《' or '‘')
        {
            return true;
        }

        var after = measure + 1 < text.Length ? text[measure + 1] : '\0';
        return text[measure] switch
        {
            '级' or '月' or '届' or '部' or '年' => !(text[measure] == '年' && after is '来' or '内') || value > 30,
            '县' or '校' or '镇' or '乡' or '村' => true,
            '大' => value is 1 or > 12, // 党的二十大
            '个' when value == 1 => true, // 一个中心: an article, not a count
            '条' or '种' or '类' or '件' when value == 1 => true,
            '人' or '家' when value is 1 => true, // 一家, 一人: hardly ever a count
            _ => false,
        };
    }
}
