using System.Globalization;
using System.Text.RegularExpressions;

namespace Plumbline.Documents.Writing;

/// <summary>
/// Reads the printed form of a number into the plain form that files store: no separators, no percent sign, a point
/// before the decimals. The digits stay as printed; nothing passes through floating point.
/// </summary>
internal static partial class ExactNumber
{
    // A workbook keeps fifteen digits of a number; with more it would change the value when it is opened.
    private const int KeptDigits = 15;

    /// <summary>Reads a number such as <c>1,234.50</c> or <c>-0.5</c>.</summary>
    public static bool TryRead(string text, out string number) => TryRead(text, isPercent: false, out number);

    /// <summary>Reads a rate such as <c>99.50%</c> as the fraction 0.9950.</summary>
    public static bool TryReadPercent(string text, out string number) => TryRead(text, isPercent: true, out number);

    private static bool TryRead(string text, bool isPercent, out string number)
    {
        number = "";
        var digits = text.AsSpan().Trim();
        if (isPercent && digits.EndsWith("%", StringComparison.Ordinal))
        {
            digits = digits[..^1];
        }

        if (digits.Length > 2 * KeptDigits || !Printed().IsMatch(digits) || CountDigits(digits) > KeptDigits)
        {
            return false;
        }

        const NumberStyles style =
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands;
        var value = decimal.Parse(digits, style, CultureInfo.InvariantCulture);

        // Hundredths by scale, not by division: 99.50 becomes 0.9950.
        number = (isPercent ? value * 0.01m : value).ToString(CultureInfo.InvariantCulture);
        return true;
    }

    private static int CountDigits(ReadOnlySpan<char> text)
    {
        var digits = 0;
        foreach (var character in text.TrimStart("+-0.,"))
        {
            digits += char.IsAsciiDigit(character) ? 1 : 0;
        }

        return digits;
    }

    private const string Pattern = @"^[+-]?([0-9]+|[0-9]{1,3}(,[0-9]{3})+)(\.[0-9]{1,20})?\z";

    [GeneratedRegex(
        Pattern,
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Printed();
}
