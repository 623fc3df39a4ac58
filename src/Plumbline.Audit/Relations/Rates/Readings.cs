using Plumbline.Audit.Figures;

namespace Plumbline.Audit.Relations.Rates;

/// <summary>Chooses among the readings that grammar leaves open.</summary>
internal static class Readings
{
    private const decimal MostWeighed = decimal.MaxValue / 1_000;
    private const decimal Grain = 0.000_000_000_001m;

    /// <summary>The first reading that holds, else the first that can be reckoned, else null.</summary>
    public static Claim? Best(IEnumerable<Claim> readings)
    {
        Claim? first = null;
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
        }

        return first;
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
