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
            fields.Text("each") is { } list ? Each(fields, list)
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

    private Sentence Alternatives(YamlFields fields) =>
        Sentence((YamlScalar)fields.Node("say")!) with
        {
            Otherwise = Maybe(fields, "else"),
            WhenZero = Maybe(fields, "whenZero"),
        };

    private EachRun Each(YamlFields fields, string list)
    {
        CheckList(fields, "each", list);
        var inside = this with { Item = ExpressionText.Absolute(list, Item) + "[0]" };
        return new(list, inside.Alternatives(fields))
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

    private Sentence? Maybe(YamlFields fields, string key) => fields.Node(key) is YamlScalar text ? Sentence(text) : null;

    private Sentence Sentence(YamlScalar node) => SentenceText.Read(node.Text, Item, node.Place, Problems);
}
