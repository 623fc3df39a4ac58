using System.Collections.Immutable;
using System.Globalization;

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

    /// <summary>What stands before the first sentence with one of some beginnings.</summary>
    internal static string Before(string text, ImmutableArray<string> heads)
    {
        var cuts = heads
            .SelectMany(head =>
                text.StartsWith(head, StringComparison.Ordinal)
                    ? [0]
                    : new[] { text.IndexOf("。" + head, StringComparison.Ordinal) }
            )
            .Where(at => at >= 0)
            .ToList();
        return (cuts.Count == 0 ? text : text[..cuts.Min()]).Trim();
    }

    /// <summary>A position as a key.</summary>
    internal static string Text(int at) => at.ToString(CultureInfo.InvariantCulture);

    /// <summary>A position that stands as a key.</summary>
    internal static int Number(string at) => int.Parse(at, NumberStyles.None, CultureInfo.InvariantCulture);
}
