using Plumbline.Domain;
using Plumbline.Domain.Filings;

namespace Plumbline.Regimes.Values;

/// <summary>What the first columns of an indicator table print.</summary>
internal static class IndicatorWords
{
    /// <summary>The sum of the weights of one kind, or of all with budget execution; null when none is declared.</summary>
    internal static Weight? Weights(Filing filing, IndicatorKind? kind)
    {
        var weights = filing
            .Indicators.Where(indicator => kind is null || indicator.Kind == kind)
            .Select(indicator => indicator.Weight)
            .ToList();
        if (kind is null)
        {
            weights.Add(filing.Budget?.Total?.Weight);
        }

        return weights.OfType<Weight>().ToArray() is { Length: > 0 } known
            ? known.Aggregate((sum, weight) => sum + weight)
            : null;
    }

    internal static string KindWithWeight(Indicator indicator, Filing filing)
    {
        var word = Kind(indicator);
        return (Printed(filing, indicator.Kind) ?? Weights(filing, indicator.Kind)) is { } weight
            ? $"{word}\n（{weight}分）"
            : word;
    }

    private static Weight? Printed(Filing filing, IndicatorKind kind) =>
        filing.Scores?.LevelWeights.FirstOrDefault(level => level.Kind == kind)?.Weight;

    internal static string Kind(Indicator indicator) => indicator.KindAsPrinted ?? Terms.Word(indicator.Kind);

    internal static string KindMember(Indicator indicator) =>
        indicator.KindAsPrinted is null ? ".kind" : ".kindAsPrinted";

    internal static string Deviation(Indicator indicator) =>
        string.Join(
            '\n',
            new[] { indicator.DeviationReason, indicator.CorrectiveAction }.Where(text => !string.IsNullOrEmpty(text))
        );
}
