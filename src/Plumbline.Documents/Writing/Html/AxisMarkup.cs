using System.Globalization;
using Plumbline.Documents.Model;
using Plumbline.Documents.Writing.Markup;
using static Plumbline.Documents.Writing.Html.ChartMarkup;

namespace Plumbline.Documents.Writing.Html;

/// <summary>Charts with an axis: columns and lines upright, bars lying.</summary>
internal static class AxisMarkup
{
    private const decimal Left = 70;
    private const decimal Right = 590;
    private const decimal Top = 20;
    private const decimal Bottom = 265;

    // Bars need room for the names of their categories.
    private const decimal BarLeft = 130;

    /// <summary>Writes columns or lines.</summary>
    public static void WriteUpright(MarkupWriter markup, Chart chart)
    {
        var scale = AxisScale.Of(chart);
        foreach (var mark in scale.Marks)
        {
            var y = At(Y(scale, mark));
            markup.Write($"<line class=\"grid\" x1=\"{At(Left)}\" x2=\"{At(Right)}\" y1=\"{y}\" y2=\"{y}\"/>");
            markup.Write($"<text x=\"{At(Left - 6)}\" y=\"{y}\" dy=\"3\" text-anchor=\"end\">{Round(mark)}</text>\n");
        }

        var step = (Right - Left) / Math.Max(1, chart.Categories.Length);
        for (var index = 0; index < chart.Categories.Length; index++)
        {
            markup.Write($"<text x=\"{At(Left + (step * (index + 0.5m)))}\" y=\"{At(Bottom + 16)}\"");
            markup.Write($" text-anchor=\"middle\">{chart.Categories[index]}</text>\n");
        }

        for (var series = 0; series < chart.Series.Length; series++)
        {
            if (chart.Kind == ChartKind.Line)
            {
                WriteLine(markup, chart, series, scale, step);
            }
            else
            {
                WriteColumns(markup, chart, series, scale, step);
            }
        }
    }

    /// <summary>Writes bars that lie.</summary>
    public static void WriteBars(MarkupWriter markup, Chart chart)
    {
        var scale = AxisScale.Of(chart);
        foreach (var mark in scale.Marks)
        {
            var x = At(X(scale, mark));
            markup.Write($"<line class=\"grid\" x1=\"{x}\" x2=\"{x}\" y1=\"{At(Top)}\" y2=\"{At(Bottom)}\"/>");
            markup.Write($"<text x=\"{x}\" y=\"{At(Bottom + 16)}\" text-anchor=\"middle\">{Round(mark)}</text>\n");
        }

        var step = (Bottom - Top) / Math.Max(1, chart.Categories.Length);
        var thickness = step * 0.7m / Math.Max(1, chart.Series.Length);
        for (var index = 0; index < chart.Categories.Length; index++)
        {
            var middle = Top + (step * (index + 0.5m));
            markup.Write($"<text x=\"{At(BarLeft - 6)}\" y=\"{At(middle)}\" dy=\"3\"");
            markup.Write($" text-anchor=\"end\">{chart.Categories[index]}</text>\n");
        }

        for (var series = 0; series < chart.Series.Length; series++)
        {
            var values = ChartNumbers.Of(chart, chart.Series[series]);
            for (var index = 0; index < values.Length; index++)
            {
                if (values[index] is { } value)
                {
                    var top = Top + (step * (index + 0.15m)) + (thickness * series);
                    var (from, to) = Ordered(X(scale, 0), X(scale, value));
                    WriteBox(markup, series, from, top, to - from, thickness);
                    markup.Write(
                        $"<text x=\"{At(to + 4)}\" y=\"{At(top + (thickness / 2))}\" dy=\"3\">{Show(value)}</text>\n"
                    );
                }
            }
        }
    }

    private static void WriteColumns(MarkupWriter markup, Chart chart, int series, AxisScale scale, decimal step)
    {
        var thickness = step * 0.7m / chart.Series.Length;
        var values = ChartNumbers.Of(chart, chart.Series[series]);
        for (var index = 0; index < values.Length; index++)
        {
            if (values[index] is { } value)
            {
                var left = Left + (step * (index + 0.15m)) + (thickness * series);
                var (from, to) = Ordered(Y(scale, 0), Y(scale, value));
                WriteBox(markup, series, left, from, thickness, to - from);
                markup.Write($"<text x=\"{At(left + (thickness / 2))}\" y=\"{At(from - 4)}\"");
                markup.Write($" text-anchor=\"middle\">{Show(value)}</text>\n");
            }
        }
    }

    // A gap in the values is a gap in the line.
    private static void WriteLine(MarkupWriter markup, Chart chart, int series, AxisScale scale, decimal step)
    {
        var values = ChartNumbers.Of(chart, chart.Series[series]);
        var path = "";
        var isDown = false;
        for (var index = 0; index < values.Length; index++)
        {
            if (values[index] is not { } value)
            {
                isDown = false;
                continue;
            }

            var (x, y) = (At(Left + (step * (index + 0.5m))), At(Y(scale, value)));
            path += $"{(isDown ? "L" : "M")}{x} {y}";
            isDown = true;
            markup.Write($"<circle cx=\"{x}\" cy=\"{y}\" r=\"3.5\" fill=\"{Colour(series)}\"/>");
            markup.Write(
                $"<text x=\"{x}\" y=\"{y}\" dy=\"{(series % 2 == 0 ? -8 : 16)}\" text-anchor=\"middle\">{Show(value)}</text>\n"
            );
        }

        markup.Write($"<path d=\"{path}\" fill=\"none\" stroke=\"{Colour(series)}\" stroke-width=\"2.5\"/>\n");
    }

    private static void WriteBox(
        MarkupWriter markup,
        int series,
        decimal x,
        decimal y,
        decimal width,
        decimal height
    ) =>
        markup.Write(
            $"<rect x=\"{At(x)}\" y=\"{At(y)}\" width=\"{At(width)}\" height=\"{At(height)}\" fill=\"{Colour(series)}\"/>"
        );

    private static decimal X(AxisScale scale, decimal value) => BarLeft + ((Right - 60 - BarLeft) * scale.Along(value));

    private static decimal Y(AxisScale scale, decimal value) => Bottom - ((Bottom - Top) * scale.Along(value));

    private static (decimal From, decimal To) Ordered(decimal one, decimal other) =>
        one <= other ? (one, other) : (other, one);

    private static string Show(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    // The marks are sums of steps and carry the decimals of the smallest one.
    private static string Round(decimal mark) => mark.ToString("0.######", CultureInfo.InvariantCulture);
}
