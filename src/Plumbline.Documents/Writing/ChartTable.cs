using System.Collections.Immutable;
using Plumbline.Documents.Model;

namespace Plumbline.Documents.Writing;

/// <summary>The table of a chart: one row for each category, one column for each series.</summary>
internal static class ChartTable
{
    /// <summary>The values of a chart as a table.</summary>
    public static Table Of(Chart chart)
    {
        var decimals = ChartNumbers.Decimals(chart);
        var rows = ImmutableArray.CreateBuilder<Row>(chart.Categories.Length + 1);
        rows.Add(new Row([new Cell(""), .. chart.Series.Select(series => new Cell(series.Name))]));
        for (var index = 0; index < chart.Categories.Length; index++)
        {
            var values = chart.Series.Select(series => new Cell(series.Values.ElementAtOrDefault(index) ?? "")
            {
                Alignment = Alignment.Right,
                Format = ValueFormat.Number,
                Decimals = decimals,
            });
            rows.Add(new Row([new Cell(chart.Categories[index]), .. values]));
        }

        return new Table([.. Enumerable.Repeat(1, chart.Series.Length + 1)], rows.MoveToImmutable())
        {
            HeaderRows = 1,
            Name = chart.Title,
        };
    }
}
