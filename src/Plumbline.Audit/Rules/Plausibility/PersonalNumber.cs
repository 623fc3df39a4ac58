using System.Globalization;

namespace Plumbline.Audit.Rules.Plausibility;

/// <summary>Checks that tell a person's number from any other number of the same length.</summary>
internal static class PersonalNumber
{
    private const string CheckCharacters = "10X98765432";

    /// <summary>
    /// 公民身份号码 (GB 11643): region, date of birth, order and check character by ISO 7064 MOD 11-2. Takes 17 digits and a
    /// digit or X.
    /// </summary>
    internal static bool IsIdentity(string text)
    {
        if (text.Length != 18 || text[0] is '0' or '9' || !IsBirthday(text.AsSpan(6, 8)))
        {
            return false;
        }

        var sum = 0;
        for (var at = 0; at < 17; at++)
        {
            // The weight of a place is 2 to the power of its distance from the end, modulo 11.
            sum += (text[at] - '0') * ((1 << (17 - at)) % 11);
        }

        return char.ToUpperInvariant(text[17]) == CheckCharacters[sum % 11];
    }

    /// <summary>The check digit of payment cards (ISO/IEC 7812-1): every other digit is doubled from the right.</summary>
    internal static bool PassesLuhn(string digits)
    {
        var sum = 0;
        for (var at = 0; at < digits.Length; at++)
        {
            var digit = digits[^(at + 1)] - '0';
            var doubled = at % 2 == 0 ? digit : 2 * digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }

        return sum % 10 == 0;
    }

    private static bool IsBirthday(ReadOnlySpan<char> digits) =>
        DateOnly.TryParseExact(digits, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day.Year is >= 1900 and < 2100;
}
