using System.Globalization;

namespace Plumbline.Documents.Reading.Spreadsheets;

/// <summary>Names of cells: C5 is the fifth row of the third column.</summary>
internal static class CellName
{
    /// <summary>Rows of a worksheet.</summary>
    public const int MostRows = 1_048_576;

    /// <summary>Columns of a worksheet.</summary>
    public const int MostColumns = 16_384;

    /// <summary>The name of a cell.</summary>
    public static string Of(int row, int column) => ColumnName(column) + row.ToString(CultureInfo.InvariantCulture);

    /// <summary>The letters of a column.</summary>
    public static string ColumnName(int column)
    {
        var letters = "";
        for (var rest = column; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        }

        return letters;
    }

    /// <summary>Reads a name, with or without dollar signs; false when it is none or beyond the sheet.</summary>
    public static bool TryParse(ReadOnlySpan<char> name, out int row, out int column)
    {
        (row, column) = (0, 0);
        foreach (var character in name)
        {
            if (char.IsAsciiLetter(character) && row == 0 && column <= MostColumns)
            {
                column = (column * 26) + char.ToUpperInvariant(character) - 'A' + 1;
            }
            else if (char.IsAsciiDigit(character) && row <= MostRows)
            {
                row = (row * 10) + character - '0';
            }
            else if (character != '$')
            {
                return false;
            }
        }

        return row is >= 1 and <= MostRows && column is >= 1 and <= MostColumns;
    }

    /// <summary>Reads a range such as A1:C5.</summary>
    public static SheetRange? ParseRange(string range)
    {
        var colon = range.IndexOf(':', StringComparison.Ordinal);
        return
            colon > 0
            && TryParse(range.AsSpan(0, colon), out var row, out var column)
            && TryParse(range.AsSpan(colon + 1), out var lastRow, out var lastColumn)
            && lastRow >= row
            && lastColumn >= column
            ? new SheetRange(row, column, lastRow, lastColumn)
            : null;
    }
}
