using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Documents.Model;
using Plumbline.Documents.Writing.Xlsx;

namespace Plumbline.App.Exports;

/// <summary>A column of an exported table.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Format">What its cells hold; numbers stay numbers.</param>
/// <param name="Decimals">Decimals shown; <see cref="AsPrinted"/>: those of each cell.</param>
public sealed record ExportColumn(string Heading, ValueFormat Format, int Decimals)
{
    /// <summary>Each cell has the decimals with which it is printed.</summary>
    public const int AsPrinted = -1;

    /// <summary>Its width beside the others.</summary>
    public int Width { get; init; } = Format == ValueFormat.Text ? 4 : 2;
}

/// <summary>A table to export.</summary>
/// <param name="Title">Name of the sheet and first line.</param>
/// <param name="Notes">Lines below the title: whose figures, what is counted.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">Cells as printed, <c>12.50</c>, <c>87.5%</c>; empty: nothing.</param>
public sealed record ExportTable(
    string Title,
    ImmutableArray<string> Notes,
    ImmutableArray<ExportColumn> Columns,
    ImmutableArray<IReadOnlyList<string>> Rows
);

/// <summary>Writes a table as a workbook. Text is written as text, so that nothing typed by a person becomes a formula.</summary>
public static class TableWorkbook
{
    /// <summary>The bytes of the workbook.</summary>
    public static byte[] Of(ExportTable table)
    {
        using var output = new MemoryStream();
        XlsxWriter.Write(Compose(table), output);
        return output.ToArray();
    }

    private static Document Compose(ExportTable table) =>
        new(
            table.Title,
            [
                new Section(
                    [
                        new Paragraph(ParagraphKind.Title, table.Title),
                        .. table.Notes.Select(note => new Paragraph(ParagraphKind.Subtitle, note)),
                        new Table(
                            [.. table.Columns.Select(column => column.Width)],
                            [Head(table), .. table.Rows.Select(row => Body(table, row))]
                        )
                        {
                            HeaderRows = 1,
                            Name = table.Title,
                        },
                    ],
                    Orientation.Landscape
                ),
            ]
        );

    private static Row Head(ExportTable table) =>
        new([.. table.Columns.Select(column => new Cell(column.Heading) { Bold = true })]);

    private static Row Body(ExportTable table, IReadOnlyList<string> cells) =>
        new([.. table.Columns.Select((column, at) => Cell(column, cells[at]))]);

    private static Cell Cell(ExportColumn column, string text) =>
        column.Format == ValueFormat.Text || !IsNumber(column.Format, text)
            ? new(text) { Alignment = Alignment.Left }
            : new(text)
            {
                Alignment = Alignment.Right,
                Format = column.Format,
                Decimals = column.Decimals == ExportColumn.AsPrinted ? DecimalsOf(text) : column.Decimals,
            };

    // What a person typed instead of a number, 不适用, stays what it is.
    private static bool IsNumber(ValueFormat format, string text) =>
        decimal.TryParse(
            format == ValueFormat.Percent ? text.TrimEnd('%') : text,
            NumberStyles.Number,
            CultureInfo.InvariantCulture,
            out _
        );

    private static int DecimalsOf(string text) =>
        text.Contains('.', StringComparison.Ordinal)
            ? text.Length - text.IndexOf('.', StringComparison.Ordinal) - 1
            : 0;
}
