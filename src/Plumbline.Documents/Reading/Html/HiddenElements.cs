using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Plumbline.Documents.Reading.Html;

/// <summary>The elements of a page that a reader does not see.</summary>
internal sealed partial class HiddenElements
{
    private const int MostSelectors = 200;

    private readonly HashSet<IElement> byRule = [];

    /// <summary>Finds what the style sheets inside the page hide; those outside are not fetched.</summary>
    public HiddenElements(IDocument page)
    {
        foreach (
            var selector in page.QuerySelectorAll("style")
                .SelectMany(style => SelectorsThatHide(style.TextContent))
                .Take(MostSelectors)
        )
        {
            byRule.UnionWith(page.QuerySelectorAll(selector));
        }
    }

    /// <summary>Whether an element is not shown.</summary>
    public bool Contains(IElement element) =>
        element.HasAttribute("hidden") || byRule.Contains(element) || Hides(element.GetAttribute("style") ?? "");

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
