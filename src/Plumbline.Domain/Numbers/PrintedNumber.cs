using System.Globalization;

namespace Plumbline.Domain.Numbers;

/// <summary>
/// A decimal number with the decimals it was printed with: 945.00 is not 945. At most 18 digits. The true value lies
/// within half a unit of the last printed digit.
/// </summary>
/// <param name="Unscaled">All digits as one whole number, with the sign.</param>
/// <param name="Decimals">How many of them stand behind the point, 0 to 18.</param>
public readonly record struct PrintedNumber(long Unscaled, int Decimals)
{
    /// <summary>
    /// Reads digits (half or full width) with an optional sign, thousands separators and point. Nothing else may stand
    /// in the text.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<char> text, out PrintedNumber number)
    {
        number = default;
        var length = Lex(text, out var candidate);
        if (length != text.Length || length == 0)
        {
            return false;
        }

        number = candidate;
        return true;
    }

    /// <summary>Reads the longest number at the start of the text and gives its length, 0 when there is none.</summary>
    public static int Lex(ReadOnlySpan<char> text, out PrintedNumber number)
    {
        number = default;
        var at = 0;
        var negative = text.Length > 0 && text[0] is '-' or '－' or '−';
        if (negative || (text.Length > 0 && text[0] is '+'))
        {
            at = 1;
        }

        var digits = 0;
        var decimals = 0;
        var unscaled = 0L;
        var point = false;
        for (; at < text.Length; at++)
        {
            if (Digit(text[at]) is >= 0 and var digit)
            {
                if (++digits > 18)
                {
                    return 0;
                }

                unscaled = unscaled * 10 + digit;
                decimals += point ? 1 : 0;
            }
            else if (!point && digits > 0 && text[at] is '.' or '．' && HasDigit(text, at + 1))
            {
                point = true;
            }
            else if (point || digits == 0 || !IsThousandsSeparator(text, at))
            {
                break;
            }
        }

        if (digits == 0)
        {
            return 0;
        }

        number = new(negative ? -unscaled : unscaled, decimals);
        return at;
    }

    public Fraction ToFraction() => new(Unscaled, Rounding.PowerOfTen(Decimals));

    /// <summary>The same in units of which one printed unit is so many: 10,000 for 万.</summary>
    public Fraction ToFraction(long multiplier) =>
        Fraction.Of(Math.BigMul(Unscaled, multiplier), Rounding.PowerOfTen(Decimals));

    /// <summary>Half a unit of the last printed digit.</summary>
    public Fraction HalfUnit => new(1L, 2 * Rounding.PowerOfTen(Decimals));

    /// <summary>What the printed digits may stand for.</summary>
    public Interval ToInterval() => ToInterval(1);

    /// <summary>The same in units of which one printed unit is so many: 10,000 for 万.</summary>
    /// <param name="multiplier">Not negative.</param>
    public Interval ToInterval(long multiplier)
    {
        var halves = 2 * Rounding.PowerOfTen(Decimals);
        var twice = 2 * Unscaled;
        return new(
            Fraction.Of(Math.BigMul(twice - 1, multiplier), halves),
            Fraction.Of(Math.BigMul(twice + 1, multiplier), halves)
        );
    }

    /// <summary>As printed, without separators: <c>945.00</c>.</summary>
    public override string ToString() =>
        Decimals == 0 ? Unscaled.ToString(CultureInfo.InvariantCulture) : Rounding.ToText(ToFraction(), Decimals);

    internal static int Digit(char character) =>
        character switch
        {
            >= '0' and <= '9' => character - '0',
            >= '０' and <= '９' => character - '０',
            _ => -1,
        };

    private static bool HasDigit(ReadOnlySpan<char> text, int at) => at < text.Length && Digit(text[at]) >= 0;

    // 1,234: a comma counts only when exactly three digits follow it.
    private static bool IsThousandsSeparator(ReadOnlySpan<char> text, int at) =>
        text[at] is ',' or '，'
        && HasDigit(text, at + 1)
        && HasDigit(text, at + 2)
        && HasDigit(text, at + 3)
        && !HasDigit(text, at + 4);
}
