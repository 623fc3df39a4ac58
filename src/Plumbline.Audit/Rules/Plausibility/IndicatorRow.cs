using System.Globalization;
using Plumbline.Domain.Filings;

namespace Plumbline.Audit.Rules.Plausibility;

/// <summary>A row of the indicator table that counts, with its path. Rows that say 无 or 不适用 are no rows.</summary>
internal readonly record struct IndicatorRow(string Path, Indicator Indicator)
{
    internal string Name => Indicator.Name;

    /// <summary>The reason given for a deviation; null when the cell is empty or only filled.</summary>
    internal string? Reason => Said.Reason(Indicator.DeviationReason) ? Indicator.DeviationReason!.Trim() : null;

    internal bool IsSatisfaction =>
        Indicator.Kind == IndicatorKind.Satisfaction
        || Indicator.Aspect == IndicatorAspect.UserSatisfaction
        || Name.ContainsAny(["满意度", "满意率"]);

    internal bool IsCost =>
        Indicator.Kind == IndicatorKind.Cost
        || Indicator.Aspect
            is IndicatorAspect.OutputCost
                or IndicatorAspect.EconomicCost
                or IndicatorAspect.SocialCost
                or IndicatorAspect.EcologicalCost;

    /// <summary>The printed score is the whole weight.</summary>
    internal bool HasFullMarks =>
        Indicator is { Weight: { Scaled: > 0 } weight, SelfScore: { } score } && score.Value == weight.ToFraction();

    internal static IEnumerable<IndicatorRow> In(Filing filing) =>
        filing
            .Indicators.Select(
                (indicator, at) =>
                    new IndicatorRow(string.Create(CultureInfo.InvariantCulture, $"indicators[{at}]"), indicator)
            )
            .Where(row => !row.Indicator.NotApplicable && Said.Something(row.Name));
}
