using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Plumbline.App.Imports.Tables;

/// <summary>Reads the paths of cells of a drawn table.</summary>
internal static class TablePath
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
    internal static string Without(string text, ImmutableArray<string> printed) =>
        printed
            .Aggregate(text.Trim(), (left, sentence) => Regex.Replace(left, Sentence(sentence), "", Options, Longest))
            .Trim();

    /// <summary>What is kept of a text that is printed with a full stop after it, whether it has one or not.</summary>
    internal static string Kept(string text, string? stored)
    {
        var said = Plain(text);
        return stored is not null && said == Plain(stored) ? stored : said;
    }

    private static string Plain(string text) => text.Trim().TrimEnd('。').TrimEnd();

    private static string Sentence(string words) =>
        @"(?<=^|[。\s])" + string.Join(Figure, Regex.Split(words, Figure, Options, Longest).Select(Regex.Escape));

    private const string Figure = @"[0-9]+(?:\.[0-9]+)?";

    private const RegexOptions Options = RegexOptions.CultureInvariant;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    /// <summary>A position as a key.</summary>
    internal static string Text(int at) => at.ToString(CultureInfo.InvariantCulture);

    /// <summary>A position that stands as a key.</summary>
    internal static int Number(string at) => int.Parse(at, NumberStyles.None, CultureInfo.InvariantCulture);
}
