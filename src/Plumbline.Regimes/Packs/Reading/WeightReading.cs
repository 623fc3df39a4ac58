using System.Collections.Immutable;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Regimes.Packs.Yaml;

namespace Plumbline.Regimes.Packs.Reading;

/// <summary>Weight cases: each adds up to 100, no two fit the same filing.</summary>
internal static class WeightReading
{
    private static readonly Weight Whole = Weight.FromPoints(100);

    internal static ImmutableArray<WeightCase> Cases(YamlFields pack, SourceBook sources, bool? hasWeights)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var cases = pack.Maps("weightCases", fields => Case(fields, sources, seen));
        if (cases.IsEmpty == hasWeights)
        {
            pack.Problems.Add(PackMessages.WeightsMismatch, pack.PlaceOf("weightCases"));
        }

        return cases;
    }

    private static WeightCase Case(YamlFields fields, SourceBook sources, HashSet<string> seen)
    {
        var before = fields.Problems.Count;
        var name = fields.NeedText("name");
        var execution = fields.Need("execution", YamlTypes.Weight, Weight.Zero);
        var kinds = fields.NeedMap("kinds");
        var weights = ImmutableDictionary.CreateBuilder<IndicatorKind, Weight>();
        foreach (var kind in Enum.GetValues<IndicatorKind>())
        {
            if (kinds is not null && kinds.Try(YamlTypes.Word(kind), YamlTypes.Weight, out var weight))
            {
                weights[kind] = weight;
            }
        }

        kinds?.Done();
        var sum = weights.Values.Aggregate(execution, (total, weight) => total + weight);
        if (sum != Whole && fields.Problems.Count == before)
        {
            fields.Problems.Add(
                PackMessages.WeightSum,
                fields.PlaceOf("kinds"),
                ("name", name),
                ("sum", sum.ToString())
            );
        }

        if (!seen.Add(string.Join('+', weights.Keys.Order())))
        {
            fields.Problems.Add(PackMessages.DuplicateCase, fields.PlaceOf("kinds"), ("name", name));
        }

        return new(name, execution, weights.ToImmutable(), sources.Of(fields));
    }
}
