using System.Globalization;
using System.Text.RegularExpressions;

namespace Plumbline.Documents.Reading.Layout;

/// <summary>Takes page numbers and lines that stand at the top or foot of the pages again and again off the pages.</summary>
internal static partial class Furniture
{
    private const int LongestMark = 20;

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
        var candidates = new List<Candidate>();
        foreach (var page in pages)
        {
            if (Outermost(page, atTop) is { } line)
            {
                candidates.Add(new Candidate(page, line, Blanks().Replace(line.Line.Text, "")));
            }
        }

        var taken = candidates
            .GroupBy(candidate => Digits().Replace(candidate.Text, "#"), StringComparer.Ordinal)
            .SelectMany(group => TakenOf([.. group], pages.Count))
            .ToList();
        taken.ForEach(candidate => candidate.Page.Items.Remove(candidate.Line));
        return taken.Count;
    }

    // Of the lines that differ in nothing but their numbers.
    private static IEnumerable<Candidate> TakenOf(List<Candidate> like, int pages)
    {
        if (Decorated().IsMatch(like[0].Text))
        {
            return like;
        }

        return like.GroupBy(candidate => Math.Round(candidate.Line.Box.CentreY / SamePlace))
            .Where(same => (same.Count() >= 2 || pages == 1) && same.Count() * 5 >= pages * 2)
            .Where(same => BareNumber().IsMatch(like[0].Text) ? Counts([.. same]) : pages > 1 && same.All(IsSmall))
            .SelectMany(same => same);
    }

    // Numbers that grow by one from page to page, as the figures at the ends of pages do not.
    private static bool Counts(List<Candidate> numbers)
    {
        var first = numbers[0].Offset;
        return first is not null
            && numbers.TrueForAll(number => number.Offset == first)
            && (numbers.Count > 1 || first == 0);
    }

    // A title that each of several forms in one file carries is no header: it is larger than the text below it.
    private static bool IsSmall(Candidate candidate)
    {
        var sizes = candidate
            .Page.Items.OfType<LineItem>()
            .Where(item => item != candidate.Line)
            .Select(item => item.Line.Em)
            .Order()
            .ToList();
        return sizes.Count == 0 || candidate.Line.Line.Em <= 1.15 * sizes[sizes.Count / 2];
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

    /// <summary>Whether a line is the number of a page, told by what stands around it: — 12 —, 第3页, 3/12.</summary>
    internal static bool IsPageMark(ReadOnlySpan<char> line) =>
        line.Trim() is { Length: > 1 and <= LongestMark } mark
        && Decorated().IsMatch(Blanks().Replace(mark.ToString(), ""));

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
        @"^(?:[—–―－\-_~～·•.]+[0-9０-９]{1,4}[—–―－\-_~～·•.]+"
            + @"|第[0-9一二三四五六七八九十百]+页(?:[，,/]?共[0-9一二三四五六七八九十百]+页)?|共[0-9]+页[，,/]?第[0-9]+页"
            + @"|[0-9]{1,4}/[0-9]{1,4}|[Pp](?:age|AGE|\.)[0-9]+(?:of[0-9]+|/[0-9]+)?)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Decorated();

    private sealed record Candidate(PageContent Page, LineItem Line, string Text)
    {
        /// <summary>How much more the number is than that of the page; null where it can be no number of a page.</summary>
        public int? Offset =>
            int.TryParse(Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? number - Page.Page.Number
                : null;
    }
}
