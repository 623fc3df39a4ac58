using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Documents.Model;

namespace Plumbline.Documents.Writing;

/// <summary>The values of a chart as numbers to be drawn, one place for each category; null where there is none.</summary>
internal static class ChartNumbers
{
    /// <summary>The values of a series, as many as there are categories.</summary>
    public static ImmutableArray<decimal?> Of(Chart chart, ChartSeries series) =>
        [
            .. Enumerable
                .Range(0, chart.Categories.Length)
                .Select(index => Read(series.Values.ElementAtOrDefault(index))),
        ];

    /// <summary>The most decimals with which a value of the chart is printed.</summary>
    public static int Decimals(Chart chart) =>
        chart.Series.SelectMany(series => Of(chart, series)).Max(value => value?.Scale) ?? 0;

    /// <summary>Whether any value is below zero.</summary>
    public static bool AnyNegative(Chart chart) =>
        chart.Series.SelectMany(series => Of(chart, series)).Any(value => value < 0);

    /// <summary>A value as files store it.</summary>
    public static string Store(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    private static decimal? Read(string? text) =>
        text is not null && ExactNumber.TryRead(text, out var number)
            ? decimal.Parse(number, CultureInfo.InvariantCulture)
            : null;
}
