using System.Collections.Immutable;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Regimes.Packs.Yaml;

namespace Plumbline.Regimes.Packs.Reading;

/// <summary>Management ratios: formulas over values of the filing, checked against the shape of filings.</summary>
internal sealed class RatioReading(SourceBook sources)
{
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    internal ImmutableArray<ManagementRatio> Read(YamlFields pack) => pack.Maps("ratios", Ratio);

    private ManagementRatio? Ratio(YamlFields fields)
    {
        var id = fields.NeedText("id");
        if (!seen.Add(id))
        {
            fields.Problems.Add(PackMessages.DuplicateId, fields.PlaceOf("id"), ("id", id));
        }

        var ratio = new ManagementRatio
        {
            Id = id,
            Name = fields.NeedText("name"),
            Group = fields.Text("group"),
            Weight = fields.Need("weight", YamlTypes.Weight, Weight.Zero),
            Numerator = Terms(fields, "numerator"),
            Denominator = Terms(fields, "denominator"),
            Method = MethodReading.Read(fields, MethodSlots.Ratio, sources)!,
            FullWhenAbsent = fields.Text("fullWhenAbsent"),
            Source = sources.Of(fields),
        };
        var kinds = ratio.Numerator.Concat(ratio.Denominator).Select(term => KindAt(term.Path)).Distinct();
        if (kinds.Count(kind => kind is not null) > 1)
        {
            fields.Problems.Add(PackMessages.MixedTerms, fields.PlaceOf("numerator"), ("id", id));
        }

        return fields.Or("off", YamlTypes.Truth, otherwise: false) ? null : ratio;
    }

    private static ImmutableArray<RatioTerm> Terms(YamlFields fields, string key)
    {
        _ = fields.NeedNode(key);
        return fields.Maps(key, Term);
    }

    private static RatioTerm? Term(YamlFields fields)
    {
        var (added, subtracted) = (fields.Text("add"), fields.Text("subtract"));
        var optional = fields.Or("optional", YamlTypes.Truth, otherwise: false);
        if ((added ?? subtracted) is not { } path || (added is not null && subtracted is not null))
        {
            fields.Problems.Add(PackMessages.BadTerm, fields.Place);
            return null;
        }

        if (KindAt(path) is null)
        {
            var place = fields.PlaceOf(added is null ? "subtract" : "add");
            fields.Problems.Add(PackMessages.BadPath, place, ("path", path), ("kind", "金额或数量"));
        }

        return new(path, Subtract: added is null) { Optional = optional };
    }

    private static ValueKind? KindAt(string path) =>
        FilingPath.TryParse(path, out var parsed) && parsed.Kind() is ValueKind.Amount or ValueKind.Quantity
            ? parsed.Kind()
            : null;
}
