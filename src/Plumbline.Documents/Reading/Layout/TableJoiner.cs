namespace Plumbline.Documents.Reading.Layout;

/// <summary>Joins a table that ends a page with the one that begins the next, where they are parts of one.</summary>
internal static class TableJoiner
{
    private const double SamePlace = 4;
    private const int MostHeaderRows = 6;

    /// <summary>Whether a table goes on in another.</summary>
    public static bool Continues(LaidTable first, LaidTable next) =>
        first.IsRuled == next.IsRuled
        && Near(first.Box.Left, next.Box.Left)
        && Near(first.Box.Right, next.Box.Right)
        && SharedEdges(first, next);

    /// <summary>Adds the rows of a part on the next page.</summary>
    public static void Append(LaidTable first, LaidTable next)
    {
        var repeated = RepeatedRows(first, next);
        first.HeaderRows = Math.Max(first.HeaderRows, repeated);
        var cells = next.Cells.FindAll(cell => cell.Row >= repeated);
        var offset = first.Rows - repeated;
        cells.ForEach(cell => cell.Row += offset);
        var joint = first.Rows;
        var grown = Bridge(first, cells);
        first.Rows += next.Rows - repeated;
        first.Box = next.Box;
        DropEmptyRow(first, cells, grown, joint);
        first.Cells.AddRange(cells);
        first.Tail = [.. grown, .. cells];
    }

    // Most columns of the part with fewer columns begin where others of the other part do; another table has other places.
    private static bool SharedEdges(LaidTable first, LaidTable next)
    {
        var known = Edges(first.Tail);
        var edges = Edges(next.Cells);
        return edges.Count(edge => known.Exists(other => Near(edge, other))) * 2 > Math.Min(edges.Count, known.Count);
    }

    private static List<double> Edges(List<LaidCell> cells) =>
        cells.Select(cell => Math.Round(cell.Left)).Distinct().ToList();

    private static int RepeatedRows(LaidTable first, LaidTable next)
    {
        var repeated = 0;
        while (
            repeated < Math.Min(MostHeaderRows, Math.Min(first.Rows, next.Rows) - 1) && SameRow(first, next, repeated)
        )
        {
            repeated++;
        }

        // A head whose cells reach below it is no head of its own.
        while (repeated > 0 && next.Cells.Exists(cell => cell.Row < repeated && cell.Row + cell.RowSpan > repeated))
        {
            repeated--;
        }

        return repeated;
    }

    private static bool SameRow(LaidTable first, LaidTable next, int row)
    {
        var ones = RowOf(first.Head, row);
        var others = RowOf(next.Head, row);
        return ones.Count == others.Count
            && ones.Zip(others)
                .All(pair => Near(pair.First.Left, pair.Second.Left) && Text(pair.First) == Text(pair.Second))
            && (ones.Count == 0 || ones.Exists(cell => !cell.IsBlank));
    }

    private static List<LaidCell> RowOf(List<LaidCell> cells, int row) =>
        [.. cells.Where(cell => cell.Row == row).OrderBy(cell => cell.Left)];

    private static string Text(LaidCell cell) => string.Concat(cell.Lines.Select(line => line.Text));

    // A row or a cell that the end of the page cuts goes on at the top of the next. Gives the cells that grew.
    private static List<LaidCell> Bridge(LaidTable first, List<LaidCell> cells)
    {
        var below = cells.FindAll(cell => cell.Row == first.Rows);
        var pairs = below
            .Select(cell => (Above: first.Tail.Find(above => IsAbove(above, cell, first.Rows)), Below: cell))
            .ToList();
        var cut = pairs.Count > 0 && IsCutRow(pairs);
        var grown = new List<LaidCell>();
        var others = first.Tail.Concat(cells).ToList();
        foreach (var (above, cell) in pairs)
        {
            if (above is not null && (cut || IsCutCell(above, cell, others)))
            {
                above.Lines.AddRange(cell.Lines);
                above.RowSpan += cell.RowSpan;
                cells.Remove(cell);
                grown.Add(above);
            }
        }

        return grown;
    }

    // One half of a cell that spans rows is blank. Where only one of its rows stands on either page, other cells of the
    // column tell whether cells in it span rows or are left blank.
    private static bool IsCutCell(LaidCell above, LaidCell below, List<LaidCell> others)
    {
        if (above.IsBlank == below.IsBlank)
        {
            return false;
        }

        var column = others.FindAll(cell => cell != above && cell != below && Near(cell.Left, below.Left));
        return above.RowSpan > 1
            || below.RowSpan > 1
            || (above.IsOpen && others.Exists(cell => !cell.IsOpen && cell.Row + cell.RowSpan == below.Row))
            || (below.IsBlank && column.Exists(cell => cell.RowSpan > 1) && column.TrueForAll(cell => !cell.IsBlank));
    }

    private static bool IsAbove(LaidCell above, LaidCell cell, int rows) =>
        above.Row + above.RowSpan == rows && Near(above.Left, cell.Left) && Near(above.Right, cell.Right);

    // Something goes on in the middle of a sentence, and nothing begins.
    private static bool IsCutRow(List<(LaidCell? Above, LaidCell Below)> pairs) =>
        pairs.TrueForAll(pair => pair.Above is not null && (pair.Below.IsBlank || GoesOn(pair.Above, pair.Below)))
        && pairs.Exists(pair => !pair.Below.IsBlank)
        && (pairs.Count == 1 || pairs.Exists(pair => pair.Below.IsBlank && !pair.Above!.IsBlank));

    private static bool GoesOn(LaidCell above, LaidCell below) => above.WouldGoOnWith(below.Lines[0]);

    // Where a cut row was put together, no cell begins in the row that its second half stood in.
    private static void DropEmptyRow(LaidTable table, List<LaidCell> cells, List<LaidCell> grown, int row)
    {
        if (cells.Exists(cell => cell.Row == row))
        {
            return;
        }

        cells.ForEach(cell => cell.Row--);
        grown.ForEach(cell => cell.RowSpan--);
        table.Rows--;
    }

    private static bool Near(double one, double other) => Math.Abs(one - other) <= SamePlace;
}
