using System.Globalization;
using Plumbline.Documents.Model;
using Plumbline.Documents.Writing.Markup;

namespace Plumbline.Documents.Writing.Html;

/// <summary>A chart as a picture of lines and shapes with its table below. Lengths: points of a 600 × 320 picture.</summary>
internal static class ChartMarkup
{
    private const int Width = 600;
    private const int Height = 320;
    private const int LegendRow = 308;

    /// <summary>Writes the chart with this number, from 1.</summary>
    public static void Write(MarkupWriter markup, Chart chart, int number, bool isPart)
    {
        markup.Write($"<figure>\n<figcaption id=\"chart{number}\">{chart.Title}</figcaption>\n");
        markup.Write($"<svg viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-labelledby=\"chart{number}\">\n");
        switch (chart.Kind)
        {
            case ChartKind.Pie:
                PieMarkup.Write(markup, chart);
                WriteLegend(markup, [.. chart.Categories]);
                break;
            case ChartKind.Bar:
                AxisMarkup.WriteBars(markup, chart);
                WriteLegend(markup, [.. chart.Series.Select(series => series.Name)]);
                break;
            default:
                AxisMarkup.WriteUpright(markup, chart);
                WriteLegend(markup, [.. chart.Series.Select(series => series.Name)]);
                break;
        }

        markup.Raw("</svg>\n</figure>\n");
        TableMarkup.Write(markup, ChartTable.Of(chart), [], isPart);
    }

    /// <summary>Colour of a series or slice.</summary>
    public static string Colour(int index) => "#" + Typography.ChartColours[index % Typography.ChartColours.Length];

    /// <summary>A coordinate: two decimals are finer than any screen.</summary>
    public static string At(decimal length) => Math.Round(length, 2).ToString(CultureInfo.InvariantCulture);

    private static void WriteLegend(MarkupWriter markup, string[] names)
    {
        var step = Width / Math.Max(1, names.Length);
        for (var index = 0; index < names.Length; index++)
        {
            var left = (index * step) + 12;
            markup.Write(
                $"<rect x=\"{left}\" y=\"{LegendRow - 9}\" width=\"10\" height=\"10\" fill=\"{Colour(index)}\"/>"
            );
            markup.Write($"<text x=\"{left + 15}\" y=\"{LegendRow}\">{names[index]}</text>\n");
        }
    }
}
