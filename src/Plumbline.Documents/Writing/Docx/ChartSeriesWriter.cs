using System.Collections.Immutable;
using Plumbline.Documents.Model;
using Plumbline.Documents.Writing.Markup;

namespace Plumbline.Documents.Writing.Docx;

/// <summary>The series of a native chart: name, colour, labels and values.</summary>
internal static class ChartSeriesWriter
{
    /// <summary>Writes all series of a chart.</summary>
    public static void Write(MarkupWriter markup, Chart chart)
    {
        var format =
            ChartNumbers.Decimals(chart) is var decimals && decimals > 0 ? "0." + new string('0', decimals) : "0";
        for (var index = 0; index < chart.Series.Length; index++)
        {
            var series = chart.Series[index];
            markup.Write(
                $"<c:ser><c:idx val=\"{index}\"/><c:order val=\"{index}\"/><c:tx><c:v>{series.Name}</c:v></c:tx>"
            );
            WriteFill(markup, chart, index);
            WriteLabels(markup, chart.Kind, index, format);
            WriteCategories(markup, chart.Categories);
            WriteValues(markup, ChartNumbers.Of(chart, series), format);
            markup.Raw(chart.Kind == ChartKind.Line ? "<c:smooth val=\"0\"/></c:ser>" : "</c:ser>");
        }
    }

    private static void WriteFill(MarkupWriter markup, Chart chart, int index)
    {
        if (chart.Kind == ChartKind.Line)
        {
            markup.Raw($"<c:spPr><a:ln w=\"28575\">{Fill(index)}</a:ln></c:spPr>");
            markup.Raw(
                $"<c:marker><c:symbol val=\"circle\"/><c:size val=\"6\"/><c:spPr>{Fill(index)}</c:spPr></c:marker>"
            );
            return;
        }

        markup.Raw($"<c:spPr>{Fill(index)}</c:spPr>");
        if (chart.Kind != ChartKind.Pie)
        {
            markup.Raw("<c:invertIfNegative val=\"0\"/>");
            return;
        }

        for (var slice = 0; slice < chart.Categories.Length; slice++)
        {
            markup.Write($"<c:dPt><c:idx val=\"{slice}\"/><c:bubble3D val=\"0\"/>");
            markup.Raw($"<c:spPr>{Fill(slice)}</c:spPr></c:dPt>");
        }
    }

    // Lines take turns above and below, so that two that run close do not write over each other.
    private static void WriteLabels(MarkupWriter markup, ChartKind kind, int index, string format)
    {
        var position = kind switch
        {
            ChartKind.Line => index % 2 == 0 ? "t" : "b",
            _ => "outEnd",
        };
        markup.Write($"<c:dLbls><c:numFmt formatCode=\"{format}\" sourceLinked=\"0\"/><c:dLblPos val=\"{position}\"/>");
        markup.Raw(
            "<c:showLegendKey val=\"0\"/><c:showVal val=\"1\"/><c:showCatName val=\"0\"/><c:showSerName val=\"0\"/>"
        );
        markup.Raw("<c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/></c:dLbls>");
    }

    private static void WriteCategories(MarkupWriter markup, ImmutableArray<string> categories)
    {
        markup.Write($"<c:cat><c:strLit><c:ptCount val=\"{categories.Length}\"/>");
        for (var index = 0; index < categories.Length; index++)
        {
            markup.Write($"<c:pt idx=\"{index}\"><c:v>{categories[index]}</c:v></c:pt>");
        }

        markup.Raw("</c:strLit></c:cat>");
    }

    private static void WriteValues(MarkupWriter markup, ImmutableArray<decimal?> values, string format)
    {
        markup.Write($"<c:val><c:numLit><c:formatCode>{format}</c:formatCode><c:ptCount val=\"{values.Length}\"/>");
        for (var index = 0; index < values.Length; index++)
        {
            if (values[index] is { } value)
            {
                markup.Write($"<c:pt idx=\"{index}\"><c:v>{ChartNumbers.Store(value)}</c:v></c:pt>");
            }
        }

        markup.Raw("</c:numLit></c:val>");
    }

    private static string Fill(int index) =>
        $"<a:solidFill><a:srgbClr val=\"{Typography.ChartColours[index % Typography.ChartColours.Length]}\"/></a:solidFill>";
}
