using Plumbline.Domain.Numbers;

namespace Plumbline.App.Audits.Wording;

/// <summary>Exact rationals as the decimals that the audit prints. Rounds only through <see cref="Rounding"/>.</summary>
internal static class DecimalText
{
    private const int Most = 18;

    /// <summary>All decimals where they end, at least <paramref name="least"/>; else as many as are shown.</summary>
    internal static string Of(Fraction value, int least, int shown)
    {
        var most = Math.Min(Math.Max(least, shown), Most);
        return Rounding.ToText(
            value,
            Decimals(value, most) is { } exact ? Math.Max(exact, Math.Min(least, Most)) : most
        );
    }

    /// <summary>The value without needless zeros: 16164300, 83.5.</summary>
    internal static string Plain(Fraction value) => Rounding.ToText(value, Decimals(value, Most) ?? Most);

    // How many decimals print the value exactly, or null when more than these are needed.
    private static int? Decimals(Fraction value, int most)
    {
        for (var decimals = 0; decimals <= most; decimals++)
        {
            if ((value.Numerator * Rounding.PowerOfTen(decimals) % value.Denominator).IsZero)
            {
                return decimals;
            }
        }

        return null;
    }
}
