using System.Collections.Immutable;

namespace Plumbline.Documents.Model;

/// <summary>
/// A table laid out on its grid: every position is covered by exactly one cell. Spans that leave the table or run into
/// another cell are cut, positions that no cell covers get an empty label, and cells beyond the last column open new
/// columns, so that nothing written is lost. All writers draw from this one layout.
/// </summary>
public sealed class TableGrid
{
    private static readonly Cell Filler = new("");

    private readonly int[] owners;

    private TableGrid(int rows, int columns, int headerRows, ImmutableArray<PlacedCell> cells, int[] owners)
    {
        Rows = rows;
        Columns = columns;
        HeaderRows = headerRows;
        Cells = cells;
        this.owners = owners;
    }

    /// <summary>Number of rows.</summary>
    public int Rows { get; }

    /// <summary>Number of columns, at least the number of widths.</summary>
    public int Columns { get; }

    /// <summary>
    /// Heading rows that can be repeated: the declared ones and those that their row spans reach into; none when that
    /// would be the whole table.
    /// </summary>
    public int HeaderRows { get; }

    /// <summary>The cells of the table in their order, then the fillers of uncovered positions.</summary>
    public ImmutableArray<PlacedCell> Cells { get; }

    /// <summary>The cell that covers a position.</summary>
    public PlacedCell this[int row, int column] => Cells[owners[(row * Columns) + column]];

    /// <summary>Whether no cell of the table covers a position.</summary>
    public bool IsFiller(int row, int column) => ReferenceEquals(this[row, column].Cell, Filler);

    /// <summary>Lays a table out.</summary>
    public static TableGrid Of(Table table) =>
        TryOf(table, int.MaxValue) ?? throw new OverflowException("The table has more positions than can be laid out.");

    /// <summary>Lays a table out, or gives null when it has more than a number of positions.</summary>
    public static TableGrid? TryOf(Table table, long mostPositions)
    {
        var rows = table.Rows.Length;
        if (!TryPlace(table, mostPositions, out var placed, out var columns))
        {
            return null;
        }

        var cover = new int[checked(rows * columns)];
        Array.Fill(cover, -1);
        for (var index = 0; index < placed.Count; index++)
        {
            Claim(cover, columns, placed[index], index);
        }

        for (var position = 0; position < cover.Length; position++)
        {
            if (cover[position] < 0)
            {
                cover[position] = placed.Count;
                placed.Add(new PlacedCell(Filler, position / columns, position % columns, 1, 1));
            }
        }

        var header = CloseHeader(Math.Clamp(table.HeaderRows, 0, rows), rows, placed);
        return new TableGrid(rows, columns, header, placed.DrainToImmutable(), cover);
    }

    /// <summary>
    /// Shares a length among the columns in proportion to their relative widths; the parts add up to the length.
    /// Columns without a width get the average one.
    /// </summary>
    public ImmutableArray<int> ShareWidth(ImmutableArray<int> relativeWidths, int length)
    {
        var widths = relativeWidths.Select(width => (long)Math.Max(1, width)).ToList();
        var average = widths.Count == 0 ? 1 : Math.Max(1, widths.Sum() / widths.Count);
        widths.AddRange(Enumerable.Repeat(average, Columns - widths.Count));
        var total = widths.Sum();
        var shares = ImmutableArray.CreateBuilder<int>(Columns);
        var passed = 0L;
        var given = 0L;
        foreach (var width in widths)
        {
            passed += width;
            var edge = length * passed / total;
            shares.Add((int)(edge - given));
            given = edge;
        }

        return shares.MoveToImmutable();
    }

    private static bool TryPlace(
        Table table,
        long mostPositions,
        out ImmutableArray<PlacedCell>.Builder placed,
        out int columns
    )
    {
        columns = Math.Max(1, table.ColumnWidths.Length);
        placed = ImmutableArray.CreateBuilder<PlacedCell>();
        if ((long)table.Rows.Length * columns > mostPositions)
        {
            return false;
        }

        var declared = columns;
        var busyUntil = new List<int>(Enumerable.Repeat(0, declared));
        placed.Capacity = table.Rows.Length * declared;
        for (var row = 0; row < table.Rows.Length; row++)
        {
            var column = 0;
            columns = busyUntil.Count;
            if ((long)table.Rows.Length * columns > mostPositions)
            {
                return false;
            }

            foreach (var cell in table.Rows[row].Cells)
            {
                while (column < busyUntil.Count && busyUntil[column] > row)
                {
                    column++;
                }

                var rowSpan = Math.Clamp(cell.RowSpan, 1, table.Rows.Length - row);
                var wanted = Math.Clamp(cell.ColumnSpan, 1, Math.Max(1, declared - column));
                var columnSpan = Reserve(busyUntil, row, column, wanted, rowSpan);
                placed.Add(new PlacedCell(cell, row, column, rowSpan, columnSpan));
                column += columnSpan;
            }
        }

        columns = busyUntil.Count;
        return (long)table.Rows.Length * columns <= mostPositions;
    }

    private static int Reserve(List<int> busyUntil, int row, int column, int wanted, int rowSpan)
    {
        var taken = 0;
        while (taken < wanted && (column + taken == busyUntil.Count || busyUntil[column + taken] <= row))
        {
            if (column + taken == busyUntil.Count)
            {
                busyUntil.Add(0);
            }

            busyUntil[column + taken] = row + rowSpan;
            taken++;
        }

        return taken;
    }

    private static void Claim(int[] cover, int columns, in PlacedCell cell, int index)
    {
        for (var row = cell.Row; row < cell.Row + cell.RowSpan; row++)
        {
            cover.AsSpan((row * columns) + cell.Column, cell.ColumnSpan).Fill(index);
        }
    }

    private static int CloseHeader(int declared, int rows, ImmutableArray<PlacedCell>.Builder placed)
    {
        var closed = declared;
        foreach (var cell in placed)
        {
            if (cell.Row < closed)
            {
                closed = Math.Max(closed, cell.Row + cell.RowSpan);
            }
        }

        return closed < rows ? closed : 0;
    }
}

/// <summary>A cell and the rectangle of grid positions that it covers.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Row">First row, from 0.</param>
/// <param name="Column">First column, from 0.</param>
/// <param name="RowSpan">Rows covered, at least 1.</param>
/// <param name="ColumnSpan">Columns covered, at least 1.</param>
public readonly record struct PlacedCell(Cell Cell, int Row, int Column, int RowSpan, int ColumnSpan);
