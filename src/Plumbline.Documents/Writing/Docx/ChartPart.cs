using System.Collections.Immutable;
using Plumbline.Documents.Model;
using Plumbline.Documents.Writing.Markup;

namespace Plumbline.Documents.Writing.Docx;

/// <summary>
/// A native chart. Its values are kept in the chart itself, so that no workbook is needed; every series and every slice
/// has a fill of its own, for LibreOffice draws the others invisibly.
/// </summary>
internal static class ChartPart
{
    private const string CategoryAxis = "111111111";
    private const string ValueAxis = "222222222";

    /// <summary>Writes the part.</summary>
    public static void Write(MarkupWriter markup, Chart chart, Typefaces typefaces)
    {
        markup.Raw("<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"");
        markup.Raw(" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">");
        markup.Raw("<c:roundedCorners val=\"0\"/><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz=\"1200\" b=\"0\"/></a:pPr>");
        markup.Write($"<a:r><a:rPr lang=\"zh-CN\" sz=\"1200\" b=\"0\"><a:latin typeface=\"{typefaces.Heading.Name}\"/>");
        markup.Write($"<a:ea typeface=\"{typefaces.Heading.Name}\"/></a:rPr><a:t>{chart.Title}</a:t></a:r></a:p></c:rich></c:tx>");
        markup.Raw("<c:overlay val=\"0\"/></c:title><c:autoTitleDeleted val=\"0\"/><c:plotArea><c:layout/>");
        WritePlot(markup, chart);
        markup.Raw("</c:plotArea>");
        if (chart.Series.Length > 1 || chart.Kind == ChartKind.Pie)
        {
            markup.Raw("<c:legend><c:legendPos val=\"b\"/><c:overlay val=\"0\"/></c:legend>");
        }

        markup.Raw("<c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart>");
        markup.Raw("<c:spPr><a:solidFill><a:srgbClr val=\"FFFFFF\"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>");
        markup.Raw("<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz=\"1000\">");
        markup.Write($"<a:latin typeface=\"{typefaces.Table.Name}\"/><a:ea typeface=\"{typefaces.Table.Name}\"/>");
        markup.Raw("</a:defRPr></a:pPr><a:endParaRPr lang=\"zh-CN\"/></a:p></c:txPr></c:chartSpace>");
    }

    private static void WritePlot(MarkupWriter markup, Chart chart)
    {
        switch (chart.Kind)
        {
            case ChartKind.Pie:
                markup.Raw("<c:pieChart><c:varyColors val=\"1\"/>");
                WriteSeries(markup, chart with { Series = [.. chart.Series.Take(1)] });
                markup.Raw("<c:firstSliceAng val=\"0\"/></c:pieChart>");
                break;
            case ChartKind.Line:
                markup.Raw("<c:lineChart><c:grouping val=\"standard\"/><c:varyColors val=\"0\"/>");
                WriteSeries(markup, chart);
                markup.Write($"<c:marker val=\"1\"/><c:axId val=\"{CategoryAxis}\"/><c:axId val=\"{ValueAxis}\"/></c:lineChart>");
                WriteAxes(markup, isTurned: false);
                break;
            default:
                var isTurned = chart.Kind == ChartKind.Bar;
                markup.Write($"<c:barChart><c:barDir val=\"{(isTurned ? "bar" : "col")}\"/><c:grouping val=\"clustered\"/>");
                markup.Raw("<c:varyColors val=\"0\"/>");
                WriteSeries(markup, chart);
                markup.Write($"<c:gapWidth val=\"80\"/><c:axId val=\"{CategoryAxis}\"/><c:axId val=\"{ValueAxis}\"/></c:barChart>");
                WriteAxes(markup, isTurned);
                break;
        }
    }

    private static void WriteSeries(MarkupWriter markup, Chart chart)
    {
        for (var index = 0; index < chart.Series.Length; index++)
        {
            var series = chart.Series[index];
            markup.Write($"<c:ser><c:idx val=\"{index}\"/><c:order val=\"{index}\"/><c:tx><c:v>{series.Name}</c:v></c:tx>");
            WriteFill(markup, chart, index);
            WriteLabels(markup, chart.Kind);
            WriteCategories(markup, chart.Categories);
            WriteValues(markup, series.Values, chart.Categories.Length);
            markup.Raw(chart.Kind == ChartKind.Line ? "<c:smooth val=\"0\"/></c:ser>" : "</c:ser>");
        }
    }

    private static void WriteFill(MarkupWriter markup, Chart chart, int index)
    {
        switch (chart.Kind)
        {
            case ChartKind.Line:
                markup.Write($"<c:spPr><a:ln w=\"28575\"><a:solidFill><a:srgbClr val=\"{Colour(index)}\"/></a:solidFill></a:ln></c:spPr>");
                markup.Raw("<c:marker><c:symbol val=\"circle\"/><c:size val=\"6\"/>");
                markup.Write($"<c:spPr><a:solidFill><a:srgbClr val=\"{Colour(index)}\"/></a:solidFill></c:spPr></c:marker>");
                break;
            case ChartKind.Pie:
                markup.Write($"<c:spPr><a:solidFill><a:srgbClr val=\"{Colour(0)}\"/></a:solidFill></c:spPr>");
                for (var slice = 0; slice < chart.Categories.Length; slice++)
                {
                    markup.Write($"<c:dPt><c:idx val=\"{slice}\"/><c:bubble3D val=\"0\"/><c:spPr><a:solidFill>");
                    markup.Write($"<a:srgbClr val=\"{Colour(slice)}\"/></a:solidFill></c:spPr></c:dPt>");
                }

                break;
            default:
                markup.Write($"<c:spPr><a:solidFill><a:srgbClr val=\"{Colour(index)}\"/></a:solidFill></c:spPr>");
                markup.Raw("<c:invertIfNegative val=\"0\"/>");
                break;
        }
    }

    private static void WriteLabels(MarkupWriter markup, ChartKind kind)
    {
        markup.Raw("<c:dLbls>");
        markup.Raw(kind switch
        {
            ChartKind.Pie => "<c:dLblPos val=\"bestFit\"/>",
            ChartKind.Line => "<c:dLblPos val=\"t\"/>",
            _ => "<c:dLblPos val=\"outEnd\"/>",
        });
        markup.Write($"<c:showLegendKey val=\"0\"/><c:showVal val=\"1\"/><c:showCatName val=\"0\"/><c:showSerName val=\"0\"/>");
        markup.Write($"<c:showPercent val=\"{(kind == ChartKind.Pie ? 1 : 0)}\"/><c:showBubbleSize val=\"0\"/></c:dLbls>");
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

    private static void WriteValues(MarkupWriter markup, ImmutableArray<string> values, int count)
    {
        markup.Write($"<c:val><c:numLit><c:formatCode>General</c:formatCode><c:ptCount val=\"{count}\"/>");
        for (var index = 0; index < Math.Min(values.Length, count); index++)
        {
            if (ExactNumber.TryRead(values[index], out var number))
            {
                markup.Write($"<c:pt idx=\"{index}\"><c:v>{number}</c:v></c:pt>");
            }
        }

        markup.Raw("</c:numLit></c:val>");
    }

    private static void WriteAxes(MarkupWriter markup, bool isTurned)
    {
        markup.Write($"<c:catAx><c:axId val=\"{CategoryAxis}\"/><c:scaling><c:orientation val=\"{(isTurned ? "maxMin" : "minMax")}\"/>");
        markup.Write($"</c:scaling><c:delete val=\"0\"/><c:axPos val=\"{(isTurned ? "l" : "b")}\"/>");
        markup.Raw("<c:numFmt formatCode=\"General\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/>");
        markup.Write($"<c:tickLblPos val=\"low\"/><c:crossAx val=\"{ValueAxis}\"/><c:crosses val=\"autoZero\"/></c:catAx>");
        markup.Write($"<c:valAx><c:axId val=\"{ValueAxis}\"/><c:scaling><c:orientation val=\"minMax\"/></c:scaling><c:delete val=\"0\"/>");
        markup.Write($"<c:axPos val=\"{(isTurned ? "t" : "l")}\"/><c:majorGridlines><c:spPr><a:ln w=\"6350\"><a:solidFill>");
        markup.Raw("<a:srgbClr val=\"D9D9D9\"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>");
        markup.Raw("<c:numFmt formatCode=\"General\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/>");
        markup.Write($"<c:tickLblPos val=\"nextTo\"/><c:crossAx val=\"{CategoryAxis}\"/>");
        markup.Write($"<c:crosses val=\"{(isTurned ? "max" : "autoZero")}\"/></c:valAx>");
    }

    private static string Colour(int index) => Typography.ChartColours[index % Typography.ChartColours.Length];
}
