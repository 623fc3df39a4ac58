using System.Collections.Immutable;
using Plumbline.Audit.Texts;
using Plumbline.Documents.Model;

namespace Plumbline.App.Imports;

/// <summary>
/// Sets an edited table against the table as it was printed, row by row: a row is known by its labels and by the name it
/// prints, wherever it stands now. Rows without a match are reported, and nothing of them is guessed.
/// </summary>
internal sealed class CompareRows
{
    private readonly TableGrid form;
    private readonly TableGrid table;
    private readonly (int Row, int Skip) at;
    private readonly ImmutableArray<ImmutableArray<(int At, string Text)>> words;
    private readonly int?[] rowOf;

    private CompareRows(TableGrid form, TableGrid table, PlacedCell first)
    {
        (this.form, this.table) = (form, table);
        at = (first.Row, CellsOf(table, first.Row).IndexOf(first));
        words = [.. Enumerable.Range(0, form.Rows).Select(WordsOf)];
        rowOf = new int?[form.Rows];
        Match();
    }

    /// <summary>The differences; null where no table of the document is this one.</summary>
    internal static FormDifference? Of(Document drawn, Document edited)
    {
        var printed = TableGrid.Of(drawn.Blocks.OfType<Table>().First());
        var first = Folding.Compact(printed[0, 0].Cell.Text);
        return edited
            .Blocks.OfType<Table>()
            .Select(TableGrid.Of)
            .SelectMany(table =>
                table
                    .Cells.Where(cell => Folding.Compact(cell.Cell.Text) == first)
                    .Select(cell => new CompareRows(printed, table, cell))
            )
            .Where(compared => compared.IsThisForm)
            .Select(compared => compared.Difference())
            .MinBy(found => found.LostRows.Length + found.NewRows.Length);
    }

    private IEnumerable<int> Known => Enumerable.Range(0, form.Rows).Where(row => words[row].Length > 0);

    private bool IsThisForm => Known.Count(row => rowOf[row] is not null) * 2 > Known.Count();

    // By their number in the row: another program may part a table into other columns, but not into other cells.
    private ImmutableArray<(int At, string Text)> WordsOf(int row) =>
        [
            .. CellsOf(form, row)
                .Select((cell, number) => (cell, number))
                .Where(one => one.cell.Row == row)
                .Where(one => one.cell.Cell.Role == CellRole.Label || CompareGrid.IsName(one.cell.Cell))
                .Select(one => (one.number, Folding.Compact(one.cell.Cell.Text)))
                .Where(word => word.Item2.Length > 0),
        ];

    // The cells of a row from left to right, with those that reach into it from above.
    private static ImmutableArray<PlacedCell> CellsOf(TableGrid grid, int row) =>
        [
            .. Enumerable
                .Range(0, grid.Columns)
                .Select(column => grid[row, column])
                .DistinctBy(cell => (cell.Row, cell.Column)),
        ];

    // A row where it was printed goes before one elsewhere; a row without words follows the one over it.
    private void Match()
    {
        var free = Enumerable.Range(0, table.Rows).ToHashSet();
        foreach (var row in Known.Where(row => Is(row, row + at.Row)))
        {
            rowOf[row] = row + at.Row;
            free.Remove(row + at.Row);
        }

        foreach (var row in Known.Where(row => rowOf[row] is null))
        {
            var found = Enumerable.Range(0, table.Rows).Where(other => free.Contains(other) && Is(row, other)).ToList();
            if (found.Count > 0)
            {
                rowOf[row] = found[0];
                free.Remove(found[0]);
            }
        }

        for (var row = 1; row < form.Rows; row++)
        {
            if (words[row].IsEmpty && rowOf[row - 1] is { } above && free.Remove(above + 1))
            {
                rowOf[row] = above + 1;
            }
        }
    }

    private bool Is(int row, int other) =>
        other >= 0
        && other < table.Rows
        && words[row].All(word => Folding.Compact(TextAt(other, word.At)) == word.Text);

    private string TextAt(int row, int number) =>
        CellsOf(table, row) is var cells && number + at.Skip < cells.Length ? cells[number + at.Skip].Cell.Text : "";

    private FormDifference Difference()
    {
        var changes = ImmutableArray.CreateBuilder<CellChange>();
        for (var row = 0; row < form.Rows; row++)
        {
            var cells = CellsOf(form, row);
            for (var number = 0; number < cells.Length; number++)
            {
                var (cell, path) = (cells[number].Cell, cells[number].Cell.Binding);
                var isAsked = cells[number].Row == row && cell.Role == CellRole.Input && path is not null;
                if (
                    isAsked
                    && rowOf[row] is { } there
                    && TextAt(there, number) is var now
                    && !CompareForm.Same(cell.Text, now)
                )
                {
                    changes.Add(new(path, CompareGrid.Term(form, cells[number]), cell.Text, now.Trim()));
                }
            }
        }

        var lost = Known.Where(row => rowOf[row] is null).Select(row => CompareGrid.Words(form, row));
        return new(changes.ToImmutable(), [.. NewRows()], [.. lost]);
    }

    // Rows under the head of the table that are no row of it.
    private IEnumerable<string> NewRows()
    {
        var used = rowOf.OfType<int>().ToHashSet();
        foreach (var row in Enumerable.Range(0, table.Rows).Where(row => row > used.Min() && !used.Contains(row)))
        {
            var texts = table.Cells.Where(cell => cell.Row == row).Select(cell => cell.Cell.Text.Trim());
            var text = string.Join(' ', texts.Where(one => one.Length > 0));
            if (text.Length > 0)
            {
                yield return text;
            }
        }
    }
}
