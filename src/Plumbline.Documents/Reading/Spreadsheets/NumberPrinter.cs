using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Plumbline.Documents.Reading.Spreadsheets;

/// <summary>Prints a number through the steps of a format: digits fill their places from the right, words stay between.</summary>
internal static class NumberPrinter
{
    private const int MostDecimals = 28;
    private const int GeneralWidth = 11;
    private const decimal LargestPlain = 99_999_999_999m;

    /// <summary>The printed number. The value is not negative, or its sign is printed by the section itself.</summary>
    public static string Print(FormatSection section, decimal value)
    {
        if (section.Has(FormatTokenKind.General) || section.Has(FormatTokenKind.Stroke))
        {
            return Around(section, General(value));
        }

        if (!section.Has(FormatTokenKind.Digit))
        {
            return Around(section, "");
        }

        var tokens = section.Tokens;
        var scaled = Scale(tokens, value);
        return section.Has(FormatTokenKind.Exponent) ? Scientific(tokens, scaled) : Fixed(tokens, scaled);
    }

    /// <summary>How many decimals a section prints.</summary>
    public static int Decimals(FormatSection section) =>
        Math.Min(MostDecimals, PlacesAfterPoint(section.Tokens).Count());

    /// <summary>A number as a cell without a format shows it: at most eleven characters.</summary>
    public static string General(decimal value)
    {
        var size = Math.Abs(value);
        if (size > LargestPlain || (size > 0 && size < 0.0000000001m))
        {
            return value.ToString("0.#####E+00", CultureInfo.InvariantCulture);
        }

        var whole = decimal.Truncate(size).ToString(CultureInfo.InvariantCulture).Length;
        var rounded = Math.Round(
            value,
            Math.Clamp(GeneralWidth - whole - 1, 0, MostDecimals),
            MidpointRounding.AwayFromZero
        );
        return rounded.ToString("0.############################", CultureInfo.InvariantCulture);
    }

    private static string Around(FormatSection section, string number)
    {
        var printed = new StringBuilder();
        var done = false;
        foreach (var token in section.Tokens)
        {
            if (token.Kind == FormatTokenKind.Literal)
            {
                printed.Append(token.Text);
            }
            else if (token.Kind is FormatTokenKind.Percent)
            {
                printed.Append('%');
            }
            else if (!done)
            {
                printed.Append(number);
                done = true;
            }
        }

        return printed.ToString();
    }

    private static IEnumerable<FormatToken> PlacesAfterPoint(ImmutableArray<FormatToken> tokens) =>
        tokens
            .SkipWhile(token => token.Kind != FormatTokenKind.Point)
            .TakeWhile(token => token.Kind != FormatTokenKind.Exponent)
            .Where(token => token.Kind == FormatTokenKind.Digit);

    // A percent sign multiplies by a hundred, a comma after the last place divides by a thousand.
    private static decimal Scale(ImmutableArray<FormatToken> tokens, decimal value)
    {
        var lastDigit = LastIndex(tokens, FormatTokenKind.Digit);
        for (var index = 0; index < tokens.Length; index++)
        {
            if (tokens[index].Kind == FormatTokenKind.Percent && Math.Abs(value) < decimal.MaxValue / 100)
            {
                value *= 100;
            }
            else if (tokens[index].Kind == FormatTokenKind.Comma && index > lastDigit)
            {
                value /= 1000;
            }
        }

        return value;
    }

    private static string Fixed(ImmutableArray<FormatToken> tokens, decimal value)
    {
        var decimals = Math.Min(MostDecimals, PlacesAfterPoint(tokens).Count());
        var figures = Math.Round(value, decimals, MidpointRounding.AwayFromZero)
            .ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
            .Split('.');
        var point = tokens.ToList().FindIndex(token => token.Kind == FormatTokenKind.Point);
        var end = point < 0 ? tokens.Length : point;
        var whole = Whole(tokens[..end], figures[0]);
        return point < 0 ? whole : whole + Fraction(tokens[point..], figures.Length > 1 ? figures[1] : "");
    }

    private static string Whole(ImmutableArray<FormatToken> tokens, string figures)
    {
        var digits = figures == "0" ? "" : figures;
        var first = tokens.ToList().FindIndex(token => token.Kind == FormatTokenKind.Digit);
        var last = LastIndex(tokens, FormatTokenKind.Digit);
        var grouped = tokens.Skip(first).Take(last - first).Any(token => token.Kind == FormatTokenKind.Comma);
        var printed = new Stack<string>();
        var next = digits.Length - 1;
        var count = 0;
        for (var index = tokens.Length - 1; index >= 0; index--)
        {
            if (tokens[index].Kind is FormatTokenKind.Literal or FormatTokenKind.Percent)
            {
                printed.Push(tokens[index].Text);
            }

            for (var more = tokens[index].Kind == FormatTokenKind.Digit; more; more = index == first && next >= 0)
            {
                var digit =
                    next >= 0 ? digits[next].ToString()
                    : tokens[index].Text == "0" ? "0"
                    : "";
                if (digit.Length > 0)
                {
                    printed.Push(grouped && count > 0 && count % 3 == 0 ? digit + "," : digit);
                    count++;
                }

                next--;
            }
        }

        return string.Concat(printed);
    }

    private static string Fraction(ImmutableArray<FormatToken> tokens, string digits)
    {
        var places = tokens.Where(token => token.Kind == FormatTokenKind.Digit).ToList();
        var kept = digits.Length;
        while (kept > 0 && digits[kept - 1] == '0' && kept <= places.Count && places[kept - 1].Text == "#")
        {
            kept--;
        }

        var printed = new StringBuilder();
        var next = 0;
        foreach (var token in tokens)
        {
            switch (token.Kind)
            {
                case FormatTokenKind.Point:
                    printed.Append('.');
                    break;
                case FormatTokenKind.Digit:
                    printed.Append(next < kept ? digits[next].ToString() : "");
                    next++;
                    break;
                case FormatTokenKind.Literal or FormatTokenKind.Percent:
                    printed.Append(token.Text);
                    break;
                default:
                    break;
            }
        }

        return printed.ToString();
    }

    private static string Scientific(ImmutableArray<FormatToken> tokens, decimal value)
    {
        var decimals = PlacesAfterPoint(tokens).Count();
        var format = "0." + new string('0', decimals) + "E+00";
        return value.ToString(decimals == 0 ? "0E+00" : format, CultureInfo.InvariantCulture);
    }

    private static int LastIndex(ImmutableArray<FormatToken> tokens, FormatTokenKind kind)
    {
        for (var index = tokens.Length - 1; index >= 0; index--)
        {
            if (tokens[index].Kind == kind)
            {
                return index;
            }
        }

        return -1;
    }
}
