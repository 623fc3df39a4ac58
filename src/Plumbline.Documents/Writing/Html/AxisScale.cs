using Plumbline.Documents.Model;

namespace Plumbline.Documents.Writing.Html;

/// <summary>The axis of the values: from zero, or below it, to a round number above the largest value, in equal steps.</summary>
internal sealed record AxisScale(decimal Least, decimal Most, decimal Step)
{
    private const int Steps = 5;

    /// <summary>The scale that holds all values of a chart.</summary>
    public static AxisScale Of(Chart chart)
    {
        var values = chart.Series.SelectMany(series => ChartNumbers.Of(chart, series)).OfType<decimal>().ToList();
        var high = Math.Max(0, values.DefaultIfEmpty(1).Max());
        var low = Math.Min(0, values.DefaultIfEmpty(0).Min());
        var step = RoundUp(Math.Max((high - low) / Steps, 0.000_001m));
        var least = Math.Floor(low / step) * step;
        var most = Math.Max(least + step, Math.Ceiling(high / step) * step);
        return new AxisScale(least, most, step);
    }

    /// <summary>The values at which the axis is marked.</summary>
    public IEnumerable<decimal> Marks
    {
        get
        {
            for (var mark = Least; mark <= Most; mark += Step)
            {
                yield return mark;
            }
        }
    }

    /// <summary>How far along the axis a value stands, 0 to 1.</summary>
    public decimal Along(decimal value) => (value - Least) / (Most - Least);

    // To 1, 2 or 5 times a power of ten.
    private static decimal RoundUp(decimal length)
    {
        var power = 0.000_001m;
        while (power * 10 < length)
        {
            power *= 10;
        }

        return power
            * (length / power) switch
            {
                <= 1 => 1,
                <= 2 => 2,
                <= 5 => 5,
                _ => 10,
            };
    }
}
