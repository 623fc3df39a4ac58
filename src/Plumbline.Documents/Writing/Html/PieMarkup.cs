using Plumbline.Documents.Model;
using Plumbline.Documents.Writing.Markup;
using static Plumbline.Documents.Writing.Html.ChartMarkup;

namespace Plumbline.Documents.Writing.Html;

/// <summary>A pie of the first series, clockwise from the top.</summary>
internal static class PieMarkup
{
    private const int CentreX = 300;
    private const int CentreY = 145;
    private const int Radius = 110;
    private const int LabelRadius = 130;

    /// <summary>Writes the slices; values that are missing or not above zero have none.</summary>
    public static void Write(MarkupWriter markup, Chart chart)
    {
        if (chart.Series.IsEmpty)
        {
            return;
        }

        var values = ChartNumbers.Of(chart, chart.Series[0]);
        var total = values.Where(value => value > 0).Sum() ?? 0;
        var passed = 0m;
        for (var index = 0; index < values.Length; index++)
        {
            if (values[index] is { } value and > 0)
            {
                WriteSlice(
                    markup,
                    index,
                    (double)(passed / total),
                    (double)((passed + value) / total),
                    ChartNumbers.Store(value)
                );
                passed += value;
            }
        }
    }

    private static void WriteSlice(MarkupWriter markup, int index, double from, double to, string label)
    {
        var (startX, startY) = Point(from, Radius);
        var (endX, endY) = Point(to, Radius);
        var (labelX, labelY) = Point((from + to) / 2, LabelRadius);
        if (to - from >= 1)
        {
            markup.Write($"<circle cx=\"{CentreX}\" cy=\"{CentreY}\" r=\"{Radius}\"");
            markup.Write($" fill=\"{Colour(index)}\"/>");
        }
        else
        {
            markup.Write($"<path d=\"M{CentreX} {CentreY}L{startX} {startY}A{Radius}");
            markup.Write($" {Radius} 0 {(to - from > 0.5 ? 1 : 0)} 1 {endX} {endY}Z\" fill=\"{Colour(index)}\"");
            markup.Raw(" stroke=\"var(--paper)\"/>");
        }

        markup.Write($"<text x=\"{labelX}\" y=\"{labelY}\" text-anchor=\"middle\">{label}</text>\n");
    }

    private static (string X, string Y) Point(double share, int radius)
    {
        var (sine, cosine) = Math.SinCos(share * Math.Tau);
        return (At((decimal)(CentreX + (radius * sine))), At((decimal)(CentreY - (radius * cosine))));
    }
}
