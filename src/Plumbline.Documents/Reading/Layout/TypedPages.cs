using System.Text;
using Plumbline.Documents.Model;
using Plumbline.Documents.Reading.Assembly;

namespace Plumbline.Documents.Reading.Layout;

/// <summary>
/// Reads the print of a plain text whose tables are typed with tabs back into its lines: the tabs, and the blank lines that
/// part rows, are the gaps between words and between lines. Rules of layout are of no use there, because no cell is wrapped
/// within its column: what does not fit begins anew at the edge.
/// </summary>
internal static class TypedPages
{
    private const double BlankLine = 0.8;
    private const double Slack = 0.3;
    private const int ManyCells = 5;
    private const int FewCells = 2;

    /// <summary>The lines of the text with its blank lines, or null for pages that are laid out in other ways.</summary>
    public static List<Draft>? Read(List<PageContent> pages, ReadingLimits limits)
    {
        if (pages.Exists(page => page.Items.Exists(item => item is not LineItem { Recognised: false })))
        {
            return null;
        }

        var items = pages.SelectMany(page => page.Items).Cast<LineItem>().ToList();
        if (TabStops.Of(items.ConvertAll(item => item.Line), pages[0].Page.Width) is not { } stops)
        {
            return null;
        }

        var gaps = GapsOf(items);
        var drafts = new List<Draft>();
        var text = new StringBuilder();
        for (var index = 0; index < items.Count; index++)
        {
            var line = TabbedText.Of(items[index].Line, stops);
            var blanks = index == 0 ? 0 : gaps[index];
            if (index > 0 && blanks == 0 && Continues(text, items[index - 1].Line, line, items[index].Line, stops))
            {
                Join(text, line);
                continue;
            }

            EndParagraph(drafts, text, index == 0 ? 1 : items[index - 1].Page, blanks);
            text.Append(line);
            if (drafts.Count > limits.Paragraphs)
            {
                throw Refusals.OverLimit(ReadingMessages.ParagraphCount, limits.Paragraphs);
            }
        }

        EndParagraph(drafts, text, items[^1].Page, 0);
        return drafts;
    }

    private static void EndParagraph(List<Draft> drafts, StringBuilder text, int page, int blanks)
    {
        if (text.Length > 0)
        {
            drafts.Add(LineOf(text.ToString(), page));
            text.Clear();
        }

        for (; blanks > 0; blanks--)
        {
            drafts.Add(LineOf("", page));
        }
    }

    private static LineDraft LineOf(string text, int page) =>
        new(new Paragraph(ParagraphKind.Body, [new Inline(text)])) { Page = page };

    private static void Join(StringBuilder text, string line)
    {
        if (Characters.AreLatin(text[^1], line[0]) && char.IsAsciiLetter(line[0]))
        {
            text.Append(' ');
        }

        text.Append(line);
    }

    // Blank lines before each line: the room that the usual distance between lines does not explain.
    private static List<int> GapsOf(List<LineItem> items)
    {
        var same = Enumerable
            .Range(1, items.Count - 1)
            .Where(index => items[index].Page == items[index - 1].Page)
            .Select(index => items[index].Box.Top - items[index - 1].Box.Top)
            .Where(pitch => pitch > 0)
            .GroupBy(pitch => Math.Round(pitch))
            .ToList();
        var usual = same.Count == 0 ? items[0].Box.Height : same.MaxBy(group => group.Count())!.Average();
        var height = MedianHeight(items);
        var top = items.Min(item => item.Box.Top);
        var gaps = new List<int> { 0 };
        for (var index = 1; index < items.Count; index++)
        {
            var (item, before) = (items[index], items[index - 1]);
            var room =
                item.Page == before.Page ? item.Box.Top - before.Box.Bottom - (usual - height) : item.Box.Top - top;
            gaps.Add(Math.Max(0, (int)Math.Round(room / (BlankLine * usual))));
        }

        return gaps;
    }

    private static double MedianHeight(List<LineItem> items)
    {
        var heights = items.Select(item => item.Box.Height).Order().ToList();
        return heights[heights.Count / 2];
    }

    private static bool Continues(StringBuilder text, TextLine before, string line, TextLine next, TabStops stops)
    {
        if (line[0] == '\t')
        {
            // A tab that would have moved beyond the edge moves from the start of the next line.
            return stops.PlaceOf(stops.Before(before.Box.Right) + 1) > stops.Right - stops.Half
                && line.LastIndexOf('\t') == 0
                && CellsOf(line) <= FewCells
                && CellsOf(text.ToString()) >= ManyCells;
        }

        if (next.Box.Left - stops.Left > Slack * stops.Em)
        {
            return false;
        }

        var unit = Characters.FirstUnit(line);
        var needed = line.AsSpan(0, unit).ToString().Sum(c => Characters.IsWide(c) ? stops.Em : stops.Half);
        return before.Box.Right + needed > stops.Right - (Slack * stops.Em)
            && !(Wrapping.EndsSentence(text.ToString()) && Wrapping.BeginsItem(line));
    }

    private static int CellsOf(string line) => line.Split('\t').Count(cell => !string.IsNullOrWhiteSpace(cell));
}
