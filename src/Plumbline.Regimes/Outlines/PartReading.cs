using System.Collections.Immutable;
using Plumbline.Documents.Model;
using Plumbline.Domain.Filings;
using Plumbline.Regimes.Packs;
using Plumbline.Regimes.Packs.Yaml;
using Plumbline.Regimes.Values;

namespace Plumbline.Regimes.Outlines;

/// <summary>Reads the parts of an outline. The first key of a part says what it is.</summary>
/// <param name="Problems">Receives what is wrong.</param>
/// <param name="Item">Path of the item of the repeat around, with any position; or null.</param>
/// <param name="Fragments">Bodies that several outlines share, by name.</param>
internal sealed record PartReading(PackProblems Problems, string? Item, Fragments Fragments)
{
    private const string Known = "chapter, say, repeat, prose, facts, table, chart, include";

    internal ImmutableArray<OutlinePart> Read(ImmutableArray<YamlNode> nodes)
    {
        var parts = ImmutableArray.CreateBuilder<OutlinePart>();
        foreach (var node in nodes)
        {
            if (YamlFields.Of(node, Problems, "body") is { } fields)
            {
                if (fields.Text("include") is { } name)
                {
                    parts.AddRange(Included(name, fields));
                    fields.Done();
                    continue;
                }

                if (Part(fields) is { } part)
                {
                    parts.Add(part);
                }

                fields.Done();
            }
        }

        return parts.ToImmutable();
    }

    private OutlinePart? Part(YamlFields fields)
    {
        if (fields.Text("chapter") is { } heading)
        {
            return Chapter(fields, heading);
        }

        if (fields.Node("say") is { } say)
        {
            return new ParagraphPart(new RunReading(Problems, Item).Read(say));
        }

        if (fields.Node("repeat") is { } items)
        {
            return Repeat(fields, items);
        }

        if (fields.Text("prose") is { } prose)
        {
            Check(KindOf(prose) == ValueKind.Prose || KindOf(prose + "[0]") == ValueKind.Prose, fields, "prose", prose);
            return new ProsePart(prose);
        }

        if (fields.Text("facts") is { } facts)
        {
            Check(KindOf(facts + "[0].parts") == ValueKind.List, fields, "facts", facts);
            return new FactsPart(facts, fields.Text("before") ?? "");
        }

        return fields.Text("table") is { } table ? new TablePart(table)
            : fields.Map("chart") is { } chart ? Chart(chart)
            : Unknown(fields);
    }

    private ChapterPart Chapter(YamlFields fields, string heading) =>
        new(fields.Text("id"), Sentence(fields, "chapter", heading), Read(fields.Items("body")))
        {
            WhenEmpty = fields.Text("whenEmpty") is { } words ? Sentence(fields, "whenEmpty", words) : null,
        };

    // A fragment cannot include another, so that reading always ends.
    private ImmutableArray<OutlinePart> Included(string name, YamlFields fields)
    {
        if (Fragments.Find(name) is { } nodes)
        {
            return (this with { Fragments = Fragments.None }).Read(nodes);
        }

        Problems.Add(
            OutlineMessages.NoSuchFragment,
            fields.PlaceOf("include"),
            ("name", name),
            ("known", Fragments.Names)
        );
        return [];
    }

    private RepeatPart Repeat(YamlFields fields, YamlNode node)
    {
        var (items, item) = ItemsReading.Read(node, Item, Problems);
        var inside = this with { Item = item };
        return new(
            items,
            fields.Or("numbering", YamlTypes.Choice<Numbering>(), Numbering.None),
            inside.Read(fields.Items("body"))
        );
    }

    private ChartPart? Chart(YamlFields fields)
    {
        var list = fields.NeedText("list");
        Check(KindOf(list) == ValueKind.List, fields, "list", list);
        var chart = new ChartPart(
            fields.Need("kind", YamlTypes.Choice<ChartKind>(), ChartKind.Column),
            fields.NeedText("title"),
            list,
            new PathExpression(fields.NeedText("category")),
            new PathExpression(fields.NeedText("value"))
        );
        foreach (var expression in new[] { chart.Category, chart.Value })
        {
            if (!ExpressionText.IsPrintable(expression, ExpressionText.Absolute(list, Item) + "[0]"))
            {
                Problems.Add(OutlineMessages.NoSuchValue, fields.Place, ("text", expression.Text));
            }
        }

        fields.Done();
        return chart;
    }

    private OutlinePart? Unknown(YamlFields fields)
    {
        Problems.Add(OutlineMessages.NoSuchPart, fields.Place, ("known", Known));
        return null;
    }

    private Sentence Sentence(YamlFields fields, string key, string text) =>
        SentenceText.Read(text, Item, fields.PlaceOf(key), Problems);

    private ValueKind? KindOf(string path) => ExpressionText.KindOf(new PathExpression(path), Item);

    private void Check(bool holds, YamlFields fields, string key, string path)
    {
        if (!holds)
        {
            Problems.Add(OutlineMessages.NotAList, fields.PlaceOf(key), ("text", path));
        }
    }
}
