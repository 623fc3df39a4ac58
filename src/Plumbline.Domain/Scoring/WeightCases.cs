using Plumbline.Domain.Filings;

namespace Plumbline.Domain.Scoring;

/// <summary>Which of a regime's distributions of points a filing falls under (rule book §3.3).</summary>
public static class WeightCases
{
    /// <summary>The case for the level-1 kinds that the filing has; null when none fits.</summary>
    public static WeightCase? For(Regime regime, Filing filing)
    {
        var kinds = filing
            .Indicators.Where(indicator => !indicator.NotApplicable)
            .Select(indicator => indicator.Kind)
            .ToHashSet();
        return regime.WeightCases.FirstOrDefault(candidate => kinds.SetEquals(candidate.Kinds.Keys));
    }

    /// <summary>Points of budget execution: of the case that fits, else what all cases agree on, else null.</summary>
    internal static Weight? Execution(Regime regime, Filing filing)
    {
        var values = regime.WeightCases.Select(candidate => candidate.Execution).Distinct().ToList();
        return For(regime, filing)?.Execution ?? (values.Count == 1 ? values[0] : null);
    }
}
