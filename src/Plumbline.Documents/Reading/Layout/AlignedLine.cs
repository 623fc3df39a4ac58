namespace Plumbline.Documents.Reading.Layout;

/// <summary>A line of text as stretches that may be the cells of a row.</summary>
internal sealed record AlignedLine(LineItem Item, List<TextLine> Stretches)
{
    /// <summary>Where it stands.</summary>
    public Box Box => Item.Line.Box;

    /// <summary>Whether it has a gap as wide as those between columns.</summary>
    public bool HasColumns => Stretches.Count > 1;

    /// <summary>Whether the columns part its stretches from one another.</summary>
    public bool IsSplitBy(List<double> edges) =>
        Stretches.Select(stretch => ColumnOf(edges, stretch.Box.CentreX)).Distinct().Count() == Stretches.Count;

    /// <summary>Whether it begins a row: what stands alone below a further column continues the cell above.</summary>
    public bool BeginsRow(List<double> edges) => HasColumns || ColumnOf(edges, Box.Left) == 0;

    /// <summary>Adds its stretches as cells, or to the cells that they continue.</summary>
    public void AddTo(List<LaidCell> cells, int row, List<double> edges)
    {
        foreach (var stretch in Stretches)
        {
            var from = ColumnOf(edges, stretch.Box.Left);
            var to = Math.Max(from, ColumnOf(edges, stretch.Box.Right));
            if (HomeOf(cells, row, edges[from]) is { } home)
            {
                home.Lines.Add(stretch);
                continue;
            }

            cells.Add(
                new LaidCell
                {
                    Row = row,
                    RowSpan = 1,
                    Left = edges[from],
                    Right = edges[to + 1],
                    Page = Item.Page,
                    Lines = [stretch],
                    Recognised = Item.Recognised,
                }
            );
        }
    }

    // The cells of a row are the last ones.
    private static LaidCell? HomeOf(List<LaidCell> cells, int row, double left)
    {
        for (var index = cells.Count - 1; index >= 0 && cells[index].Row == row; index--)
        {
            if (cells[index].Left <= left && cells[index].Right > left)
            {
                return cells[index];
            }
        }

        return null;
    }

    private static int ColumnOf(List<double> edges, double at)
    {
        var index = edges.BinarySearch(at);
        return Math.Clamp((index < 0 ? ~index : index + 1) - 1, 0, edges.Count - 2);
    }
}
