using System.Collections.Immutable;
using Plumbline.Documents.Model;
using Plumbline.Documents.Writing.Markup;

namespace Plumbline.Documents.Writing.Xlsx;

/// <summary>Writes one worksheet from top to bottom, holding nothing but the layout of its table.</summary>
internal sealed class SheetWriter(MarkupWriter markup, Sheet sheet, SheetContext context)
{
    private const int LongHead = 6;
    private const int ScreenRows = 30;

    private readonly List<string> merged = [];
    private readonly SheetRules rules = new(context.Bindings);

    private bool IsProtected => sheet.IsForm && context.Options.Protect;

    /// <summary>Writes the sheet.</summary>
    public void Write()
    {
        markup.Raw("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
        markup.Write($"<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><dimension ref=\"{sheet.Area}\"/>");
        WriteView();
        WriteColumns();
        markup.Raw("<sheetData>");
        WriteLines(sheet.Plan.Head, 1);
        WriteTable();
        WriteLines(sheet.Plan.Tail, sheet.FirstTailRow);
        markup.Raw("</sheetData>");
        if (IsProtected)
        {
            markup.Raw(
                "<sheetProtection sheet=\"1\" objects=\"1\" scenarios=\"1\" formatColumns=\"0\" formatRows=\"0\"/>"
            );
        }

        WriteMerged();
        rules.Write(markup);
        WritePage();
        markup.Raw("</worksheet>");
    }

    private void WriteView()
    {
        markup.Raw("<sheetViews><sheetView workbookViewId=\"0\"");
        markup.Raw(sheet.Plan.Table.Rows.IsEmpty ? " showGridLines=\"0\">" : ">");
        var fixedRows = sheet.Plan.Head.Length + sheet.Grid.HeaderRows;
        if (sheet.Grid.HeaderRows > 0 && sheet.Grid.Rows > ScreenRows && sheet.Plan.Head.Length < LongHead)
        {
            markup.Write($"<pane ySplit=\"{fixedRows}\" topLeftCell=\"A{fixedRows + 1}\"");
            markup.Raw(" activePane=\"bottomLeft\" state=\"frozen\"/><selection pane=\"bottomLeft\"/>");
        }

        markup.Raw("</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"21\" customHeight=\"1\"/>");
    }

    private void WriteColumns()
    {
        markup.Raw("<cols>");
        for (var column = 1; column <= sheet.Widths.Length; column++)
        {
            markup.Write(
                $"<col min=\"{column}\" max=\"{column}\" width=\"{sheet.Widths[column - 1]}\" customWidth=\"1\"/>"
            );
        }

        markup.Raw("</cols>");
    }

    private void WriteLines(ImmutableArray<SheetLine> lines, int firstRow)
    {
        for (var index = 0; index < lines.Length; index++)
        {
            var line = lines[index];
            var row = firstRow + index;
            var style = context.Styles.NumberOf(CellLook.Of(line));
            markup.Write($"<row r=\"{row}\" ht=\"{RowHeights.Of(line, sheet.Widths.Sum())}\" customHeight=\"1\">");
            WriteText(row, 0, style, line.Text);
            markup.Raw("</row>");
            Merge(row, 0, 1, sheet.Grid.Columns);
            if (line.Binding is { Length: > 0 } binding)
            {
                context.Bindings.Bind(binding, sheet.Name, row, 1);
            }
        }
    }

    private void WriteTable()
    {
        var heights = RowHeights.Of(sheet.Grid, sheet.Widths);
        for (var index = 0; index < sheet.Grid.Rows; index++)
        {
            var row = sheet.FirstTableRow + index;
            markup.Write($"<row r=\"{row}\" ht=\"{heights[index]}\" customHeight=\"1\">");
            for (var column = 0; column < sheet.Grid.Columns; column++)
            {
                WriteCell(sheet.Grid[index, column], index, row, column);
            }

            markup.Raw("</row>");
        }
    }

    private void WriteCell(in PlacedCell placed, int index, int row, int column)
    {
        var cell = placed.Cell;
        var style = context.Styles.NumberOf(CellLook.Of(cell, sheet.IsForm));
        if (placed.Row != index || placed.Column != column)
        {
            markup.Write($"<c r=\"{sheet.Letters[column]}{row}\" s=\"{style}\"/>");
            return;
        }

        WriteValue(cell, row, column, style);
        Merge(row, column, placed.RowSpan, placed.ColumnSpan);
        rules.Add(cell, row, column + 1);
        if (cell.Binding is { Length: > 0 } binding)
        {
            context.Bindings.Bind(binding, sheet.Name, row, column + 1);
        }
    }

    private void WriteValue(Cell cell, int row, int column, int style)
    {
        var number = "";
        var isNumber = cell.Format switch
        {
            ValueFormat.Number => ExactNumber.TryRead(cell.Text, out number),
            ValueFormat.Percent => ExactNumber.TryReadPercent(cell.Text, out number),
            _ => false,
        };
        if (isNumber)
        {
            markup.Write($"<c r=\"{sheet.Letters[column]}{row}\" s=\"{style}\"><v>{number}</v></c>");
        }
        else
        {
            WriteText(row, column, style, cell.Text);
        }
    }

    private void WriteText(int row, int column, int style, string text)
    {
        markup.Write($"<c r=\"{sheet.Letters[column]}{row}\" s=\"{style}\"");
        if (text.Length == 0)
        {
            markup.Raw("/>");
            return;
        }

        markup.Raw(" t=\"inlineStr\">");
        CellText.Write(markup, text);
        markup.Raw("</c>");
    }

    private void Merge(int row, int column, int rowSpan, int columnSpan)
    {
        if (rowSpan > 1 || columnSpan > 1)
        {
            merged.Add(CellReference.Of(row, column + 1, row + rowSpan - 1, column + columnSpan));
        }
    }

    private void WriteMerged()
    {
        if (merged.Count == 0)
        {
            return;
        }

        markup.Write($"<mergeCells count=\"{merged.Count}\">");
        foreach (var range in merged)
        {
            markup.Write($"<mergeCell ref=\"{range}\"/>");
        }

        markup.Raw("</mergeCells>");
    }

    private void WritePage()
    {
        var orientation = sheet.Plan.Orientation == Orientation.Landscape ? "landscape" : "portrait";
        markup.Raw("<printOptions horizontalCentered=\"1\"/>");
        markup.Raw(
            "<pageMargins left=\"0.7\" right=\"0.7\" top=\"0.8\" bottom=\"0.8\" header=\"0.4\" footer=\"0.4\"/>"
        );
        markup.Write($"<pageSetup paperSize=\"9\" fitToHeight=\"0\" orientation=\"{orientation}\"/>");
        markup.Raw("<headerFooter><oddFooter>&amp;C— &amp;P —</oddFooter></headerFooter>");
    }
}
