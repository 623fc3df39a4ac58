using System.Collections.Immutable;
using Plumbline.App.Content;
using Plumbline.Audit.Texts;
using Plumbline.Documents.Model;

namespace Plumbline.App.Imports;

/// <summary>
/// Sets an edited form of a goal or a monitoring round against the form as it was handed out, cell by cell on the grid. The
/// forms of these stages are handed out filled with their indicators, so a row keeps its place; rows that are
/// missing are reported and nothing is guessed.
/// </summary>
internal static class CompareGrid
{
    private static readonly string[] Names = [".name", ".label", ".title"];

    /// <summary>The differences; null where no table of the document is this form.</summary>
    internal static FormDifference? Of(Document drawn, Document edited)
    {
        var form = drawn.Blocks.OfType<Table>().First();
        var grid = TableGrid.Of(form);
        return edited
            .Blocks.OfType<Table>()
            .Select(TableGrid.Of)
            .SelectMany(table => Places(grid, table).Select(at => Compare(grid, table, at)))
            .MinBy(found => found.Changes.Length + found.NewRows.Length + found.LostRows.Length);
    }

    // A workbook has the title in rows above the form, so the form is looked for by the words of its first row.
    private static IEnumerable<(int Row, int Column)> Places(TableGrid form, TableGrid table)
    {
        var first = form.Cells.First(cell => cell is { Row: 0, Cell.Role: CellRole.Label });
        return table
            .Cells.Where(cell => Folding.Compact(cell.Cell.Text) == Folding.Compact(first.Cell.Text))
            .Where(cell => cell.Column >= first.Column)
            .Select(cell => (cell.Row - first.Row, cell.Column - first.Column));
    }

    private static FormDifference Compare(TableGrid form, TableGrid table, (int Row, int Column) at)
    {
        var changes = ImmutableArray.CreateBuilder<CellChange>();
        foreach (var cell in form.Cells.Where(cell => cell.Cell is { Role: CellRole.Input, Binding: not null }))
        {
            var (row, column) = (cell.Row + at.Row, cell.Column + at.Column);
            var now = row < table.Rows && column < table.Columns ? table[row, column].Cell.Text : "";
            if (!CompareForm.Same(cell.Cell.Text, now))
            {
                changes.Add(new(cell.Cell.Binding, Term(form, cell), cell.Cell.Text, now.Trim()));
            }
        }

        var missing = Math.Max(0, form.Rows + at.Row - table.Rows);
        return new(
            changes.ToImmutable(),
            [],
            [.. Enumerable.Range(0, missing).Select(left => Words(form, form.Rows - 1 - left))]
        );
    }

    /// <summary>The words of its row and of the heading over it.</summary>
    internal static string Term(TableGrid form, PlacedCell cell)
    {
        var above = Enumerable
            .Range(0, cell.Row)
            .Reverse()
            .Select(row => form[row, cell.Column])
            .FirstOrDefault(one => one.Cell.Role == CellRole.Label && one.Cell.Text.Trim().Length > 0);
        var column = above.Cell is null ? "" : Folding.Compact(above.Cell.Text);
        var row = Words(form, cell.Row);
        var isAlone = form.Cells.Count(other => other.Row == cell.Row && other.Cell.Role == CellRole.Input) == 1;
        return row.Length == 0 ? column
            : isAlone || column.Length == 0 ? row
            : row + EnglishWords.Between + column;
    }

    /// <summary>What a row is called by: the name it prints, else its first label.</summary>
    internal static string Words(TableGrid form, int row)
    {
        var named = form.Cells.FirstOrDefault(cell => cell.Row == row && IsName(cell.Cell));
        var first = form.Cells.FirstOrDefault(cell => cell.Row == row && cell.Cell.Role == CellRole.Label);
        return Folding.Compact((named.Cell ?? first.Cell)?.Text ?? "");
    }

    /// <summary>Whether a cell names its row.</summary>
    internal static bool IsName(Cell cell) =>
        cell.Binding is { } path && Names.Any(name => path.EndsWith(name, StringComparison.Ordinal));
}
