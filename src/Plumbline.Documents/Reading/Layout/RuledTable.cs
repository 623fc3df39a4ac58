namespace Plumbline.Documents.Reading.Layout;

/// <summary>Puts words into the cells that ruled lines draw.</summary>
internal static class RuledTable
{
    private const double WidestPadding = 6;

    /// <summary>The table of a grid.</summary>
    public static LaidTable Of(LaidPage page, RuledGrid grid, List<LaidWord> words)
    {
        var owners = OwnersOf(grid);
        var inCell = grid.Cells.ConvertAll(_ => new List<LaidWord>());
        foreach (var word in words)
        {
            var row = Band(grid.Ys, word.Box.CentreY);
            inCell[owners[row, Band(grid.Xs, word.Box.CentreX)]].Add(word);
        }

        var cells = new List<LaidCell>(grid.Cells.Count);
        var padding = WidestPadding;
        for (var index = 0; index < grid.Cells.Count; index++)
        {
            var place = grid.Cells[index];
            var cell = new LaidCell
            {
                Row = place.Row,
                RowSpan = place.RowSpan,
                Left = place.Box.Left,
                Right = place.Box.Right,
                Page = page.Number,
                IsOpen = place.IsOpen,
                Lines = LineBuilder.Lines(inCell[index]),
                Recognised = page.Recognised && inCell[index].Count > 0,
            };
            foreach (var line in cell.Lines)
            {
                padding = Math.Min(padding, Math.Max(0, line.Box.Left - cell.Left));
            }

            cells.Add(cell);
        }

        cells.ForEach(cell => cell.Padding = padding);
        return new LaidTable(page.Number, grid.Box, cells, grid.Ys.Count - 1) { IsRuled = true };
    }

    private static int[,] OwnersOf(RuledGrid grid)
    {
        var owners = new int[grid.Ys.Count - 1, grid.Xs.Count - 1];
        for (var index = 0; index < grid.Cells.Count; index++)
        {
            var cell = grid.Cells[index];
            for (var row = cell.Row; row < cell.Row + cell.RowSpan; row++)
            {
                for (var column = cell.Column; column < cell.Column + cell.ColumnSpan; column++)
                {
                    owners[row, column] = index;
                }
            }
        }

        return owners;
    }

    private static int Band(List<double> edges, double at)
    {
        var index = edges.BinarySearch(at);
        return Math.Clamp((index < 0 ? ~index : index) - 1, 0, edges.Count - 2);
    }
}
