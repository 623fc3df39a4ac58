using System.Numerics;
using Plumbline.Domain.Numbers;

namespace Plumbline.Domain.Scoring;

/// <summary>How numbers are written in explanations: exact where a decimal can be, marked ≈ where it cannot.</summary>
internal static class ScoringNumbers
{
    private const int RateDecimals = 4;
    private const int ExactDecimals = 6;

    /// <summary>A rate as a percentage: 60%, 0.5%, ≈33.3333%.</summary>
    internal static string Percent(Rate rate) => Percent(rate.ToFraction());

    /// <summary>A quotient as a percentage.</summary>
    internal static string RateText(long part, long whole) => Percent(new Fraction(part, whole));

    /// <summary>A decimal without trailing zeros, or the fraction itself with its approximate value.</summary>
    internal static string ExactText(Fraction value)
    {
        var text = ShortText(value, ExactDecimals);
        return IsDecimal(value, ExactDecimals) ? text : $"{value.Numerator}/{value.Denominator}≈{text}";
    }

    /// <summary>Rounded to a number of decimals, without trailing zeros.</summary>
    internal static string ShortText(Fraction value, int decimals)
    {
        var text = Rounding.ToText(value, decimals);
        return decimals == 0 ? text : text.TrimEnd('0').TrimEnd('.');
    }

    /// <summary>The words of a judged band.</summary>
    internal static string BandName(QualitativeBand band) =>
        band switch
        {
            QualitativeBand.Achieved => "达成年度指标",
            QualitativeBand.PartlyAchieved => "部分达成年度指标并具有一定效果",
            _ => "未达成年度指标且效果较差",
        };

    private static string Percent(Fraction rate)
    {
        var percent = rate * 100;
        return $"{(IsDecimal(percent, RateDecimals) ? "" : "≈")}{ShortText(percent, RateDecimals)}%";
    }

    private static bool IsDecimal(Fraction value, int decimals) =>
        ((BigInteger)Rounding.PowerOfTen(decimals) % value.Denominator).IsZero;
}
