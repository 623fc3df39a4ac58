using System.Globalization;
using Plumbline.Domain;

namespace Plumbline.App.Imports.Figures;

/// <summary>Amounts as people and workbooks write them: 1,234.50, full-width digits, (12) or -12 for less than nothing.</summary>
public static class AmountText
{
    private const NumberStyles Styles =
        NumberStyles.AllowLeadingSign
        | NumberStyles.AllowDecimalPoint
        | NumberStyles.AllowThousands
        | NumberStyles.AllowParentheses
        | NumberStyles.AllowLeadingWhite
        | NumberStyles.AllowTrailingWhite
        | NumberStyles.AllowExponent;

    /// <summary>The amount in whole fen; null when the text is none, or finer than a fen.</summary>
    public static long? Fen(string text, MoneyUnit unit)
    {
        var plain = IsPlain(text) ? text : text.Normalize(System.Text.NormalizationForm.FormKC).Replace('−', '-');
        return decimal.TryParse(plain, Styles, CultureInfo.InvariantCulture, out var number) ? Fen(number, unit) : null;
    }

    /// <summary>A number in whole fen; null when it is too large, or finer than a fen.</summary>
    public static long? Fen(decimal number, MoneyUnit unit)
    {
        // A workbook keeps binary numbers: 0.1 + 0.2 differs from 0.3 in the 17th digit, and a fen needs far fewer.
        if (Math.Abs(number) > long.MaxValue / (unit.InFen() * 10m))
        {
            return null;
        }

        var fen = number * unit.InFen();
        var whole = decimal.Round(fen);
        return Math.Abs(fen - whole) < 0.000_01m ? (long)whole : null;
    }

    private static bool IsPlain(string text) => !text.AsSpan().ContainsAnyExceptInRange(' ', '~');
}
