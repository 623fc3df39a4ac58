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
