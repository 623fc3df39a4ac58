using System.Collections.Immutable;
using Plumbline.Documents.Model;

namespace Plumbline.Documents.Writing.Xlsx;

/// <summary>
/// Heights of rows in points. Excel fits rows by itself only where no cell is merged, so they are worked out from the
/// length of the text and the width of the column.
/// </summary>
internal static class RowHeights
{
    private const int Line = 15;
    private const int Least = 21;
    private const int Most = 409;

    /// <summary>Height of a line across the sheet.</summary>
    public static int Of(SheetLine line, int width) =>
        line.Kind == ParagraphKind.Title
            ? Math.Min(Most, 18 + (24 * CountLines(line.Text, width * 11 / 18)))
            : Height(CountLines(line.Text, width));

    /// <summary>Heights of the rows of a table.</summary>
    public static ImmutableArray<int> Of(TableGrid grid, ImmutableArray<int> widths)
    {
        var heights = new int[grid.Rows];
        Array.Fill(heights, Least);
        foreach (var cell in grid.Cells)
        {
            var last = cell.Row + cell.RowSpan - 1;
            var needed = Height(CountLines(cell.Cell.Text, WidthOf(cell, widths)));
            var given = 0;
            for (var row = cell.Row; row <= last && given < needed; row++)
            {
                given += heights[row];
            }

            // What is missing goes to the last row of the span, as far as Excel's tallest row allows.
            heights[last] = Math.Min(Most, heights[last] + Math.Max(0, needed - given));
        }

        return [.. heights];
    }

    private static int Height(int lines) => Math.Clamp(6 + (Line * lines), Least, Most);

    private static int CountLines(string text, int width)
    {
        var lines = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            lines += Math.Max(1, (DisplayWidth(line) + width - 1) / Math.Max(1, width));
        }

        return lines;
    }

    // A Chinese character is as wide as two digits.
    private static int DisplayWidth(ReadOnlySpan<char> text)
    {
        var width = 0;
        foreach (var character in text)
        {
            width += character < '\u1100' ? 1 : 2;
        }

        return width;
    }

    private static int WidthOf(in PlacedCell cell, ImmutableArray<int> widths)
    {
        // One digit is lost to the borders.
        var width = -1;
        for (var column = cell.Column; column < cell.Column + cell.ColumnSpan; column++)
        {
            width += widths[column];
        }

        return Math.Max(1, width);
    }
}
