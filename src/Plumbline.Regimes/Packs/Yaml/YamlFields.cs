using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Plumbline.Findings;

namespace Plumbline.Regimes.Packs.Yaml;

/// <summary>
/// Reads a map key by key. What is missing or of the wrong type goes to the problems and reading goes on; every key that
/// was asked for counts as known, and <see cref="Done"/> reports all others.
/// </summary>
internal sealed class YamlFields(YamlMap map, PackProblems problems)
{
    private readonly List<string> known = [];

    internal FilePlace Place => map.Place;

    internal PackProblems Problems => problems;

    /// <summary>The fields of a node, or null (and a problem) when it is not a map.</summary>
    internal static YamlFields? Of(YamlNode node, PackProblems problems, string key = "")
    {
        if (node is YamlMap map)
        {
            return new(map, problems);
        }

        problems.AddWrongType(node, PackMessages.AMap, key);
        return null;
    }

    /// <summary>The value of a key, or null when it is absent, empty or <c>null</c>.</summary>
    internal YamlNode? Node(string key)
    {
        known.Add(key);
        return
            map.Find(key)?.Value is { } value
            && value is not YamlScalar { IsNull: true } and not YamlScalar { IsEmpty: true }
            ? value
            : null;
    }

    /// <summary>The value of a key that must be there; its absence is a problem.</summary>
    internal YamlNode? NeedNode(string key)
    {
        var node = Node(key);
        if (node is null)
        {
            problems.Add(PackMessages.MissingKey, map.Find(key)?.KeyPlace ?? map.Place, ("key", key));
        }

        return node;
    }

    /// <summary>Where the value of a key stands, else where the map begins.</summary>
    internal FilePlace PlaceOf(string key) => map.Find(key)?.Value.Place ?? map.Place;

    internal string? Text(string key) => Try(key, YamlTypes.Text, out var text) ? text : null;

    internal string NeedText(string key) => Need(key, YamlTypes.Text, "");

    /// <summary>The value, if one of the right type stands there.</summary>
    internal bool Try<T>(string key, YamlType<T> type, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        return Node(key) is { } node && Read(node, type, problems, key, out value);
    }

    /// <summary>The value, or null when the key is absent.</summary>
    internal T? Maybe<T>(string key, YamlType<T> type)
        where T : struct => Try(key, type, out var value) ? value : null;

    internal T Or<T>(string key, YamlType<T> type, T otherwise) => Try(key, type, out var value) ? value : otherwise;

    /// <summary>The value of a key that must be there; a stand-in keeps reading going where it is not.</summary>
    internal T Need<T>(string key, YamlType<T> type, T standIn) =>
        NeedNode(key) is { } node && Read(node, type, problems, key, out var value) ? value : standIn;

    /// <summary>The fields of a map under a key, or null when it is absent.</summary>
    internal YamlFields? Map(string key) => Node(key) is { } node ? Of(node, problems, key) : null;

    /// <summary>The fields of a map that must be there.</summary>
    internal YamlFields? NeedMap(string key) => NeedNode(key) is { } node ? Of(node, problems, key) : null;

    /// <summary>The items of a list; empty when the key is absent.</summary>
    internal ImmutableArray<YamlNode> Items(string key)
    {
        switch (Node(key))
        {
            case null:
                return [];
            case YamlList list:
                return list.Items;
            case var other:
                problems.AddWrongType(other, PackMessages.AList, key);
                return [];
        }
    }

    /// <summary>The items of a list of maps, each read by the same function; items that are null are left out.</summary>
    internal ImmutableArray<T> Maps<T>(string key, Func<YamlFields, T?> read)
        where T : class
    {
        var items = ImmutableArray.CreateBuilder<T>();
        foreach (var node in Items(key))
        {
            if (Of(node, problems, key) is { } fields)
            {
                var item = read(fields);
                fields.Done();
                if (item is not null)
                {
                    items.Add(item);
                }
            }
        }

        return items.ToImmutable();
    }

    /// <summary>The items of a list of single values.</summary>
    internal ImmutableArray<T> Values<T>(string key, YamlType<T> type)
    {
        var items = ImmutableArray.CreateBuilder<T>();
        foreach (var node in Items(key))
        {
            if (Read(node, type, problems, key, out var value))
            {
                items.Add(value);
            }
        }

        return items.ToImmutable();
    }

    /// <summary>All entries, for maps whose keys are data; all of them count as known.</summary>
    internal ImmutableArray<YamlEntry> Entries()
    {
        known.AddRange(map.Entries.Select(entry => entry.Key));
        return map.Entries;
    }

    /// <summary>Reports the keys that nobody asked for.</summary>
    internal void Done()
    {
        foreach (var entry in map.Entries)
        {
            if (!known.Contains(entry.Key, StringComparer.Ordinal))
            {
                var names = string.Join(", ", known.Distinct(StringComparer.Ordinal));
                problems.Add(PackMessages.UnknownKey, entry.KeyPlace, ("key", entry.Key), ("known", names));
            }
        }
    }

    /// <summary>A node as a single value; the wrong kind or form is a problem.</summary>
    internal static bool Read<T>(
        YamlNode node,
        YamlType<T> type,
        PackProblems problems,
        string key,
        [MaybeNullWhen(false)] out T value
    )
    {
        if (node is YamlScalar scalar && type.Parse(scalar.Text, out value))
        {
            return true;
        }

        problems.AddWrongType(node, type.Expected, key);
        value = default;
        return false;
    }
}
