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
        "个名人所项次批轮家期场件台套份条层支部本篇类种届倍番户栋间处座辆篇门节堂届组队张册幢例起笔宗位年月天周级县校镇乡村县";
    private const string WordBefore =
        "统唯之万期周初高大不单同专逐某每第其任另这那上下前后几数多十百千零〇二三四五六七八九年级";
    private const string Names = "级月年县校镇乡村"; // 一级指标, 三月, 十年 as a name: quantity only with a proof below

    /// <summary>The quantity that begins at a place, or null.</summary>
    public static Numeral? At(ReadOnlySpan<char> text, int at)
    {
        if (text[at..].StartsWith("百分之") || text[at..].StartsWith("千分之"))
        {
            return Percent(text, at);
        }

        if (
            !Numerals.Contains(text[at], StringComparison.Ordinal)
            || (at > 0 && WordBefore.Contains(text[at - 1], StringComparison.Ordinal))
        )
        {
            return null;
        }

        var length = ChineseNumeral.Lex(text[at..], out var number);
        var end = at + length;
        if (length == 0 || end >= text.Length || number.Unscaled == 0)
        {
            return null;
        }

        var measure = text[end] is '余' or '多' && end + 1 < text.Length ? end + 1 : end;
        if (!Measures.Contains(text[measure], StringComparison.Ordinal) || IsName(text, at, measure, number.Unscaled))
        {
            return null;
        }

        return new Numeral(at, end, number) { InChinese = true };
    }

    private static Numeral? Percent(ReadOnlySpan<char> text, int at)
    {
        var from = at + 3;
        var arabic = PrintedNumber.Lex(text[from..], out var number);
        if (arabic > 0)
        {
            return new Numeral(at, from + arabic, number) { IsPercent = text[at] == '百' };
        }

        var chinese = ChineseNumeral.Lex(text[from..], out number);
        return chinese > 0
            ? new Numeral(at, from + chinese, number) { InChinese = true, IsPercent = text[at] == '百' }
            : null;
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
            '个' when value == 1 => true, // 一个中心: an article, not a count
            '条' or '种' or '类' or '件' when value == 1 => true,
            '人' or '家' when value is 1 => true, // 一家, 一人: hardly ever a count
            '百' => true,
            _ => false,
        };
    }
}
