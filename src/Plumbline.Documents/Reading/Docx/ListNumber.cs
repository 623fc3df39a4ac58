using System.Globalization;

namespace Plumbline.Documents.Reading.Docx;

/// <summary>The numbers of automatic lists as Word prints them.</summary>
internal static class ListNumber
{
    private const string Digits = "〇一二三四五六七八九";
    private const string LegalDigits = "零壹贰叁肆伍陆柒捌玖";
    private const string Stems = "甲乙丙丁戊己庚辛壬癸";
    private const string Branches = "子丑寅卯辰巳午未申酉戌亥";

    private static readonly (int Value, string Roman)[] Romans =
    [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];

    /// <summary>A number in a format of <c>ST_NumberFormat</c>; formats that are not known print as figures.</summary>
    public static string Of(string format, int number) =>
        format switch
        {
            "none" or "bullet" => "",
            "chineseCounting" or "taiwaneseCounting" => number < 100
                ? Counting(number, Digits, "十百千")
                : EachDigit(number),
            "chineseCountingThousand" or "japaneseCounting" or "taiwaneseCountingThousand" or "koreanCounting" =>
                Counting(number, Digits, "十百千"),
            "chineseLegalSimplified" or "ideographLegalTraditional" or "japaneseLegal" => Counting(
                number,
                LegalDigits,
                "拾佰仟"
            ),
            "ideographDigital" or "japaneseDigitalTenThousand" or "taiwaneseDigital" or "koreanDigital2" => EachDigit(
                number
            ),
            "ideographTraditional" => OneOf(Stems, number),
            "ideographZodiac" => OneOf(Branches, number),
            "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" => Enclosed(number, '①'),
            "decimalEnclosedParen" => Enclosed(number, '⑴'),
            "decimalEnclosedFullstop" => Enclosed(number, '⒈'),
            "ideographEnclosedCircle" => number is >= 1 and <= 10 ? Enclosed(number, '㊀') : Plain(number),
            "decimalFullWidth" or "decimalFullWidth2" => FullWidth(number),
            "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
            "upperRoman" => Roman(number),
            "lowerRoman" => Roman(number).ToLowerInvariant(),
            "upperLetter" => Letter(number),
            "lowerLetter" => Letter(number).ToLowerInvariant(),
            "numberInDash" => $"- {Plain(number)} -",
            _ => Plain(number),
        };

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string EachDigit(int number) => string.Concat(Plain(number).Select(digit => Digit(Digits, digit)));

    private static string FullWidth(int number) =>
        string.Concat(Plain(number).Select(digit => char.IsAsciiDigit(digit) ? (char)(digit - '0' + '０') : digit));

    private static char Digit(string digits, char digit) => char.IsAsciiDigit(digit) ? digits[digit - '0'] : digit;

    private static string OneOf(string signs, int number) =>
        number >= 1 && number <= signs.Length ? signs[number - 1].ToString() : Plain(number);

    private static string Enclosed(int number, char first) =>
        number is >= 1 and <= 20 ? ((char)(first + number - 1)).ToString() : Plain(number);

    // 十, 十一, 二十, 一百〇五, 一千二百: up to 9999, which no list reaches.
    private static string Counting(int number, string digits, string units)
    {
        if (number is < 0 or > 9999)
        {
            return Plain(number);
        }

        if (number < 10)
        {
            return digits[number].ToString();
        }

        var printed = "";
        var skipped = false;
        var figures = Plain(number);
        for (var index = 0; index < figures.Length; index++)
        {
            var power = figures.Length - 1 - index;
            if (figures[index] == '0')
            {
                skipped = printed.Length > 0;
                continue;
            }

            var bareTen = power == 1 && figures.Length == 2 && figures[0] == '1';
            printed +=
                (skipped ? digits[0].ToString() : "") + (bareTen ? "" : Digit(digits, figures[index]).ToString());
            printed += power > 0 ? units[power - 1].ToString() : "";
            skipped = false;
        }

        return printed;
    }

    private static string Roman(int number)
    {
        if (number is < 1 or > 3999)
        {
            return Plain(number);
        }

        var printed = "";
        foreach (var (value, roman) in Romans)
        {
            for (; number >= value; number -= value)
            {
                printed += roman;
            }
        }

        return printed;
    }

    // A … Z, AA, BB …: Word doubles the letter.
    private static string Letter(int number) =>
        number is >= 1 and <= 780
            ? new string((char)('A' + ((number - 1) % 26)), ((number - 1) / 26) + 1)
            : Plain(number);
}
