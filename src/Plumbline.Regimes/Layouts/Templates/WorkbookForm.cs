using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using Plumbline.Documents.Model;

namespace Plumbline.Regimes.Layouts.Templates;

/// <summary>
/// Reads the first sheet of an Excel file. Rows of one cell that is as wide as the sheet are lines above and below the
/// form; the rest is the table.
/// </summary>
internal static class WorkbookForm
{
    private const int MostRows = 2_000;
    private const int MostColumns = 100;

    private static readonly XNamespace S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    internal static FormTemplate? Read(ZipArchive package)
    {
        if (FormFile.Part(package, "xl/worksheets/sheet1.xml") is not { } sheet)
        {
            return null;
        }

        var shared = FormFile.Part(package, "xl/sharedStrings.xml")?.Elements(S + "si").Select(Text).ToList() ?? [];
        var cells = sheet
            .Descendants(S + "c")
            .Select(cell => (Place: Reference(cell.Attribute("r")?.Value ?? ""), Text: Value(cell, shared)))
            .Where(cell => cell.Place is { Row: > 0 and <= MostRows, Column: > 0 and <= MostColumns })
            .ToLookup(cell => cell.Place, cell => cell.Text);
        var merges = sheet
            .Descendants(S + "mergeCell")
            .Select(merge => Range(merge.Attribute("ref")?.Value ?? ""))
            .ToList();
        var grid = new Grid(cells, merges);
        return grid.Rows == 0 ? null : grid.Form(Widths(sheet, grid.Columns));
    }

    private static ImmutableArray<int> Widths(XElement sheet, int columns)
    {
        var widths = Enumerable.Repeat(9, columns).ToArray();
        foreach (var column in sheet.Descendants(S + "col"))
        {
            var width = decimal.TryParse(
                column.Attribute("width")?.Value,
                NumberStyles.Float,
                CultureInfo.InvariantCulture,
                out var read
            )
                ? (int)Math.Clamp(decimal.Round(read), 1, 255)
                : 9;
            for (
                var at = Number(column.Attribute("min")?.Value);
                at <= Math.Min(columns, Number(column.Attribute("max")?.Value));
                at++
            )
            {
                widths[Math.Max(1, at) - 1] = width;
            }
        }

        return [.. widths];
    }

    private static string Value(XElement cell, List<string> shared) =>
        cell.Attribute("t")?.Value switch
        {
            "s" => shared.ElementAtOrDefault(Number(cell.Element(S + "v")?.Value)) ?? "",
            "inlineStr" => cell.Element(S + "is") is { } text ? Text(text) : "",
            _ => cell.Element(S + "v")?.Value ?? "",
        };

    private static string Text(XElement element) =>
        string.Concat(element.Descendants(S + "t").Select(text => text.Value)).Trim();

    private static int Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static (int Row, int Column) Reference(string text)
    {
        var letters = text.TakeWhile(char.IsAsciiLetterUpper).ToArray();
        return letters.Length is 0 or > 3
            ? (0, 0)
            : (
                Number(text[letters.Length..]),
                letters.Aggregate(0, (column, letter) => column * 26 + letter - 'A' + 1)
            );
    }

    private static ((int Row, int Column) From, (int Row, int Column) To) Range(string text)
    {
        var ends = text.Split(':');
        return (Reference(ends[0]), Reference(ends[^1]));
    }

    private sealed class Grid(
        ILookup<(int Row, int Column), string> cells,
        List<((int Row, int Column) From, (int Row, int Column) To)> merges
    )
    {
        internal int Rows { get; } = Most(cells, merges, place => place.Row, MostRows);

        internal int Columns { get; } = Most(cells, merges, place => place.Column, MostColumns);

        internal FormTemplate Form(ImmutableArray<int> widths)
        {
            var first = 1;
            while (first < Rows && IsLine(first))
            {
                first++;
            }

            var last = Rows;
            while (last > first && IsLine(last))
            {
                last--;
            }

            var rows = Enumerable.Range(first, last - first + 1).Select(RowAt).ToImmutableArray();
            return new(Lines(1, first - 1), new Table(widths, rows), Lines(last + 1, Rows));
        }

        private bool IsLine(int row) =>
            Text(row, 1).StartsWith('{') is false
            && Enumerable.Range(2, Columns - 1).All(column => Text(row, column).Length == 0 && !Starts(row, column));

        private List<string> Lines(int from, int to) =>
            [
                .. Enumerable
                    .Range(from, Math.Max(0, to - from + 1))
                    .Select(row => Text(row, 1))
                    .Where(line => line.Length > 0),
            ];

        private Row RowAt(int row) =>
            new([
                .. Enumerable
                    .Range(1, Columns)
                    .Where(column => !Covered(row, column))
                    .Select(column => CellAt(row, column)),
            ]);

        private Cell CellAt(int row, int column)
        {
            var (from, to) = merges.Find(merge => merge.From == (row, column));
            var spans = from != default;
            return new(Text(row, column))
            {
                RowSpan = spans ? Math.Clamp(to.Row - row + 1, 1, Rows - row + 1) : 1,
                ColumnSpan = spans ? Math.Clamp(to.Column - column + 1, 1, Columns - column + 1) : 1,
            };
        }

        private bool Starts(int row, int column) => merges.Exists(merge => merge.From == (row, column));

        private bool Covered(int row, int column) =>
            merges.Exists(merge =>
                row >= merge.From.Row
                && row <= merge.To.Row
                && column >= merge.From.Column
                && column <= merge.To.Column
                && merge.From != (row, column)
            );

        private string Text(int row, int column) => cells[(row, column)].FirstOrDefault() ?? "";

        private static int Most(
            ILookup<(int Row, int Column), string> cells,
            List<((int Row, int Column) From, (int Row, int Column) To)> merges,
            Func<(int Row, int Column), int> side,
            int limit
        ) =>
            Math.Min(
                limit,
                cells
                    .Where(cell => cell.Any(text => text.Length > 0))
                    .Select(cell => side(cell.Key))
                    .Concat(merges.Select(merge => side(merge.To)))
                    .DefaultIfEmpty(0)
                    .Max()
            );
    }
}
