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
    private readonly (int Row, int Column) at;
    private readonly ImmutableArray<ImmutableArray<(int Column, string Text)>> words;
    private readonly int?[] rowOf;

    private CompareRows(TableGrid form, TableGrid table, (int Row, int Column) at)
    {
        (this.form, this.table, this.at) = (form, table, at);
        words = [.. Enumerable.Range(0, form.Rows).Select(WordsOf)];
        rowOf = new int?[form.Rows];
        Match();
    }

    /// <summary>The differences; null where no table of the document is this one.</summary>
    internal static FormDifference? Of(Document drawn, Document edited)
    {
        var printed = TableGrid.Of(drawn.Blocks.OfType<Table>().First());
        return edited
            .Blocks.OfType<Table>()
            .Select(TableGrid.Of)
            .SelectMany(table => CompareGrid.Places(printed, table).Select(at => new CompareRows(printed, table, at)))
            .Where(compared => compared.IsThisForm)
            .Select(compared => compared.Difference())
            .MinBy(found => found.LostRows.Length + found.NewRows.Length);
    }

    private IEnumerable<int> Known => Enumerable.Range(0, form.Rows).Where(row => words[row].Length > 0);

    private bool IsThisForm => Known.Count(row => rowOf[row] is not null) * 2 > Known.Count();

    private ImmutableArray<(int Column, string Text)> WordsOf(int row) =>
        [
            .. form
                .Cells.Where(cell => cell.Row == row)
                .Where(cell => cell.Cell.Role == CellRole.Label || CompareGrid.IsName(cell.Cell))
                .Select(cell => (cell.Column, Folding.Compact(cell.Cell.Text)))
                .Where(word => word.Item2.Length > 0),
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
        && words[row].All(word => Folding.Compact(TextAt(other, word.Column)) == word.Text);

    private string TextAt(int row, int column) =>
        column + at.Column < table.Columns ? table[row, column + at.Column].Cell.Text : "";

    private FormDifference Difference()
    {
        var changes = ImmutableArray.CreateBuilder<CellChange>();
        foreach (var cell in form.Cells.Where(cell => cell.Cell is { Role: CellRole.Input, Binding: not null }))
        {
            var now = rowOf[cell.Row] is { } row ? TextAt(row, cell.Column) : cell.Cell.Text;
            if (!CompareForm.Same(cell.Cell.Text, now))
            {
                changes.Add(new(cell.Cell.Binding, CompareGrid.Term(form, cell), cell.Cell.Text, now.Trim()));
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
