using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Plumbline.Documents.Reading.Html;

/// <summary>The elements of a page that a reader does not see.</summary>
internal sealed partial class HiddenElements
{
    private static readonly char[] Blanks = [' ', '\t', '\n', '\r', '\f'];

    // As they stand in the style sheet: .note, td.note, #note.
    private readonly HashSet<string> selectors = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Finds what the style sheets inside the page hide; those outside are not fetched.</summary>
    public HiddenElements(IDocument page)
    {
        foreach (var style in page.QuerySelectorAll("style"))
        {
            foreach (var selector in SelectorsThatHide(style.TextContent))
            {
                selectors.UnionWith(
                    selector.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                );
            }
        }
    }

    /// <summary>Whether an element is not shown.</summary>
    public bool Contains(IElement element) =>
        element.HasAttribute("hidden") || Hides(element.GetAttribute("style") ?? "") || IsSelected(element);

    private bool IsSelected(IElement element)
    {
        if (selectors.Count == 0)
        {
            return false;
        }

        var classes = (element.ClassName ?? "").Split(Blanks, StringSplitOptions.RemoveEmptyEntries);
        return classes.Any(name => IsSelected(element, '.' + name))
            || (element.Id is { Length: > 0 } id && IsSelected(element, '#' + id));
    }

    private bool IsSelected(IElement element, string name) =>
        selectors.Contains(name) || selectors.Contains(element.LocalName + name);

    private static bool Hides(string declarations) => declarations.Length > 0 && Hiding().IsMatch(declarations);

    // Rules in blocks such as @media do not hold everywhere, so only simple selectors outside of blocks count.
    private static IEnumerable<string> SelectorsThatHide(string sheet)
    {
        var depth = 0;
        var start = 0;
        var selector = "";
        for (var index = 0; index < sheet.Length; index++)
        {
            if (sheet[index] == '{')
            {
                selector = depth == 0 ? sheet[start..index].Trim() : "";
                depth++;
                start = index + 1;
            }
            else if (sheet[index] == '}')
            {
                depth = Math.Max(0, depth - 1);
                if (depth == 0 && Simple().IsMatch(selector) && Hides(sheet[start..index]))
                {
                    yield return selector;
                }

                start = index + 1;
            }
        }
    }

    [GeneratedRegex(
        @"(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)",
        RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Hiding();

    [GeneratedRegex(
        @"\A[A-Za-z0-9]*[.#][A-Za-z_][A-Za-z0-9_-]*(?:\s*,\s*[A-Za-z0-9]*[.#][A-Za-z_][A-Za-z0-9_-]*)*\z",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Simple();
}
