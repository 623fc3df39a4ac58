using System.Text.RegularExpressions;

namespace Plumbline.Audit.Rules.Completeness;

/// <summary>
/// The passages of a filing's text that look like something. The patterns of the rules repeat nothing without bound, so that
/// they need no time limit, which a long text could run into.
/// </summary>
internal static class TextPattern
{
    private const int QuoteBefore = 8;
    private const int QuoteAfter = 8;

    /// <summary>One passage for each text in which the pattern occurs: the first match, with the words around it.</summary>
    internal static IEnumerable<(string Path, string Found, string Quote)> In(
        IEnumerable<FilingText> texts,
        Regex pattern
    )
    {
        foreach (var (path, text) in texts)
        {
            if (pattern.Match(text) is { Success: true } match)
            {
                yield return (path, match.Value, Quote(text, match.Index, match.Length));
            }
        }
    }

    /// <summary>A passage with the words around it, cut off with an ellipsis.</summary>
    internal static string Quote(string text, int at, int length)
    {
        var from = Math.Max(0, at - QuoteBefore);
        var to = Math.Min(text.Length, at + length + QuoteAfter);
        return (from > 0 ? "…" : "") + text[from..to].Trim() + (to < text.Length ? "…" : "");
    }
}
