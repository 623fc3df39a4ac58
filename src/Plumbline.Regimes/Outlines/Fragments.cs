using System.Collections.Immutable;
using Plumbline.Regimes.Packs.Yaml;

namespace Plumbline.Regimes.Outlines;

/// <summary>Bodies that several outlines share: <c>outlines/parts/*.yaml</c> of a pack and of those it inherits from.</summary>
internal sealed record Fragments(ImmutableDictionary<string, ImmutableArray<YamlNode>> ByName)
{
    internal static Fragments None { get; } = new(ImmutableDictionary<string, ImmutableArray<YamlNode>>.Empty);

    /// <summary>All names, for messages.</summary>
    internal string Names => string.Join(", ", ByName.Keys.Order(StringComparer.Ordinal));

    internal ImmutableArray<YamlNode>? Find(string name) => ByName.TryGetValue(name, out var nodes) ? nodes : null;
}
