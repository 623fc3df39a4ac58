using Plumbline.Domain;

namespace Plumbline.App.Monitoring;

/// <summary>The day up to which a monitoring round looks.</summary>
public static class RoundDays
{
    // 财预〔2019〕136号: one round in August on January to July.
    private const int UsualMonth = 7;

    /// <summary>Last day of the cut-off month of a round of a regime.</summary>
    /// <param name="regime">The regime; null: none of that code is shipped.</param>
    /// <param name="year">Fiscal year.</param>
    /// <param name="round">From 1.</param>
    public static DateOnly CutOff(Regime? regime, int year, int round)
    {
        var rounds = regime?.Process.MonitoringRounds ?? [];
        var month =
            round >= 1 && round <= rounds.Length ? rounds[round - 1].CutOffMonth
            : rounds.IsEmpty ? UsualMonth
            : rounds[^1].CutOffMonth;
        return new(year, month, DateTime.DaysInMonth(year, month));
    }
}
