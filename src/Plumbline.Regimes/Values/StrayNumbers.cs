using System.Text.RegularExpressions;
using Plumbline.Documents.Model;

namespace Plumbline.Regimes.Values;

/// <summary>
/// Finds numbers that somebody typed into free text instead of binding them to a value. Years, dates, ordinals, numbers
/// of documents, and numbers inside names (in quotation marks or title marks, glued to a name,
/// versions and anniversaries) are none.
/// </summary>
internal static partial class StrayNumbers
{
    /// <summary>Cuts words so that every stray number is a piece of its own, marked.</summary>
    internal static IEnumerable<Inline> Mark(string words)
    {
        var from = 0;
        foreach (Match match in Number().Matches(words))
        {
            if (!match.Groups["stray"].Success)
            {
                continue;
            }

            if (match.Index > from)
            {
                yield return new(words[from..match.Index]);
            }

            yield return new(match.Value) { Marked = true };
            from = match.Index + match.Length;
        }

        if (from < words.Length)
        {
            yield return new(words[from..]);
        }
    }

    // Alternatives that swallow harmless numbers stand before the one that is reported.
    [GeneratedRegex(
        @"《[^》]*》|“[^”]*”|‘[^’]*’|〔[^〕]*〕|第\d+|\d{4}(?:[-—－至]\d{4})?年?|\d{1,2}[月日](?:\d{1,2}日)?|[（(]\d{1,2}[）)]|^\d{1,2}[.．、]"
            + @"|\d+[号期届]|\d+(?:中学|中|小学|小)|[A-Za-z+]\d[\d.]*|\d+(?:\+\d+)+|\d+周年"
            + @"|(?<!\d)\d\.\d(?=版|行动|工程|计划|时代|模式)|(?<=工程|计划|行动|平台|系统)\d\.\d(?![\d%％‰])"
            + @"|(?<stray>\d(?:[\d,，.．]*\d)?(?:亿|万)?[%％‰]?)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Number();
}
