namespace Plumbline.Documents.Reading.Layout;

/// <summary>Sorts the words of a page into ruled tables and lines.</summary>
internal static class PageItems
{
    /// <summary>The items from top to bottom.</summary>
    public static PageContent Of(LaidPage page)
    {
        var grids = Outermost(RuledGrids.Find(page.Rulings));
        var inGrid = grids.ConvertAll(_ => new List<LaidWord>());
        var outside = new List<LaidWord>();
        foreach (var word in page.Words)
        {
            var home = grids.FindIndex(grid => grid.Box.HoldsCentreOf(word.Box));
            (home < 0 ? outside : inGrid[home]).Add(word);
        }

        var items = new List<PageItem>();
        for (var index = 0; index < grids.Count; index++)
        {
            if (inGrid[index].Count > 0)
            {
                items.Add(new TableItem(page.Number, RuledTable.Of(page, grids[index], inGrid[index])));
            }
        }

        items.AddRange(
            LineBuilder.Lines(outside).Select(line => new LineItem(page.Number, line) { Recognised = page.Recognised })
        );
        return new PageContent(
            page,
            [.. items.OrderBy(item => item.Box.CentreY - (item is TableItem ? item.Box.Height / 2 : 0))]
        );
    }

    // A table inside a cell is read as the lines of that cell.
    private static List<RuledGrid> Outermost(List<RuledGrid> grids) =>
        grids.FindAll(grid => !grids.Exists(other => other != grid && Holds(other.Box, grid.Box)));

    private static bool Holds(Box outer, Box inner) =>
        outer.Left <= inner.Left + 1
        && outer.Right >= inner.Right - 1
        && outer.Top <= inner.Top + 1
        && outer.Bottom >= inner.Bottom - 1;
}
