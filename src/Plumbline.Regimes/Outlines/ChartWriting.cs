using Plumbline.Documents.Model;
using Plumbline.Domain;
using Plumbline.Domain.Numbers;
using Plumbline.Regimes.Values;

namespace Plumbline.Regimes.Outlines;

/// <summary>Draws a chart over the items of a list. Items without a figure are left out; fewer than two make no chart.</summary>
internal static class ChartWriting
{
    internal static IEnumerable<Block> Write(ChartPart chart, ValueScope scope)
    {
        var points = scope
            .Items(chart.List)
            .Select(item => scope with { Item = item })
            .Select(item =>
                (Category: item.Find(chart.Category)?.Value as string, Value: Number(item.Find(chart.Value)?.Value))
            )
            .Where(point => point is { Category: not null, Value: not null })
            .ToList();
        return points.Count < 2
            ? []
            :
            [
                new Chart(
                    chart.Kind,
                    chart.Title,
                    [.. points.Select(point => point.Category!)],
                    [new ChartSeries(chart.Title, [.. points.Select(point => point.Value!)])]
                ),
            ];
    }

    // One unit for all points: money in 万元, figures as printed.
    private static string? Number(object? value) =>
        value switch
        {
            Amount amount => Rounding.ToText(new Fraction(amount.Value.Fen, MoneyUnit.TenThousandYuan.InFen()), 2),
            Quantity figure => figure.Number.ToString(),
            _ => null,
        };
}
