namespace Plumbline.Documents.Reading.Html;

/// <summary>
/// How deep the elements of a page lie in each other, and how many there are, told from its tags alone. The parser takes
/// time in proportion to the square of the depth and memory for each element, so a page is looked at before it is parsed.
/// </summary>
internal sealed class TagDepth
{
    private const int LongestName = 20;
    private const int MostNames = 1_000;

    private static readonly HashSet<string> Void = Names(
        "area base br col embed hr img input link meta param source track wbr"
    );

    // The next one of its kind ends the one before, though nothing says so.
    private static readonly HashSet<string> EndByThemselves = Names("dd dt li option p tbody td tfoot th thead tr");

    private static readonly HashSet<string> Around = Names("dl ol table ul");

    private static readonly string[] TextOnly = ["script", "style", "textarea", "title", "xmp"];

    private readonly Dictionary<string, int> open = new(StringComparer.Ordinal);
    private readonly HashSet<string> known = new(StringComparer.OrdinalIgnoreCase);
    private readonly Stack<string> stack = new();

    private int elements;

    private TagDepth() { }

    /// <summary>Why a page is not parsed, or null where it may be.</summary>
    public static UnreadableException? Refusal(string page, ReadingLimits limits)
    {
        var deepest = limits.Depth * HtmlWalker.DepthsOfPage;
        var depth = new TagDepth();
        for (var at = page.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < page.Length; )
        {
            at = depth.Take(page, at);
            if (depth.stack.Count > deepest)
            {
                return Refusals.OverLimit(ReadingMessages.NestingDepth, deepest);
            }

            if (depth.elements > limits.Elements)
            {
                return Refusals.OverLimit(ReadingMessages.ElementCount, limits.Elements);
            }

            at = at < page.Length ? page.IndexOf('<', at) : -1;
        }

        return null;
    }

    // Takes in the tag at a place; gives the place behind it.
    private int Take(string page, int at)
    {
        if (page.AsSpan(at).StartsWith("<!--"))
        {
            var end = page.IndexOf("-->", at + 4, StringComparison.Ordinal);
            return end < 0 ? page.Length : end + 3;
        }

        var closes = page[at + 1] == '/';
        var start = closes ? at + 2 : at + 1;
        var stop = start;
        while (stop < page.Length && char.IsAsciiLetterOrDigit(page[stop]))
        {
            stop++;
        }

        if (stop == start)
        {
            return at + 1;
        }

        var name = NameOf(page.AsSpan(start, Math.Min(stop - start, LongestName)));
        if (closes)
        {
            Close(name);
            return stop;
        }

        Open(name);
        return TextOnly.Contains(name) ? EndOfText(page, stop, name) : stop;
    }

    private static int EndOfText(string page, int at, string name)
    {
        var end = page.IndexOf("</" + name, at, StringComparison.OrdinalIgnoreCase);
        return end < 0 ? page.Length : end;
    }

    private void Open(string name)
    {
        elements++;
        if (Void.Contains(name))
        {
            return;
        }

        if (
            EndByThemselves.Contains(name)
            && stack.TakeWhile(other => !Around.Contains(other)).Contains(name, StringComparer.Ordinal)
        )
        {
            Close(name);
        }

        stack.Push(name);
        open[name] = open.GetValueOrDefault(name) + 1;
    }

    private void Close(string name)
    {
        while (open.GetValueOrDefault(name) > 0)
        {
            var last = stack.Pop();
            open[last]--;
            if (last == name)
            {
                return;
            }
        }
    }

    private string NameOf(ReadOnlySpan<char> name)
    {
        var names = known.GetAlternateLookup<ReadOnlySpan<char>>();
        if (names.TryGetValue(name, out var found))
        {
            return found;
        }

        var lower = known.Count < MostNames ? name.ToString().ToLowerInvariant() : "x";
        known.Add(lower);
        return lower;
    }

    private static HashSet<string> Names(string names) => names.Split(' ').ToHashSet(StringComparer.Ordinal);
}
