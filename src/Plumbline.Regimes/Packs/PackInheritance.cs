using System.Collections.Immutable;
using Plumbline.Regimes.Packs.Yaml;

namespace Plumbline.Regimes.Packs;

/// <summary>
/// Puts each pack on top of the one it inherits from: keys of the child win, maps are merged key by key, lists are
/// replaced, and the lists named in <see cref="ById"/> are merged item by item.
/// </summary>
internal static class PackInheritance
{
    /// <summary>What a pack never takes from its parent: who it is, where it comes from and when it holds.</summary>
    private static readonly ImmutableArray<string> Own = ["code", "name", "parent", "source", "validFrom", "validTo"];

    /// <summary>Lists whose items are found again by their id.</summary>
    private static readonly ImmutableArray<string> ById = ["ratios", "rules"];

    /// <summary>
    /// A map with one of these keys is one thing, a scoring method or a source, and is replaced as a whole: parameters of
    /// one method make no sense for another, and a remark on an old source must not stick to the new one.
    /// </summary>
    private static readonly ImmutableArray<string> Whole = ["rule", "confidence"];

    /// <summary>The packs with everything inherited; those whose parents cannot be followed are left out and reported.</summary>
    internal static ImmutableArray<YamlMap> Flatten(IReadOnlyCollection<Pack> packs, PackProblems problems)
    {
        var byCode = new Dictionary<string, Pack>(StringComparer.Ordinal);
        foreach (var pack in packs)
        {
            var code = Code(pack.Map);
            if (code is not null && !string.Equals(code.Text, pack.Folder, StringComparison.Ordinal))
            {
                problems.Add(PackMessages.WrongFolder, code.Place, ("code", code.Text), ("folder", pack.Folder));
            }

            byCode.TryAdd(pack.Folder, pack);
        }

        var flat = ImmutableArray.CreateBuilder<YamlMap>();
        foreach (var pack in byCode.Values)
        {
            if (Lineage(pack, byCode, problems) is { } lineage && lineage.TrueForAll(member => member.Map is not null))
            {
                flat.Add(lineage.Select(ancestor => ancestor.Map!).Aggregate(OnTop));
            }
        }

        return flat.ToImmutable();
    }

    // The pack and its ancestors, eldest first; null when a parent is missing or the chain closes on itself.
    private static List<Pack>? Lineage(Pack pack, Dictionary<string, Pack> byCode, PackProblems problems)
    {
        var lineage = new List<Pack> { pack };
        while (Parent(lineage[0].Map) is { } parent)
        {
            if (!byCode.TryGetValue(parent.Text, out var next))
            {
                problems.Add(PackMessages.MissingParent, parent.Place, ("parent", parent.Text));
                return null;
            }

            if (lineage.Contains(next))
            {
                var circle = string.Join(
                    " → ",
                    lineage.AsEnumerable().Reverse().Append(next).Select(member => member.Folder)
                );
                problems.Add(PackMessages.ParentCycle, parent.Place, ("circle", circle));
                return null;
            }

            lineage.Insert(0, next);
        }

        return lineage;
    }

    private static YamlMap OnTop(YamlMap parent, YamlMap child) =>
        Merge(
            parent with
            {
                Entries = [.. parent.Entries.Where(entry => !Own.Contains(entry.Key, StringComparer.Ordinal))],
            },
            child
        );

    private static YamlMap Merge(YamlMap parent, YamlMap child)
    {
        var entries = child.Entries.Select(entry =>
            parent.Find(entry.Key) is { } inherited ? Merge(inherited, entry) : entry
        );
        var kept = parent.Entries.Where(entry => child.Find(entry.Key) is null);
        return child with { Entries = [.. kept, .. entries] };
    }

    private static YamlEntry Merge(YamlEntry parent, YamlEntry child) =>
        (parent.Value, child.Value) switch
        {
            (_, YamlScalar { IsEmpty: true }) => parent,
            (YamlMap below, YamlMap above) when Whole.All(key => above.Find(key) is null) => child with
            {
                Value = Merge(below, above),
            },
            (YamlList below, YamlList above) when ById.Contains(child.Key, StringComparer.Ordinal) => child with
            {
                Value = Merge(below, above),
            },
            _ => child,
        };

    private static YamlList Merge(YamlList parent, YamlList child)
    {
        var items = parent.Items.ToList();
        foreach (var item in child.Items)
        {
            var at = Id(item) is { } id
                ? items.FindIndex(other => string.Equals(Id(other), id, StringComparison.Ordinal))
                : -1;
            if (at < 0)
            {
                items.Add(item);
            }
            else
            {
                items[at] = Merge((YamlMap)items[at], (YamlMap)item);
            }
        }

        return child with
        {
            Items = [.. items],
        };
    }

    private static string? Id(YamlNode node) => ((node as YamlMap)?.Find("id")?.Value as YamlScalar)?.Text;

    private static YamlScalar? Code(YamlMap? map) => map?.Find("code")?.Value as YamlScalar;

    private static YamlScalar? Parent(YamlMap? map) =>
        map?.Find("parent")?.Value is YamlScalar { IsNull: false, IsEmpty: false } parent ? parent : null;
}
