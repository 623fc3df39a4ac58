using System.Collections.Immutable;
using Plumbline.Domain.Filings;
using Plumbline.Regimes.Packs;
using Plumbline.Regimes.Packs.Yaml;
using Plumbline.Regimes.Values;

namespace Plumbline.Regimes.Outlines;

/// <summary>Reads what stands in one paragraph: a text, a map with a sentence or a list, or several of these.</summary>
internal sealed record RunReading(PackProblems Problems, string? Item)
{
    internal ImmutableArray<Run> Read(YamlNode node) =>
        node switch
        {
            YamlList list => [.. list.Items.SelectMany(item => Read(item))],
            YamlScalar text => [new SentenceRun(Sentence(text))],
            _ => Map(new((YamlMap)node, Problems)),
        };

    private ImmutableArray<Run> Map(YamlFields fields)
    {
        Run? run =
            fields.Node("each") is { } items ? Each(fields, items)
            : fields.Text("names") is { } names ? Names(fields, names)
            : fields.Node("say") is YamlScalar ? new SentenceRun(Alternatives(fields))
            : null;
        fields.Done();
        if (run is not null)
        {
            return [run];
        }

        Problems.Add(OutlineMessages.NoSuchPart, fields.Place, ("known", "say, each, names"));
        return [];
    }

    private Sentence Alternatives(YamlFields fields)
    {
        var sentence = fields.NeedNode("say") is YamlScalar say ? Sentence(say) : new Sentence([]);
        return sentence with { Otherwise = Otherwise(fields), WhenZero = Maybe(fields, "whenZero") };
    }

    private Sentence? Otherwise(YamlFields fields)
    {
        switch (fields.Node("else"))
        {
            case YamlScalar text:
                return Sentence(text);
            case YamlMap map:
                var inner = new YamlFields(map, Problems);
                var sentence = Alternatives(inner);
                inner.Done();
                return sentence;
            default:
                return null;
        }
    }

    private EachRun Each(YamlFields fields, YamlNode node)
    {
        var (items, item) = ItemsReading.Read(node, Item, Problems);
        return new(items, (this with { Item = item }).Alternatives(fields))
        {
            Numbering = fields.Or("numbering", YamlTypes.Choice<Numbering>(), Numbering.None),
            Before = Maybe(fields, "before"),
            Join = fields.Text("join") ?? "；",
            After = fields.Text("after") ?? "。",
        };
    }

    private NamesRun Names(YamlFields fields, string list)
    {
        CheckList(fields, "names", list);
        return new(list, fields.Text("before") ?? "", fields.Text("after") ?? "。");
    }

    private void CheckList(YamlFields fields, string key, string list)
    {
        if (ExpressionText.KindOf(new PathExpression(list), Item) != ValueKind.List)
        {
            Problems.Add(OutlineMessages.NotAList, fields.PlaceOf(key), ("text", list));
        }
    }

    private Sentence? Maybe(YamlFields fields, string key) =>
        fields.Node(key) is YamlScalar text ? Sentence(text) : null;

    private Sentence Sentence(YamlScalar node) => SentenceText.Read(node.Text, Item, node.Place, Problems);
}
