using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Plumbline.App.Imports.Tables;

/// <summary>Reads the paths of cells of a drawn table.</summary>
internal static partial class TablePath
{
    /// <summary>The text of the whole table that a path shows; null: none.</summary>
    internal static string? Whole(string path) =>
        path switch
        {
            "goals.overall.expectedGoal" => "goal",
            "goals.overall.actualOutcome" => "outcome",
            "otherMatters" => "note",
            _ => null,
        };

    /// <summary>Item and field of a path in a list, the item by key or position; null: it is not in the list.</summary>
    internal static (string Key, string Field)? Of(string path, string list, ImmutableArray<string> keys)
    {
        var close = path.IndexOf(']', StringComparison.Ordinal);
        if (!path.StartsWith(list + "[", StringComparison.Ordinal) || close < 0 || close + 2 > path.Length)
        {
            return null;
        }

        var named = path[(list.Length + 1)..close];
        var key =
            keys.Contains(named, StringComparer.Ordinal) ? named
            : int.TryParse(named.TrimStart('#'), NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            && at < keys.Length
                ? keys[at]
            : null;
        return key is null ? null : (key, path[(close + 2)..]);
    }

    /// <summary>
    /// A text without the sentences that the table prints into it by itself. Their numbers may be of the day on which the table
    /// was downloaded; a sentence in other words is the person's own.
    /// </summary>
    internal static string Without(string text, ImmutableArray<string> printed)
    {
        var left = Sentences(text);
        foreach (var own in printed.Select(words => Sentences(words).ConvertAll(Masked)))
        {
            for (var at = left.Count - own.Count; at >= 0; at--)
            {
                if (left.GetRange(at, own.Count).Select(Masked).SequenceEqual(own, StringComparer.Ordinal))
                {
                    left.RemoveRange(at, own.Count);
                    at -= own.Count - 1;
                }
            }
        }

        return string.Concat(left).Trim();
    }

    /// <summary>What is kept of a text that is printed with a full stop after it, whether it has one or not.</summary>
    internal static string Kept(string text, string? stored)
    {
        var said = Plain(text);
        return stored is not null && said == Plain(stored) ? stored : said;
    }

    private static string Plain(string text) => text.Trim().TrimEnd('。').TrimEnd();

    private static List<string> Sentences(string text) =>
        [.. Sentence().Matches(text.Trim()).Select(match => match.Value).Where(words => words.Length > 0)];

    // Whatever its numbers are, and whether it ends the text.
    private static string Masked(string sentence) => Figure().Replace(Plain(sentence), "0");

    [GeneratedRegex(@"[^。\n]*[。\n]?", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"[0-9]+(\.[0-9]+)?", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Figure();

    /// <summary>A position as a key.</summary>
    internal static string Text(int at) => at.ToString(CultureInfo.InvariantCulture);

    /// <summary>A position that stands as a key.</summary>
    internal static int Number(string at) => int.Parse(at, NumberStyles.None, CultureInfo.InvariantCulture);
}
