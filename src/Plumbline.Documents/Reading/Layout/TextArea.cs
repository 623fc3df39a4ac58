namespace Plumbline.Documents.Reading.Layout;

/// <summary>Between which edges the running text of a document stands.</summary>
/// <param name="Left">Where a line begins that continues a paragraph.</param>
/// <param name="Right">Where a full line ends.</param>
/// <param name="Indents">Whether paragraphs begin two characters further in.</param>
internal readonly record struct TextArea(double Left, double Right, bool Indents)
{
    // One line in so many begins a paragraph at the least.
    private const int LinesToIndent = 10;

    // Fewer lines than this part of all at one place are chance.
    private const int Part = 25;

    // Fewer lines do not show where the text stands; tables do.
    private const int FewLines = 8;

    /// <summary>The area of pages of one width.</summary>
    public static TextArea Of(IReadOnlyCollection<PageItem> items, double pageWidth)
    {
        var lines = items.OfType<LineItem>().Select(item => item.Line).ToList();
        var boxes = lines.ConvertAll(line => line.Box);
        if (lines.Count < FewLines)
        {
            boxes.AddRange(items.OfType<TableItem>().Select(item => item.Box));
        }

        if (boxes.Count == 0)
        {
            return new TextArea(0, pageWidth, Indents: false);
        }

        var least = lines.Count < FewLines ? 1 : Math.Max(2, lines.Count / Part);
        var left = Often(boxes.Select(box => box.Left), least).DefaultIfEmpty(boxes.Min(box => box.Left)).Min();
        // A mark may hang over the edge.
        var inside = lines
            .Where(line => !Characters.IsClosing(line.Text[^1]))
            .Select(line => line.Box)
            .Concat(boxes.Skip(lines.Count))
            .Select(box => box.Right);
        var right = Often(inside, least).DefaultIfEmpty(pageWidth - left).Max();
        var indented = lines.Count(line => (line.Box.Left - left) / line.Em is > 1.6 and < 2.4);
        return new TextArea(
            left,
            Math.Max(right, left + (pageWidth / 3)),
            Indents: indented > 2 && indented * LinesToIndent >= lines.Count
        );
    }

    private static IEnumerable<double> Often(IEnumerable<double> places, int least) =>
        places
            .GroupBy(place => Math.Round(place / 3))
            .Where(group => group.Count() >= least)
            .Select(group => group.Max());
}
