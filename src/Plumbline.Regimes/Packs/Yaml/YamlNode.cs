using System.Collections.Immutable;
using Plumbline.Findings;

namespace Plumbline.Regimes.Packs.Yaml;

/// <summary>A value of a pack file with the place where it stands, so that any later complaint can point at it.</summary>
internal abstract record YamlNode(FilePlace Place);

/// <summary>A single value. YAML's own guesses about numbers, dates and truth are not made: it stays text.</summary>
/// <param name="Place">Where it begins.</param>
/// <param name="Text">Its text, without quotation marks.</param>
/// <param name="Plain">It is written without quotation marks.</param>
internal sealed record YamlScalar(FilePlace Place, string Text, bool Plain) : YamlNode(Place)
{
    /// <summary>Written <c>null</c> or <c>~</c>: says "nothing", and in a child pack takes away what was inherited.</summary>
    internal bool IsNull => Plain && Text is "null" or "~";

    /// <summary>Nothing stands after the key: the same as leaving the key out.</summary>
    internal bool IsEmpty => Plain && Text.Length == 0;
}

/// <summary>A list.</summary>
internal sealed record YamlList(FilePlace Place, ImmutableArray<YamlNode> Items) : YamlNode(Place);

/// <summary>A map; its entries keep their order, and no key stands twice.</summary>
internal sealed record YamlMap(FilePlace Place, ImmutableArray<YamlEntry> Entries) : YamlNode(Place)
{
    /// <summary>The entry with this key, or null.</summary>
    internal YamlEntry? Find(string key)
    {
        foreach (var entry in Entries)
        {
            if (string.Equals(entry.Key, key, StringComparison.Ordinal))
            {
                return entry;
            }
        }

        return null;
    }
}

/// <summary>A key and its value.</summary>
internal sealed record YamlEntry(string Key, FilePlace KeyPlace, YamlNode Value);
