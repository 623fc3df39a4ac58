using System.Collections.Immutable;
using Plumbline.Documents.Model;
using Plumbline.Documents.Writing.Markup;

namespace Plumbline.Documents.Writing.Html;

/// <summary>
/// Writes a table with its caption. Cells of the heading rows head their columns; words at the start of a row head it.
/// </summary>
internal static class TableMarkup
{
    /// <summary>Writes a table.</summary>
    /// <param name="markup">Where to.</param>
    /// <param name="table">The table.</param>
    /// <param name="captions">The lines above it.</param>
    /// <param name="isPart">In a page whose policy allows no style attributes: widths are attributes of columns.</param>
    public static void Write(MarkupWriter markup, Table table, ImmutableArray<Paragraph> captions, bool isPart)
    {
        var grid = TableGrid.Of(table);
        markup.Raw("<div class=\"table\"><table>\n");
        WriteCaption(markup, captions);
        WriteColumns(markup, table, grid, isPart);
        WriteRows(markup, "thead", grid, table, 0, grid.HeaderRows);
        WriteRows(markup, "tbody", grid, table, grid.HeaderRows, grid.Rows);
        markup.Raw("</table></div>\n");
    }

    private static void WriteCaption(MarkupWriter markup, ImmutableArray<Paragraph> captions)
    {
        if (captions.IsEmpty)
        {
            return;
        }

        markup.Raw("<caption>\n");
        foreach (var caption in captions)
        {
            InlineMarkup.WriteElement(markup, "p", HtmlBlocks.ClassOf(caption.Kind), caption.Content);
        }

        markup.Raw("</caption>\n");
    }

    private static void WriteColumns(MarkupWriter markup, Table table, TableGrid grid, bool isPart)
    {
        markup.Raw("<colgroup>");
        foreach (var share in grid.ShareWidth(table.ColumnWidths, 10000))
        {
            markup.Raw(isPart ? "<col width=\"" : "<col style=\"width:");
            markup.Write($"{share / 100}.{share % 100 / 10}{share % 10}%\">");
        }

        markup.Raw("</colgroup>\n");
    }

    private static void WriteRows(MarkupWriter markup, string element, TableGrid grid, Table table, int from, int to)
    {
        if (from == to)
        {
            return;
        }

        markup.Raw($"<{element}>\n");
        for (var row = from; row < to; row++)
        {
            markup.Raw("<tr");
            if (table.Rows[row].Item is { } item)
            {
                markup.Write($" data-item=\"{item}\"");
            }

            markup.Raw(">");
            for (var column = 0; column < grid.Columns; column++)
            {
                var cell = grid[row, column];
                if (cell.Row == row && cell.Column == column)
                {
                    WriteCell(markup, cell, grid);
                }
            }

            markup.Raw("</tr>\n");
        }

        markup.Raw($"</{element}>\n");
    }

    private static void WriteCell(MarkupWriter markup, in PlacedCell placed, TableGrid grid)
    {
        var cell = placed.Cell;
        var scope = ScopeOf(placed, grid);
        var element = scope.Length > 0 ? "th" : "td";
        markup.Raw("<" + element);
        if (scope.Length > 0)
        {
            markup.Write($" scope=\"{scope}\"");
        }

        if (placed.ColumnSpan > 1)
        {
            markup.Write($" colspan=\"{placed.ColumnSpan}\"");
        }

        if (placed.RowSpan > 1)
        {
            markup.Write($" rowspan=\"{placed.RowSpan}\"");
        }

        if (ClassOf(cell) is { Length: > 0 } className)
        {
            markup.Write($" class=\"{className}\"");
        }

        if (cell.Binding is { } binding)
        {
            markup.Write($" data-path=\"{binding}\"");
        }

        markup.Raw(">");
        InlineMarkup.WriteText(markup, cell.Text);
        markup.Raw($"</{element}>");
    }

    private static string ScopeOf(in PlacedCell placed, TableGrid grid)
    {
        if (placed.Cell is not { Role: CellRole.Label, Text.Length: > 0 })
        {
            return "";
        }

        if (placed.Row < grid.HeaderRows)
        {
            return placed.ColumnSpan > 1 ? "colgroup" : "col";
        }

        var headsRow = placed.Column == 0 && placed.ColumnSpan < grid.Columns && placed.Cell.Format == ValueFormat.Text;
        return headsRow
            ? placed.RowSpan > 1
                ? "rowgroup"
                : "row"
            : "";
    }

    private static string ClassOf(Cell cell)
    {
        var alignment = cell.Alignment switch
        {
            Alignment.Left => "left ",
            Alignment.Right => "right ",
            _ => "",
        };
        var role = cell.Role switch
        {
            CellRole.Input => "input ",
            CellRole.Computed => "computed ",
            _ => "",
        };
        return (alignment + role + (cell.Bold ? "bold" : "")).TrimEnd();
    }
}
