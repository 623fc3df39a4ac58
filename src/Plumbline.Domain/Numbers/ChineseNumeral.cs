namespace Plumbline.Domain.Numbers;

/// <summary>Whole numbers written in Chinese numerals: 三, 两, 十七, 一百零五, 三千二百, 二〇二三.</summary>
public static class ChineseNumeral
{
    /// <summary>Reads the longest numeral at the start of the text and gives its length, 0 when there is none.</summary>
    public static int Lex(ReadOnlySpan<char> text, out PrintedNumber number)
    {
        number = default;
        var run = LeadingDigits(text);
        if (run > 1)
        {
            return LexDigitByDigit(text[..run], out number);
        }

        long total = 0;
        long digit = 0;
        var at = 0;
        for (; at < text.Length && total < 100_000_000; at++)
        {
            if (DigitOf(text[at]) is >= 0 and var value)
            {
                digit = value;
            }
            else if (TierOf(text[at]) is > 0 and var tier && (at > 0 || tier == 10))
            {
                total += (digit == 0 && tier == 10 ? 1 : digit) * tier;
                digit = 0;
            }
            else
            {
                break;
            }
        }

        number = new(total + digit, 0);
        return at;
    }

    /// <summary>The same with decimals behind 点, and with 万 and 亿 where more digits follow them: 九十五点六, 一亿二千万.</summary>
    public static int LexDecimal(ReadOnlySpan<char> text, out PrintedNumber number)
    {
        var at = Lex(text, out number);
        if (at == 0)
        {
            return 0;
        }

        if (
            at + 1 < text.Length
            && text[at] is '万' or '亿'
            && LexSections(text, out var whole) is var end
            && end > at + 1
        )
        {
            number = whole;
            return end;
        }

        var decimals = at < text.Length && text[at] == '点' ? LeadingDigits(text[(at + 1)..]) : 0;
        if (decimals is 0 or > 6)
        {
            return at;
        }

        var unscaled = number.Unscaled;
        foreach (var digit in text.Slice(at + 1, decimals))
        {
            unscaled = unscaled * 10 + DigitOf(digit);
        }

        number = new(unscaled, decimals);
        return at + 1 + decimals;
    }

    // 一亿二千三百万: the last 万 or 亿 is left to the unit where no digits follow it, 三百万元.
    private static int LexSections(ReadOnlySpan<char> text, out PrintedNumber number)
    {
        number = default;
        var (total, limit, at) = (0L, long.MaxValue, 0);
        while (at < text.Length && Lex(text[at..], out var section) is > 0 and var length)
        {
            var factor =
                at + length >= text.Length ? 1
                : text[at + length] == '亿' ? 100_000_000
                : text[at + length] == '万' ? 10_000
                : 1;
            if (factor >= limit || section.Unscaled >= 10_000)
            {
                return 0;
            }

            total += section.Unscaled * factor;
            limit = factor;
            at += length + (factor > 1 ? 1 : 0);
            if (factor == 1)
            {
                break;
            }
        }

        number = new(total, 0);
        return at;
    }

    private static int LeadingDigits(ReadOnlySpan<char> text)
    {
        var run = 0;
        while (run < text.Length && DigitOf(text[run]) >= 0)
        {
            run++;
        }

        return run;
    }

    // 二〇二三 is a year written digit by digit; 四五个 means four or five and is no number.
    private static int LexDigitByDigit(ReadOnlySpan<char> digits, out PrintedNumber number)
    {
        number = default;
        if (digits.Length is < 3 or > 18)
        {
            return 0;
        }

        var value = 0L;
        foreach (var digit in digits)
        {
            value = value * 10 + DigitOf(digit);
        }

        number = new(value, 0);
        return digits.Length;
    }

    private static int DigitOf(char character) =>
        character switch
        {
            '零' or '〇' => 0,
            '一' => 1,
            '二' or '两' => 2,
            '三' => 3,
            '四' => 4,
            '五' => 5,
            '六' => 6,
            '七' => 7,
            '八' => 8,
            '九' => 9,
            _ => -1,
        };

    private static int TierOf(char character) =>
        character switch
        {
            '十' => 10,
            '百' => 100,
            '千' => 1000,
            _ => 0,
        };
}
