using Plumbline.Documents.Model;
using Plumbline.Documents.Writing.Markup;

namespace Plumbline.Documents.Writing.Docx;

/// <summary>The paragraph that shows a chart part in the text.</summary>
internal static class ChartDrawing
{
    // English Metric Units: 36,000 to the millimetre.
    private const int Width = 150 * 36000;
    private const int Height = 80 * 36000;

    // The first five relationships belong to the parts that every file has.
    private const int FirstRelationship = 5;

    /// <summary>Relationship id of the chart with this number, from 1.</summary>
    public static string RelationshipId(int number) => FormattableString.Invariant($"rId{FirstRelationship + number}");

    /// <summary>Writes the drawing of the chart with this number.</summary>
    public static void Write(MarkupWriter markup, Chart chart, int number)
    {
        markup.Raw("<w:p><w:pPr><w:pStyle w:val=\"Figure\"/></w:pPr><w:r><w:drawing>");
        markup.Raw("<wp:inline xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\"");
        markup.Write($" distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"{Width}\" cy=\"{Height}\"/>");
        markup.Write(
            $"<wp:docPr id=\"{number}\" name=\"{chart.Title}\" descr=\"{Describe(chart)}\"/><wp:cNvGraphicFramePr/>"
        );
        markup.Raw("<a:graphic xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">");
        markup.Raw("<a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/chart\">");
        markup.Raw("<c:chart xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"");
        markup.Write(
            $" r:id=\"{RelationshipId(number)}\"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
        );
    }

    private static string Describe(Chart chart) =>
        string.Join(
            '；',
            chart.Series.Select(series =>
                $"{series.Name}：{string.Join('，', chart.Categories.Zip(series.Values, (name, value) => $"{name} {value}"))}"
            )
        );
}
