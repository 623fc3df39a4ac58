namespace Plumbline.Audit.Relations.Rates;

/// <summary>Chooses among the readings that grammar leaves open.</summary>
internal static class Readings
{
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

    /// <summary>Whether a statement is true as printed.</summary>
    public static bool Holds(Claim claim) => Judge.Of(claim) is { Verdict: Verdict.Holds or Verdict.Rounding };
}
