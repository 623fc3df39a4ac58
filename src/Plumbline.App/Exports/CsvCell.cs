using System.Globalization;

namespace Plumbline.App.Exports;

/// <summary>
/// A cell of a CSV file that a spreadsheet cannot take for a formula. CSV has no types, so a text that begins as formulas do
/// gets an apostrophe in front; a number keeps its sign.
/// </summary>
public static class CsvCell
{
    private const string Starts = "=+-@\t\r\n＝＋－＠";

    /// <summary>The text as it may stand in a cell; quoting is the writer's business.</summary>
    public static string Safe(string text) =>
        text.Length > 0 && Starts.Contains(text[0], StringComparison.Ordinal) && !IsNumber(text) ? $"'{text}" : text;

    private static bool IsNumber(string text) =>
        decimal.TryParse(
            text,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands,
            CultureInfo.InvariantCulture,
            out _
        );
}
