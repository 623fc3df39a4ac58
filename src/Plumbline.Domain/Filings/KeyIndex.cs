using System.Runtime.CompilerServices;

namespace Plumbline.Domain.Filings;

/// <summary>
/// Finds an item of a list by its key, and the key of an item. Long lists are indexed once, for as long as the list
/// lives: text may refer to a thousand items of a thousand.
/// </summary>
internal static class KeyIndex
{
    private const int LongList = 16;
    private static readonly ConditionalWeakTable<Array, Dictionary<string, int>> Known = [];
    private static readonly ConditionalWeakTable<Array, string[]> Named = [];

    /// <summary>Position of the first item whose key is written so, or null.</summary>
    /// <param name="list">Shape of the list.</param>
    /// <param name="key">The member that is the items' key.</param>
    /// <param name="items">The list.</param>
    /// <param name="word">The key as written.</param>
    internal static int? Find(ListShape list, Member key, object items, string word)
    {
        var all = ListShape.Items(items);
        if (all.Count >= LongList)
        {
            var index = Known.GetValue(list.Storage(items), storage => Indexed(storage, key));
            return index.TryGetValue(word, out var found) ? found : null;
        }

        for (var at = 0; at < all.Count; at++)
        {
            if (string.Equals(Written(key, all[at]!), word, StringComparison.Ordinal))
            {
                return at;
            }
        }

        return null;
    }

    /// <summary>How the item at a position is named in paths: <c>[key]</c> or <c>[2]</c>.</summary>
    internal static string Address(ListShape list, object items, int at)
    {
        var all = ListShape.Items(items);
        return all.Count < LongList
            ? FilingWalk.Addresses(list, all).ElementAt(at)
            : Named.GetValue(list.Storage(items), _ => [.. FilingWalk.Addresses(list, all)])[at];
    }

    private static Dictionary<string, int> Indexed(Array storage, Member key)
    {
        var index = new Dictionary<string, int>(storage.Length, StringComparer.Ordinal);
        for (var at = 0; at < storage.Length; at++)
        {
            if (Written(key, storage.GetValue(at)!) is { } word)
            {
                index.TryAdd(word, at);
            }
        }

        return index;
    }

    private static string? Written(Member key, object item) =>
        key.Get(item) is { } value ? FilingWalk.Print(value) : null;
}
