using System.Globalization;
using AngleSharp.Dom;
using Plumbline.Documents.Reading.Assembly;

namespace Plumbline.Documents.Reading.Html;

/// <summary>How HTML says what a table looks like.</summary>
internal static class HtmlTables
{
    // The limits of the HTML standard.
    private const int MostColumns = 1000;
    private const int MostRows = 65534;

    /// <summary>The rows and captions of a table in their order, without those of tables inside it.</summary>
    public static IEnumerable<(IElement Row, bool IsHeader)> RowsOf(IElement table)
    {
        foreach (var child in table.Children)
        {
            if (child.LocalName is "tr" or "caption")
            {
                yield return (child, false);
            }

            foreach (
                var row in child.LocalName is "thead" or "tbody" or "tfoot"
                    ? child.Children
                    : Enumerable.Empty<IElement>()
            )
            {
                if (row.LocalName == "tr")
                {
                    yield return (row, child.LocalName == "thead");
                }
            }
        }
    }

    /// <summary>How many rows or columns a cell covers; 0 rows means all that are left.</summary>
    public static int Span(IElement cell, string attribute)
    {
        var text = cell.GetAttribute(attribute);
        if (text is null || !int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var span))
        {
            return 1;
        }

        return attribute == "rowspan"
            ? span == 0
                ? MostRows
                : Math.Min(span, MostRows)
            : Math.Clamp(span, 1, MostColumns);
    }

    /// <summary>No cell reaches past the last row.</summary>
    public static void CloseRowSpans(List<RowDraft> rows)
    {
        for (var row = 0; row < rows.Count; row++)
        {
            foreach (var cell in rows[row].Cells)
            {
                cell.RowSpan = Math.Clamp(cell.RowSpan, 1, rows.Count - row);
            }
        }
    }
}
