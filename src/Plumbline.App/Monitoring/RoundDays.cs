using Plumbline.Domain;

namespace Plumbline.App.Monitoring;

/// <summary>The day up to which a monitoring round looks.</summary>
public static class RoundDays
{
    private const int LastMonth = 12;

    /// <summary>Last day of the cut-off month of a round of a regime; of the year where it has no rounds.</summary>
    /// <param name="regime">The regime, whose calendar says it; null: none of that code is shipped.</param>
    /// <param name="year">Fiscal year.</param>
    /// <param name="round">From 1.</param>
    public static DateOnly CutOff(Regime? regime, int year, int round)
    {
        var rounds = regime?.Process.MonitoringRounds ?? [];
        var month =
            round >= 1 && round <= rounds.Length ? rounds[round - 1].CutOffMonth
            : rounds.IsEmpty ? LastMonth
            : rounds[^1].CutOffMonth;
        return new(year, month, DateTime.DaysInMonth(year, month));
    }
}
