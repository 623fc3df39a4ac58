using Plumbline.Domain.Filings;
using Plumbline.Domain.Numbers;
using Plumbline.Domain.Scoring;

namespace Plumbline.Domain.Library;

/// <summary>What was reached of a target.</summary>
public static class Reach
{
    private const long Whole = 10_000;

    // More than a hundred times the target is a slip of the pen, and would fit no column.
    private static readonly Fraction Most = new(100L, 1L);

    /// <summary>
    /// Actual over target in basis points, half up; null where either is in words, the units differ, the target is zero, or
    /// the indicator does not apply.
    /// </summary>
    public static long? Of(Indicator indicator)
    {
        if (
            indicator.NotApplicable
            || indicator.Actual?.Figure is not { } actual
            || indicator.Target?.Figure is not { } target
        )
        {
            return null;
        }

        var reading = Reading.Of(actual, target, indicator.MeasureUnit);
        if (reading.WhyNot is not null || reading.Measure.Target <= 0)
        {
            return null;
        }

        var share = new Fraction(reading.Measure.Actual, reading.Measure.Target);
        return share > Most ? null : (long)Rounding.ToWhole(share * Whole);
    }
}
