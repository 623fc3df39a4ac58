using AngleSharp.Dom;
using AngleSharp.Text;

namespace Plumbline.Documents.Reading.Html;

/// <summary>
/// Watches a page while it is parsed: how deep its elements lie in each other, how many there are, and how many the parser
/// opens anew. The time it takes grows with the square of the depth, the memory with the number of elements. What is looked
/// at is the tree itself, so no tag counts otherwise here than there.
/// </summary>
internal sealed class PageBounds(ReadingLimits limits)
{
    // For each element that a page may have, so much may be opened anew.
    private const int MostAnew = 4;

    private readonly int deepest = limits.Depth * HtmlWalker.DepthsOfPage;
    private IElement? last;
    private int elements;
    private int templates;
    private long anew;
    private int mostAtOnce;

    /// <summary>Takes in an element that the parser is about to put into the tree.</summary>
    /// <exception cref="UnreadableException">There are too many, or they lie too deep.</exception>
    public void Take(IElement created, TextPosition place)
    {
        if (last is not null)
        {
            Look(last);
        }

        anew += mostAtOnce;
        if (++elements > limits.Elements || anew > (long)MostAnew * limits.Elements)
        {
            throw Refusals.OverLimit(ReadingMessages.ElementCount, limits.Elements);
        }

        // What stands in a template hangs on no other element.
        templates += created.LocalName == "template" ? 1 : 0;
        last = created;
    }

    // The element before the one that is created has its place in the tree by now.
    private void Look(IElement placed)
    {
        var depth = templates;
        var isOpenedAnew = IsFormatting(placed);
        var weight = 0;
        for (var outer = placed; outer is not null; outer = outer.ParentElement)
        {
            if (++depth > deepest)
            {
                throw Refusals.OverLimit(ReadingMessages.NestingDepth, deepest);
            }

            isOpenedAnew = isOpenedAnew && !IsBarrier(outer);
            weight += isOpenedAnew && IsFormatting(outer) ? 1 + outer.Attributes.Length : 0;
        }

        mostAtOnce = Math.Max(mostAtOnce, weight);
    }

    // Left unclosed, b, font and their like are opened anew in every block that follows (HTML, 13.2.4.3) …
    private static bool IsFormatting(IElement element) => element.Flags.HasFlag(NodeFlags.HtmlFormatting);

    // … but not beyond one of these.
    private static bool IsBarrier(IElement element) =>
        element.Flags.HasFlag(NodeFlags.Scoped)
        && element.LocalName is "applet" or "caption" or "marquee" or "object" or "td" or "template" or "th";
}
