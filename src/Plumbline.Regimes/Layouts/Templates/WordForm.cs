using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using Plumbline.Documents.Model;

namespace Plumbline.Regimes.Layouts.Templates;

/// <summary>Reads the first table of a Word file and the lines around it.</summary>
internal static class WordForm
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    internal static FormTemplate? Read(ZipArchive package)
    {
        var blocks = FormFile
            .Part(package, "word/document.xml")
            ?.Element(W + "body")
            ?.Elements()
            .SelectMany(Unwrap)
            .ToList();
        var at = blocks?.FindIndex(block => block.Name == W + "tbl") ?? -1;
        return at < 0
            ? null
            : new(
                Lines(blocks!.Take(at)),
                TableOf(blocks![at]),
                Lines(blocks.Skip(at + 1).Where(block => block.Name == W + "p"))
            );
    }

    // Content controls stand around blocks, rows, cells and text alike.
    private static IEnumerable<XElement> Unwrap(XElement element) =>
        element.Name == W + "sdt" ? element.Elements(W + "sdtContent").Elements().SelectMany(Unwrap) : [element];

    private static List<string> Lines(IEnumerable<XElement> paragraphs) =>
        [.. paragraphs.Select(Text).Where(line => line.Length > 0)];

    private static Table TableOf(XElement table)
    {
        var widths = table
            .Elements(W + "tblGrid")
            .Elements(W + "gridCol")
            .Select(column => Number(column, 1))
            .ToImmutableArray();
        var rows = table
            .Elements()
            .SelectMany(Unwrap)
            .Where(element => element.Name == W + "tr")
            .Select(CellsOf)
            .ToList();
        var columns = Math.Max(widths.Length, rows.Count == 0 ? 0 : rows.Max(row => row.Sum(cell => cell.Span)));
        return new(
            widths.Length == columns ? widths : [.. Enumerable.Repeat(1, columns)],
            [.. rows.Select((row, at) => RowOf(rows, row, at))]
        );
    }

    private static Row RowOf(List<List<WordCell>> rows, List<WordCell> row, int at) =>
        new([
            .. row.Where(cell => !cell.Continues)
                .Select(cell => new Cell(cell.Text) { ColumnSpan = cell.Span, RowSpan = 1 + Below(rows, at, cell) }),
        ]);

    private static int Below(List<List<WordCell>> rows, int at, WordCell cell) =>
        rows.Skip(at + 1).TakeWhile(row => row.Exists(other => other.Continues && other.Column == cell.Column)).Count();

    private static List<WordCell> CellsOf(XElement row)
    {
        var cells = new List<WordCell>();
        foreach (var cell in row.Elements().SelectMany(Unwrap).Where(element => element.Name == W + "tc"))
        {
            var traits = cell.Element(W + "tcPr");
            var merge = traits?.Element(W + "vMerge");
            var column = cells.Count == 0 ? 0 : cells[^1].Column + cells[^1].Span;
            cells.Add(
                new(
                    column,
                    Math.Max(1, Number(traits?.Element(W + "gridSpan"), 1)),
                    merge is not null && merge.Attribute(W + "val")?.Value != "restart",
                    string.Join(
                            '\n',
                            cell.Elements().SelectMany(Unwrap).Where(element => element.Name == W + "p").Select(Text)
                        )
                        .Trim()
                )
            );
        }

        return cells;
    }

    private static string Text(XElement paragraph) =>
        string.Concat(
                paragraph
                    .Descendants()
                    .Select(element =>
                        element.Name == W + "t" ? element.Value
                        : element.Name == W + "br" ? "\n"
                        : ""
                    )
            )
            .Trim();

    private static int Number(XElement? element, int otherwise) =>
        int.TryParse(
            element?.Attribute(W + "val")?.Value ?? element?.Attribute(W + "w")?.Value,
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : otherwise;

    private sealed record WordCell(int Column, int Span, bool Continues, string Text);
}
