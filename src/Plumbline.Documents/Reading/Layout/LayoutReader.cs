using Plumbline.Documents.Reading.Assembly;

namespace Plumbline.Documents.Reading.Layout;

/// <summary>
/// Makes paragraphs and tables of pages that hold no more than words and lines in their places. Page numbers, headers and
/// footers are left out; what a page break cuts is put together again.
/// </summary>
internal static class LayoutReader
{
    /// <summary>The blocks of all pages.</summary>
    public static List<Draft> Read(IEnumerable<LaidPage> pages, ReadingLimits limits, Remarks remarks)
    {
        var contents = pages.Select(PageItems.Of).ToList();
        remarks.Furniture += Furniture.Remove(contents);
        if (TypedPages.Read(contents, limits) is { } typed)
        {
            return typed;
        }

        var areas = AreasOf(contents);
        var flow = new BlockFlow(limits, TypeSizeOf(contents));
        foreach (var page in contents)
        {
            foreach (var item in AlignedTables.Find(page.Items))
            {
                flow.Add(item, areas[WidthOf(page)]);
            }
        }

        return flow.Finish();
    }

    // Turned pages have margins of their own.
    private static Dictionary<int, TextArea> AreasOf(List<PageContent> pages) =>
        pages
            .GroupBy(WidthOf)
            .ToDictionary(
                group => group.Key,
                group => TextArea.Of([.. group.SelectMany(page => page.Items)], group.Key)
            );

    private static int WidthOf(PageContent page) => (int)Math.Clamp(page.Page.Width, 1, 1_000_000);

    private static double TypeSizeOf(List<PageContent> pages)
    {
        var sizes = pages
            .SelectMany(page => page.Items)
            .SelectMany(item =>
                item is TableItem { Table: var table }
                    ? table.Cells.SelectMany(cell => cell.Lines)
                    : [((LineItem)item).Line]
            )
            .GroupBy(line => Math.Round(line.Em))
            .ToList();
        return sizes.Count == 0 ? 0 : sizes.MaxBy(group => group.Sum(line => line.Text.Length))!.Key;
    }
}
