using Plumbline.Audit.Figures;
using Plumbline.Domain.Numbers;

namespace Plumbline.Audit.Relations.Rates;

/// <summary>
/// Whether a rate would be true with two neighbouring digits swapped in its part or its whole, or, where the rate has four
/// digits, with one digit of theirs changed: 公办20046人 of 38214人 for 20406, 占53.40%.
/// </summary>
internal static class TermSlips
{
    private const long Shortest = 1_000;
    private const long Telling = 1_000;
    private const long Longest = 1_000_000_000_000;

    /// <summary>Whether one slip in one of the two terms explains the rate.</summary>
    /// <param name="rate">The printed percentage.</param>
    /// <param name="part">The printed part.</param>
    /// <param name="whole">The printed whole.</param>
    public static bool Explain(Figure rate, Figure part, Figure whole) =>
        rate.Number.Unscaled >= 100
        && (
            IsOfOtherUnit(rate, part, whole)
            || Others(part, rate).Any(other => Gives(rate, other, whole.Exact))
            || Others(whole, rate).Any(other => Gives(rate, part.Exact, other))
        );

    // 收到9.86亿元，实际支出9.42万元，支出进度95.5%
    private static bool IsOfOtherUnit(Figure rate, Figure part, Figure whole) =>
        part.Dimension == Dimension.Money
        && part.Multiplier != whole.Multiplier
        && (
            Gives(rate, (part with { Multiplier = whole.Multiplier }).Exact, whole.Exact)
            || Gives(rate, part.Exact, (whole with { Multiplier = part.Multiplier }).Exact)
        );

    private static bool Gives(Figure rate, decimal part, decimal whole) =>
        whole > 0 && part <= whole && Math.Abs((part * 100 / whole) - rate.Exact) <= rate.Slack;

    // The values that a slip would have made into the printed one.
    private static IEnumerable<decimal> Others(Figure term, Figure rate)
    {
        var value = term.Number.Unscaled;
        if (value is < Shortest or > Longest)
        {
            yield break;
        }

        var unit = (decimal)term.Multiplier / Rounding.PowerOfTen(term.Number.Decimals);
        for (long place = 1; place <= value / 10; place *= 10)
        {
            var (right, left) = (value / place % 10, value / place / 10 % 10);
            if (right != left)
            {
                yield return (value + ((right - left) * 9 * place)) * unit;
            }
        }

        for (long place = 1; rate.Number.Unscaled >= Telling && place <= value; place *= 10)
        {
            var digit = value / place % 10;
            for (var other = 0; other < 10; other++)
            {
                if (other != digit)
                {
                    yield return (value + ((other - digit) * place)) * unit;
                }
            }
        }
    }
}
