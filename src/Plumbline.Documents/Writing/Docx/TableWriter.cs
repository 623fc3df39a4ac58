using System.Collections.Immutable;
using Plumbline.Documents.Model;
using Plumbline.Documents.Writing.Markup;

namespace Plumbline.Documents.Writing.Docx;

/// <summary>Writes a table of a Word file: fixed widths, merged cells, repeated heading rows, thin borders.</summary>
internal static class TableWriter
{
    // A row whose longest cell has more characters may part over two pages.
    private const int LongestUnbrokenText = 300;

    private const string Thin = """ w:val="single" w:sz="4" w:space="0" w:color="auto"/>""";

    private const string TableHead =
        $"""<w:jc w:val="center"/><w:tblBorders><w:top{Thin}<w:left{Thin}<w:bottom{Thin}<w:right{Thin}"""
        + $"""<w:insideH{Thin}<w:insideV{Thin}</w:tblBorders><w:tblLayout w:type="fixed"/>""";

    // Without a paragraph between them Word makes two tables one; this one is hidden, and low where it is shown.
    private const string Seam =
        """<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:rPr><w:vanish/>"""
        + """<w:sz w:val="2"/></w:rPr></w:pPr></w:p>""";

    /// <summary>Writes a table as wide as the type area.</summary>
    public static void Write(MarkupWriter markup, RunWriter runs, Table table, int typeWidth)
    {
        var parts = TwoTables.Of(table);
        WriteOne(markup, runs, parts[0], typeWidth, isRest: false);
        foreach (var rest in parts[1..])
        {
            markup.Raw(Seam);
            WriteOne(markup, runs, rest, typeWidth, isRest: true);
        }
    }

    private static void WriteOne(MarkupWriter markup, RunWriter runs, Table table, int typeWidth, bool isRest)
    {
        var grid = TableGrid.Of(table);
        if (grid.Rows == 0)
        {
            return;
        }

        var widths = grid.ShareWidth(table.ColumnWidths, typeWidth);
        var style = ParagraphStyle.IdOfCell(Typography.TableTextSize(typeWidth, grid.Columns));
        WriteHead(markup, widths, typeWidth, isRest);
        for (var row = 0; row < grid.Rows; row++)
        {
            WriteRowHead(markup, table.Rows[row], isHeader: row < grid.HeaderRows);
            for (var column = 0; column < grid.Columns; )
            {
                var cell = grid[row, column];
                var open = isRest && cell is { Column: 0 } ? OpenEdge(grid, row) : "";
                WriteCell(markup, runs, new CellPlace(cell, row, WidthOf(cell, widths), style) { Borders = open });
                column += cell.ColumnSpan;
            }

            markup.Raw("</w:tr>");
        }

        markup.Raw("</w:tbl>");
    }

    // The corner under which the name of the list stands looks like one cell with it.
    private static string OpenEdge(TableGrid grid, int row) =>
        grid[0, 0].Cell.Text.Length > 0 || row > 1 ? ""
        : row == 0 ? """<w:tcBorders><w:bottom w:val="nil"/></w:tcBorders>"""
        : """<w:tcBorders><w:top w:val="nil"/></w:tcBorders>""";

    private static void WriteHead(MarkupWriter markup, ImmutableArray<int> widths, int typeWidth, bool isRest)
    {
        markup.Write($"<w:tbl><w:tblPr><w:tblW w:w=\"{typeWidth}\" w:type=\"dxa\"/>");
        markup.Raw(TableHead);
        markup.Write($"<w:tblCellMar><w:left w:w=\"{Typography.CellPadding}\" w:type=\"dxa\"/>");
        markup.Write($"<w:right w:w=\"{Typography.CellPadding}\" w:type=\"dxa\"/></w:tblCellMar>");
        markup.Raw(
            isRest ? $"<w:tblCaption w:val=\"{TwoTables.Mark}\"/></w:tblPr><w:tblGrid>" : "</w:tblPr><w:tblGrid>"
        );
        foreach (var width in widths)
        {
            markup.Write($"<w:gridCol w:w=\"{width}\"/>");
        }

        markup.Raw("</w:tblGrid>");
    }

    private static void WriteRowHead(MarkupWriter markup, Row row, bool isHeader)
    {
        markup.Raw("<w:tr><w:trPr>");
        if (row.Cells.All(cell => cell.Text.Length <= LongestUnbrokenText))
        {
            markup.Raw("<w:cantSplit/>");
        }

        markup.Write($"<w:trHeight w:val=\"{Typography.RowHeight}\"/>");
        markup.Raw(isHeader ? "<w:tblHeader/></w:trPr>" : "</w:trPr>");
    }

    private static void WriteCell(MarkupWriter markup, RunWriter runs, in CellPlace place)
    {
        var (placed, row, width, style) = place;
        var borders = place.Borders;
        markup.Write($"<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>");
        if (placed.ColumnSpan > 1)
        {
            markup.Write($"<w:gridSpan w:val=\"{placed.ColumnSpan}\"/>");
        }

        var begins = placed.Row == row;
        if (placed.RowSpan > 1)
        {
            markup.Raw(begins ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>");
        }

        markup.Raw(borders);
        markup.Write($"<w:vAlign w:val=\"center\"/></w:tcPr><w:p><w:pPr><w:pStyle w:val=\"{style}\"/>");
        if (begins)
        {
            markup.Raw(JustificationOf(placed.Cell.Alignment));
            markup.Raw("</w:pPr>");
            runs.Write(placed.Cell);
            markup.Raw("</w:p></w:tc>");
        }
        else
        {
            markup.Raw("</w:pPr></w:p></w:tc>");
        }
    }

    // The styles of cells are centred.
    private static string JustificationOf(Alignment alignment) =>
        alignment switch
        {
            Alignment.Left => "<w:jc w:val=\"left\"/>",
            Alignment.Right => "<w:jc w:val=\"right\"/>",
            _ => "",
        };

    private static int WidthOf(in PlacedCell cell, ImmutableArray<int> widths)
    {
        var width = 0;
        for (var column = cell.Column; column < cell.Column + cell.ColumnSpan; column++)
        {
            width += widths[column];
        }

        return width;
    }

    private readonly record struct CellPlace(PlacedCell Cell, int Row, int Width, string Style)
    {
        internal required string Borders { get; init; }
    }
}
