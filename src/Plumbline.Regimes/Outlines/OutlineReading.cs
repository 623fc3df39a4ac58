using System.Collections.Immutable;
using Plumbline.Regimes.Packs;
using Plumbline.Regimes.Packs.Yaml;
using Plumbline.Regimes.Values;

namespace Plumbline.Regimes.Outlines;

/// <summary>Reads an outline from a file of a pack and checks every path in it.</summary>
internal static class OutlineReading
{
    /// <summary>The outline; what is wrong with it goes to the problems.</summary>
    internal static Outline Read(YamlMap map, PackProblems problems, Fragments fragments)
    {
        var fields = new YamlFields(map, problems);
        var head = HeadReading.Of(fields);
        var outline = new Outline
        {
            Id = head.Id,
            Name = head.Name,
            Subject = head.Subject,
            Stages = head.Stages,
            Source = head.Source,
            Money = head.Money,
            Front = HeadReading.Lines(fields, "front"),
            Body = new PartReading(problems, Item: null, fragments).Read(fields.Items("body")),
            Back = HeadReading.Lines(fields, "back"),
            Annexes = Annexes(fields),
        };
        fields.Done();
        return outline;
    }

    private static ImmutableArray<AnnexPart> Annexes(YamlFields fields) =>
        fields.Maps("annexes", annex => new AnnexPart(annex.NeedText("mark"), annex.NeedText("table"), Needs(annex)));

    private static string? Needs(YamlFields annex)
    {
        var path = annex.Text("needs");
        if (path is not null && ExpressionText.KindOf(new PathExpression(path), item: null) is null)
        {
            annex.Problems.Add(OutlineMessages.NoSuchValue, annex.PlaceOf("needs"), ("text", path));
        }

        return path;
    }
}
