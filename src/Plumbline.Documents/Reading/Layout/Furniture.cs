using System.Text.RegularExpressions;

namespace Plumbline.Documents.Reading.Layout;

/// <summary>Takes page numbers and lines that stand at the top or foot of the pages again and again off the pages.</summary>
internal static partial class Furniture
{
    // Parts of the height of a page in which headers and footers stand.
    private const double TopPart = 0.1;
    private const double FootPart = 0.88;
    private const double SamePlace = 4;

    // Headers and footers have at most this many lines.
    private const int Deepest = 3;

    /// <summary>Takes them off, and gives the number of lines that were taken.</summary>
    public static int Remove(List<PageContent> pages)
    {
        var taken = 0;
        for (var round = 0; round < Deepest; round++)
        {
            taken += RemoveAt(pages, atTop: true) + RemoveAt(pages, atTop: false);
        }

        return taken;
    }

    private static int RemoveAt(List<PageContent> pages, bool atTop)
    {
        var candidates = pages
            .Select(page => (page, Line: Outermost(page, atTop)))
            .Where(pair => pair.Line is not null)
            .ToList();
        var places = candidates
            .GroupBy(pair => Shape(pair.Line!), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        var taken = 0;
        foreach (var (page, line) in candidates)
        {
            var same = places[Shape(line!)]
                .Count(pair => Math.Abs(pair.Line!.Box.CentreY - line!.Box.CentreY) <= SamePlace);
            if (IsPageNumber(line!.Line.Text, page, pages.Count) || IsRepeated(same, line, page, pages.Count))
            {
                page.Items.Remove(line);
                taken++;
            }
        }

        return taken;
    }

    private static LineItem? Outermost(PageContent page, bool atTop)
    {
        if (page.Items.Count == 0)
        {
            return null;
        }

        var item = atTop ? page.Items[0] : page.Items[^1];
        var inPart = atTop
            ? item.Box.CentreY < TopPart * page.Page.Height
            : item.Box.CentreY > FootPart * page.Page.Height;
        return inPart ? item as LineItem : null;
    }

    private static string Shape(LineItem line) => Digits().Replace(Blanks().Replace(line.Line.Text, ""), "#");

    // A title that each of several forms in one file carries is no header: it is larger than the text below it.
    private static bool IsRepeated(int same, LineItem line, PageContent page, int pages)
    {
        if (same < 2 || same * 5 < pages * 2)
        {
            return false;
        }

        var sizes = page
            .Items.OfType<LineItem>()
            .Where(item => item != line)
            .Select(item => item.Line.Em)
            .Order()
            .ToList();
        return sizes.Count == 0 || line.Line.Em <= 1.15 * sizes[sizes.Count / 2];
    }

    private static bool IsPageNumber(string text, PageContent page, int pages)
    {
        var bare = Blanks().Replace(text, "");
        return Decorated().IsMatch(bare)
            || (BareNumber().IsMatch(bare) && (bare == Number(page.Page.Number) || pages > 1));
    }

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"\s+",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Blanks();

    [GeneratedRegex(
        @"[0-9]+",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Digits();

    [GeneratedRegex(
        @"^[0-9]{1,4}$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex BareNumber();

    [GeneratedRegex(
        @"^(?:[—–―－\-_~～·•.]+[0-9０-９]{1,4}[—–―－\-_~～·•.]+|第[0-9一二三四五六七八九十百]+页(?:[，,/]?共[0-9一二三四五六七八九十百]+页)?|共[0-9]+页[，,/]?第[0-9]+页|[0-9]{1,4}/[0-9]{1,4}|[Pp](?:age|AGE|\.)[0-9]+(?:of[0-9]+|/[0-9]+)?)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Decorated();
}
