using System.Collections.Immutable;
using Plumbline.Documents.Reading.Assembly;

namespace Plumbline.Documents.Reading.Docx;

/// <summary>A table of a Word file while its rows are read: cells that continue the one above are joined to it.</summary>
internal sealed class WordTable
{
    /// <summary>Word's own limit.</summary>
    public const int MostColumns = 63;

    private readonly Dictionary<int, CellDraft> open = [];
    private bool headerEnded;

    /// <summary>Widths of the grid columns.</summary>
    public List<int> Widths { get; } = [];

    public List<RowDraft> Rows { get; } = [];

    /// <summary>Rows that are repeated at the top of each page.</summary>
    public int HeaderRows { get; private set; }

    /// <summary>It goes on with the table before it.</summary>
    public bool IsRest { get; set; }

    /// <summary>The rows as a part of the table before: what was set under empty corners begins in them again.</summary>
    public List<RowDraft> RowsAsRest()
    {
        if (Rows is not [var top, var list, ..])
        {
            return Rows;
        }

        for (
            var at = 0;
            at < top.Cells.Count
                && top.Cells[at] is { IsBlank: true, RowSpan: 1 } corner
                && list.Cells is [{ RowSpan: > 1 } side, ..]
                && corner.ColumnSpan == side.ColumnSpan;
            at++
        )
        {
            side.RowSpan++;
            top.Cells[at] = side;
            list.Cells.RemoveAt(0);
        }

        return Rows;
    }

    /// <summary>Adds a row unless it was deleted.</summary>
    public void Add(WordRow row)
    {
        if (row.IsDeleted)
        {
            return;
        }

        var cells = new List<CellDraft>(row.Cells.Count);
        var column = row.Before;
        if (row.Before > 0)
        {
            cells.Add(new CellDraft([]) { ColumnSpan = row.Before });
        }

        foreach (var cell in Joined(row.Cells))
        {
            if (cell.Continues && open.TryGetValue(column, out var above))
            {
                above.RowSpan++;
            }
            else
            {
                var draft = new CellDraft(cell.Content)
                {
                    ColumnSpan = cell.Columns,
                    Page = cell.Content.FirstOrDefault()?.Page,
                };
                cells.Add(draft);
                Close(column, cell.Columns);
                if (cell.Starts || cell.Continues)
                {
                    open.Add(column, draft);
                }
            }

            column += cell.Columns;
        }

        Rows.Add(new RowDraft(cells));
        headerEnded |= !row.IsHeader;
        HeaderRows += headerEnded ? 0 : 1;
    }

    /// <summary>One width for each column that the rows have.</summary>
    public ImmutableArray<int> WidthsOfColumns()
    {
        var columns = Rows.Max(row => row.Cells.Sum(cell => cell.ColumnSpan));
        return [.. Widths, .. Enumerable.Repeat(1, Math.Max(0, columns - Widths.Count))];
    }

    // A cell ends whatever was merged downwards above it.
    private void Close(int from, int columns)
    {
        for (var column = from; column < from + columns && open.Count > 0; column++)
        {
            open.Remove(column);
        }
    }

    // The old way to merge sideways.
    private static IEnumerable<WordCell> Joined(List<WordCell> cells)
    {
        WordCell? last = null;
        foreach (var cell in cells.Where(cell => !cell.IsDeleted))
        {
            if (cell.JoinsLeft && last is not null)
            {
                last.Columns += cell.Columns;
                continue;
            }

            if (last is not null)
            {
                yield return last;
            }

            last = cell;
        }

        if (last is not null)
        {
            yield return last;
        }
    }
}

/// <summary>A row while it is read.</summary>
internal sealed class WordRow
{
    public List<WordCell> Cells { get; } = [];

    /// <summary>Grid columns left free before the first cell.</summary>
    public int Before { get; set; }

    public bool IsHeader { get; set; }

    public bool IsDeleted { get; set; }
}

/// <summary>A cell while it is read.</summary>
internal sealed class WordCell
{
    public List<Draft> Content { get; } = [];

    public int Columns { get; set; } = 1;

    /// <summary>Cells below may continue it.</summary>
    public bool Starts { get; set; }

    /// <summary>It continues the cell above, and what stands in it is not shown.</summary>
    public bool Continues { get; set; }

    /// <summary>It is part of the cell to its left.</summary>
    public bool JoinsLeft { get; set; }

    public bool IsDeleted { get; set; }
}
