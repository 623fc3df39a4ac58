using Plumbline.Documents.Model;
using Plumbline.Documents.Reading;
using Xunit;

namespace Plumbline.App.Tests.Imports;

/// <summary>A table as somebody fills it outside, as a file.</summary>
internal static class FilledTable
{
    /// <summary>The table with other words in some cells, which are named by what they show.</summary>
    internal static SourceFile Of(Document table, string format, params (string Path, string Text)[] cells)
    {
        var left = cells.ToDictionary(cell => cell.Path, cell => cell.Text, StringComparer.Ordinal);
        var edited = table with
        {
            Sections =
            [
                .. table.Sections.Select(section =>
                    section with
                    {
                        Blocks = [.. section.Blocks.Select(block => block is Table one ? Edit(one, left) : block)],
                    }
                ),
            ],
        };
        Assert.Empty(left);
        using var stream = new MemoryStream();
        App.Documents.DocumentFormat.Named(format)!.Write(edited, stream);
        return new(stream.ToArray(), $"填好的表.{format}");
    }

    private static Table Edit(Table table, Dictionary<string, string> left) =>
        table with
        {
            Rows = [.. table.Rows.Select(row => row with { Cells = [.. row.Cells.Select(cell => Edit(cell, left))] })],
        };

    private static Cell Edit(Cell cell, Dictionary<string, string> left) =>
        cell.Binding is { } path && left.Remove(path, out var text) ? cell with { Text = text } : cell;

    /// <summary>The table with one row more, after the row that shows a value.</summary>
    internal static Document WithRowAfter(Document table, string path, string text) =>
        table with
        {
            Sections =
            [
                .. table.Sections.Select(section =>
                    section with
                    {
                        Blocks =
                        [
                            .. section.Blocks.Select(block => block is Table one ? Longer(one, path, text) : block),
                        ],
                    }
                ),
            ],
        };

    private static Table Longer(Table table, string path, string text)
    {
        var at = table.Rows.ToList().FindIndex(row => row.Cells.Any(cell => cell.Binding == path));
        Assert.InRange(at, 0, table.Rows.Length);
        var cells = table.Rows[at].Cells.Select(cell => cell with { Text = text, RowSpan = 1 });
        // A cell that reaches over the place reaches further now.
        var rows = table.Rows.Select(
            (row, above) =>
                row with
                {
                    Cells =
                    [
                        .. row.Cells.Select(cell =>
                            above <= at && above + cell.RowSpan > at + 1
                                ? cell with
                                {
                                    RowSpan = cell.RowSpan + 1,
                                }
                                : cell
                        ),
                    ],
                }
        );
        return table with { Rows = [.. rows.Take(at + 1), new Row([.. cells]), .. rows.Skip(at + 1)] };
    }
}
