using Plumbline.Domain;
using Plumbline.Regimes.Packs.Yaml;

namespace Plumbline.Regimes.Packs.Reading;

/// <summary>
/// The sources of a pack. A source that serves several parameters is written once under <c>sources</c> and named where it
/// is used, so that a bureau that has read the document confirms it in one place.
/// </summary>
internal sealed class SourceBook
{
    private const string Key = "source";

    private static readonly Source Unknown = new("", Confidence.Recalled);

    private readonly Dictionary<string, Source> byName = new(StringComparer.Ordinal);

    private SourceBook() { }

    /// <summary>Reads the <c>sources</c> of a pack.</summary>
    internal static SourceBook Read(YamlFields pack)
    {
        var book = new SourceBook();
        foreach (var entry in pack.Map("sources")?.Entries() ?? [])
        {
            if (YamlFields.Of(entry.Value, pack.Problems, entry.Key) is { } fields)
            {
                book.byName[entry.Key] = Written(fields);
            }
        }

        return book;
    }

    /// <summary>The source of a map, which must have one.</summary>
    internal Source Of(YamlFields fields) => fields.NeedNode(Key) is { } node ? Of(node, fields.Problems) : Unknown;

    /// <summary>The source of a map, or null.</summary>
    internal Source? MaybeOf(YamlFields fields) => fields.Node(Key) is { } node ? Of(node, fields.Problems) : null;

    private Source Of(YamlNode node, PackProblems problems)
    {
        if (node is YamlMap)
        {
            return Written(new((YamlMap)node, problems));
        }

        if (YamlFields.Read(node, YamlTypes.Text, problems, Key, out var name) && !byName.ContainsKey(name))
        {
            problems.Add(
                PackMessages.UnknownSource,
                node.Place,
                ("name", name),
                ("known", string.Join(", ", byName.Keys))
            );
        }

        return name is null ? Unknown : byName.GetValueOrDefault(name, Unknown);
    }

    /// <summary>A source written out where it is used.</summary>
    internal static Source Written(YamlFields fields)
    {
        var source = new Source(
            fields.NeedText("text"),
            fields.Need("confidence", YamlTypes.Choice<Confidence>(), Confidence.Recalled)
        )
        {
            Note = fields.Text("note"),
        };
        fields.Done();
        return source;
    }
}
