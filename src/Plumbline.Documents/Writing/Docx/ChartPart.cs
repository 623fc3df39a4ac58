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
    private const string Overlay = "<c:overlay val=\"0\"/>";

    /// <summary>Writes the part.</summary>
    public static void Write(MarkupWriter markup, Chart chart, Typefaces typefaces)
    {
        markup.Raw("<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"");
        markup.Raw(" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">");
        markup.Raw("<c:roundedCorners val=\"0\"/><c:chart>");
        WriteTitle(markup, chart.Title, typefaces.Heading.Name);
        markup.Raw("<c:autoTitleDeleted val=\"0\"/><c:plotArea><c:layout/>");
        WritePlot(markup, chart);
        markup.Raw("</c:plotArea>");
        if (chart.Series.Length > 1 || chart.Kind == ChartKind.Pie)
        {
            markup.Raw($"<c:legend><c:legendPos val=\"b\"/>{Overlay}</c:legend>");
        }

        markup.Raw("<c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart>");
        markup.Raw("<c:spPr><a:solidFill><a:srgbClr val=\"FFFFFF\"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>");
        markup.Raw("<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz=\"1000\">");
        markup.Write($"<a:latin typeface=\"{typefaces.Table.Name}\"/><a:ea typeface=\"{typefaces.Table.Name}\"/>");
        markup.Raw("</a:defRPr></a:pPr><a:endParaRPr lang=\"zh-CN\"/></a:p></c:txPr></c:chartSpace>");
    }

    private static void WriteTitle(MarkupWriter markup, string title, string face)
    {
        markup.Raw("<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz=\"1200\" b=\"0\"/></a:pPr>");
        markup.Write($"<a:r><a:rPr lang=\"zh-CN\" sz=\"1200\" b=\"0\"><a:latin typeface=\"{face}\"/>");
        markup.Write($"<a:ea typeface=\"{face}\"/></a:rPr><a:t>{title}</a:t></a:r></a:p></c:rich></c:tx>");
        markup.Raw(Overlay + "</c:title>");
    }

    private static void WritePlot(MarkupWriter markup, Chart chart)
    {
        switch (chart.Kind)
        {
            case ChartKind.Pie:
                markup.Raw("<c:pieChart><c:varyColors val=\"1\"/>");
                ChartSeriesWriter.Write(markup, chart with { Series = [.. chart.Series.Take(1)] });
                markup.Raw("<c:firstSliceAng val=\"0\"/></c:pieChart>");
                return;
            case ChartKind.Line:
                markup.Raw("<c:lineChart><c:grouping val=\"standard\"/><c:varyColors val=\"0\"/>");
                ChartSeriesWriter.Write(markup, chart);
                markup.Write(
                    $"<c:marker val=\"1\"/><c:axId val=\"{CategoryAxis}\"/><c:axId val=\"{ValueAxis}\"/></c:lineChart>"
                );
                break;
            default:
                markup.Write($"<c:barChart><c:barDir val=\"{(chart.Kind == ChartKind.Bar ? "bar" : "col")}\"/>");
                markup.Raw("<c:grouping val=\"clustered\"/><c:varyColors val=\"0\"/>");
                ChartSeriesWriter.Write(markup, chart);
                markup.Write(
                    $"<c:gapWidth val=\"80\"/><c:axId val=\"{CategoryAxis}\"/><c:axId val=\"{ValueAxis}\"/></c:barChart>"
                );
                break;
        }

        WriteCategoryAxis(markup, isTurned: chart.Kind == ChartKind.Bar);
        WriteValueAxis(markup, chart);
    }

    private static void WriteCategoryAxis(MarkupWriter markup, bool isTurned)
    {
        markup.Write($"<c:catAx><c:axId val=\"{CategoryAxis}\"/><c:scaling>");
        markup.Write($"<c:orientation val=\"{(isTurned ? "maxMin" : "minMax")}\"/></c:scaling><c:delete val=\"0\"/>");
        markup.Write(
            $"<c:axPos val=\"{(isTurned ? "l" : "b")}\"/><c:numFmt formatCode=\"General\" sourceLinked=\"0\"/>"
        );
        markup.Raw("<c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"low\"/>");
        markup.Write($"<c:crossAx val=\"{ValueAxis}\"/><c:crosses val=\"autoZero\"/></c:catAx>");
    }

    // Bars and columns begin at zero, for their length is what is read.
    private static void WriteValueAxis(MarkupWriter markup, Chart chart)
    {
        var isTurned = chart.Kind == ChartKind.Bar;
        var beginsAtZero = chart.Kind != ChartKind.Line && !ChartNumbers.AnyNegative(chart);
        markup.Write($"<c:valAx><c:axId val=\"{ValueAxis}\"/><c:scaling><c:orientation val=\"minMax\"/>");
        markup.Raw(
            beginsAtZero ? "<c:min val=\"0\"/></c:scaling><c:delete val=\"0\"/>" : "</c:scaling><c:delete val=\"0\"/>"
        );
        markup.Write(
            $"<c:axPos val=\"{(isTurned ? "t" : "l")}\"/><c:majorGridlines><c:spPr><a:ln w=\"6350\"><a:solidFill>"
        );
        markup.Raw("<a:srgbClr val=\"D9D9D9\"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>");
        markup.Raw("<c:numFmt formatCode=\"General\" sourceLinked=\"0\"/>");
        markup.Raw("<c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/>");
        markup.Write(
            $"<c:crossAx val=\"{CategoryAxis}\"/><c:crosses val=\"{(isTurned ? "max" : "autoZero")}\"/></c:valAx>"
        );
    }
}
