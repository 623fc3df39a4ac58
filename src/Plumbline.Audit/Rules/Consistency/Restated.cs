using System.Globalization;
using Plumbline.Domain;
using Plumbline.Domain.Filings;

namespace Plumbline.Audit.Rules.Consistency;

/// <summary>The pairs of values that a filing states for one and the same thing.</summary>
internal static class Restated
{
    internal static IEnumerable<(Restatement Restated, Printed First, Printed Second)> In(Filing filing)
    {
        for (var at = 0; at < filing.Restatements.Length; at++)
        {
            var restated = filing.Restatements[at];
            if (
                FilingPath.TryParse(restated.Path, out var path) && Comparable(path.Find(filing), restated) is { } first
            )
            {
                var place = string.Create(CultureInfo.InvariantCulture, $"restatements[{at}].value");
                yield return (restated, first, Printed.Of(place, restated.Value));
            }
        }
    }

    /// <summary>One value is about ten thousand times the other: 元 and 万元 were mixed up.</summary>
    internal static bool LooksLikeUnits(Printed first, Printed second) =>
        IsTenThousandTimes(first, second) || IsTenThousandTimes(second, first);

    private static bool IsTenThousandTimes(Printed large, Printed small) =>
        !small.Value.IsZero && large.Interval.Meets(small.Interval.Times(10_000));

    private static Printed? Comparable(object? value, Restatement restated) =>
        value switch
        {
            Amount amount => Printed.Of(restated.Path, amount),
            Quantity quantity => Printed.Of(restated.Path, quantity),
            StatedValue { Figure: { } figure } => Printed.Of(restated.Path, figure),
            _ => null,
        };
}
