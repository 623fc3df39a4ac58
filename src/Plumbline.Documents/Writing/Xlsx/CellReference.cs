using System.Globalization;

namespace Plumbline.Documents.Writing.Xlsx;

/// <summary>Names of cells and ranges; rows and columns count from 1 here, as people read them.</summary>
internal static class CellReference
{
    /// <summary>Letters of a column: A, Z, AA.</summary>
    public static string Letters(int column)
    {
        var letters = "";
        for (; column > 0; column = (column - 1) / 26)
        {
            letters = (char)('A' + ((column - 1) % 26)) + letters;
        }

        return letters;
    }

    /// <summary>A cell: <c>C5</c>.</summary>
    public static string Of(int row, int column) =>
        string.Create(CultureInfo.InvariantCulture, $"{Letters(column)}{row}");

    /// <summary>A rectangle: <c>A1:C5</c>, or one cell.</summary>
    public static string Of(int row, int column, int lastRow, int lastColumn) =>
        row == lastRow && column == lastColumn ? Of(row, column) : $"{Of(row, column)}:{Of(lastRow, lastColumn)}";

    /// <summary>A rectangle that stays in place when copied: <c>$A$1:$C$5</c>.</summary>
    public static string Absolute(int row, int column, int lastRow, int lastColumn) =>
        string.Create(CultureInfo.InvariantCulture, $"${Letters(column)}${row}:${Letters(lastColumn)}${lastRow}");
}
