using Plumbline.Audit.Figures;

namespace Plumbline.Audit.Relations.Rates;

/// <summary>Chooses among the readings that grammar leaves open.</summary>
internal static class Readings
{
    private const decimal MostWeighed = decimal.MaxValue / 1_000;
    private const int Fiftieth = 50;
    private const int Fifth = 5;
    private const decimal Grain = 0.000_000_000_001m;

    /// <summary>
    /// The first reading that holds, else one that a slip of the pen explains, else the first that can be reckoned, else null.
    /// </summary>
    public static Claim? Best(IEnumerable<Claim> readings)
    {
        Claim? first = null;
        Claim? likely = null;
        foreach (var reading in readings)
        {
            if (Judge.Of(reading) is not { } judged)
            {
                continue;
            }

            if (judged.Verdict is Verdict.Holds or Verdict.Rounding)
            {
                return reading;
            }

            first ??= reading;
            likely ??= judged.Computed is { } computed && IsNear(reading, computed) ? reading : null;
        }

        return likely is null ? first : likely with { Strength = first!.Strength };
    }

    // What is one slip away from the printed number, or within a fiftieth (a fifth of a point for rates), is more likely meant
    // than what is far from it.
    private static bool IsNear(Claim reading, Reckoned computed)
    {
        if (reading.Result is not { IsPlain: true } result || computed.Value.Sign <= 0)
        {
            return false;
        }

        var gap = (computed.Value - result.Value).Abs();
        return result.Dimension == Figures.Dimension.Percent
            ? gap * Fifth <= 1
                || RateSlips.IsSlip(result, computed.Value)
                || RateSlips.IsAnagram(result, computed.Value)
            : gap * Fiftieth <= result.Value.Abs();
    }

    /// <summary>
    /// Whether a part and a whole may give a printed rate at all; quick, and never false where the statement holds.
    /// </summary>
    public static bool MayGive(Figure rate, Figure part, Figure whole)
    {
        var least = whole.Exact - whole.Slack;
        if (!rate.IsPlain || !part.IsPlain || !whole.IsPlain || least <= 0 || part.Exact is < 0 or > MostWeighed)
        {
            return true;
        }

        var (low, high) = (rate.Exact - rate.Slack - Grain, rate.Exact + rate.Slack + Grain);
        return (part.Exact + part.Slack) * 100 / least >= low
            && (part.Exact - part.Slack) * 100 / (whole.Exact + whole.Slack) <= high;
    }

    /// <summary>Whether a statement is true as printed.</summary>
    public static bool Holds(Claim claim) => Judge.Of(claim) is { Verdict: Verdict.Holds or Verdict.Rounding };
}
