namespace Plumbline.Documents.Reading.Layout;

/// <summary>The cells that ruled lines draw.</summary>
internal sealed class RuledGrid
{
    private const double MostPositions = 200_000;

    // A wall that covers less than this part of a side is a mark, not a wall.
    private const double Wall = 0.6;

    private readonly List<Ruling> across;
    private readonly List<Ruling> down;

    private RuledGrid(List<Ruling> across, List<Ruling> down)
    {
        this.across = across;
        this.down = down;
        Xs = Edges(down.Select(line => line.At), across.Min(line => line.From), across.Max(line => line.To));
        Ys = Edges(across.Select(line => line.At), down.Min(line => line.From), down.Max(line => line.To));
        Box = new Box(Xs[0], Ys[0], Xs[^1], Ys[^1]);
        Cells = [];
    }

    /// <summary>Where the columns begin, and where the last ends.</summary>
    public List<double> Xs { get; }

    /// <summary>Where the rows begin, and where the last ends.</summary>
    public List<double> Ys { get; }

    /// <summary>The outer edge.</summary>
    public Box Box { get; }

    /// <summary>The cells, row by row.</summary>
    public List<GridCell> Cells { get; }

    /// <summary>The grid of lines that belong together, or null when they draw none.</summary>
    public static RuledGrid? Of(List<Ruling> across, List<Ruling> down)
    {
        var grid = new RuledGrid(across, down);
        if ((grid.Xs.Count - 1d) * (grid.Ys.Count - 1) > MostPositions || grid.Xs.Count < 2 || grid.Ys.Count < 2)
        {
            return null;
        }

        grid.FindCells();
        return grid;
    }

    // A table may have no line at its outer sides; it ends where the lines across end.
    private static List<double> Edges(IEnumerable<double> lines, double first, double last)
    {
        var edges = new List<double>();
        foreach (var at in lines.Append(first).Append(last).Order())
        {
            if (edges.Count == 0 || at - edges[^1] > RulingMerger.Near + 1)
            {
                edges.Add(at);
            }
        }

        return edges;
    }

    private void FindCells()
    {
        var columns = Xs.Count - 1;
        var rows = Ys.Count - 1;
        var right = WallsAfterColumns(columns, rows);
        var below = WallsBelowRows(columns, rows);
        var taken = new bool[rows, columns];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                if (taken[row, column])
                {
                    continue;
                }

                var (rowSpan, columnSpan) = Extent(row, column, right, below, taken);
                for (var inner = row; inner < row + rowSpan; inner++)
                {
                    for (var position = column; position < column + columnSpan; position++)
                    {
                        taken[inner, position] = true;
                    }
                }

                var box = new Box(Xs[column], Ys[row], Xs[column + columnSpan], Ys[row + rowSpan]);
                Cells.Add(
                    new GridCell(row, column, rowSpan, columnSpan, box) { IsOpen = !below[row + rowSpan - 1, column] }
                );
            }
        }
    }

    // To the right as long as there is no wall, then down as long as no wall stands anywhere below.
    private static (int Rows, int Columns) Extent(int row, int column, bool[,] right, bool[,] below, bool[,] taken)
    {
        var columnSpan = 1;
        while (
            column + columnSpan < right.GetLength(1)
            && !right[row, column + columnSpan - 1]
            && !taken[row, column + columnSpan]
        )
        {
            columnSpan++;
        }

        var rowSpan = 1;
        while (
            row + rowSpan < right.GetLength(0)
            && IsOpen(row + rowSpan, column, columnSpan, right, below)
            && !taken[row + rowSpan, column]
        )
        {
            rowSpan++;
        }

        return (rowSpan, columnSpan);
    }

    private static bool IsOpen(int row, int column, int span, bool[,] right, bool[,] below)
    {
        for (var position = column; position < column + span; position++)
        {
            if (below[row - 1, position] || (position < column + span - 1 && right[row, position]))
            {
                return false;
            }
        }

        return true;
    }

    private bool[,] WallsAfterColumns(int columns, int rows)
    {
        var walls = new bool[rows, columns];
        foreach (var line in down)
        {
            var column = Nearest(Xs, line.At) - 1;
            for (var row = 0; column >= 0 && row < rows; row++)
            {
                walls[row, column] |= Shared(line, Ys[row], Ys[row + 1]) >= Wall * (Ys[row + 1] - Ys[row]);
            }
        }

        return walls;
    }

    private bool[,] WallsBelowRows(int columns, int rows)
    {
        var walls = new bool[rows, columns];
        foreach (var line in across)
        {
            var row = Nearest(Ys, line.At) - 1;
            for (var column = 0; row >= 0 && column < columns; column++)
            {
                walls[row, column] |= Shared(line, Xs[column], Xs[column + 1]) >= Wall * (Xs[column + 1] - Xs[column]);
            }
        }

        return walls;
    }

    private static double Shared(Ruling line, double from, double to) =>
        Math.Min(line.To, to) - Math.Max(line.From, from);

    private static int Nearest(List<double> edges, double at)
    {
        var index = edges.BinarySearch(at);
        if (index >= 0)
        {
            return index;
        }

        index = ~index;
        return index == 0 || (index < edges.Count && edges[index] - at < at - edges[index - 1]) ? index : index - 1;
    }
}

/// <summary>A cell of a ruled table.</summary>
internal sealed record GridCell(int Row, int Column, int RowSpan, int ColumnSpan, Box Box)
{
    /// <summary>No line is drawn below it, as where it goes on on the next page.</summary>
    public bool IsOpen { get; init; }
}
