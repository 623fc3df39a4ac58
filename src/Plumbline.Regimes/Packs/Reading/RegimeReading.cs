using System.Collections.Immutable;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Regimes.Packs.Yaml;

namespace Plumbline.Regimes.Packs.Reading;

/// <summary>From the merged map of a pack to the typed regime. Reads everything, so that all problems come out at once.</summary>
internal sealed class RegimeReading
{
    private readonly YamlFields pack;
    private readonly SourceBook sources;
    private readonly ImmutableDictionary<string, Source>.Builder parameterSources = ImmutableDictionary.CreateBuilder<
        string,
        Source
    >(StringComparer.Ordinal);

    private RegimeReading(YamlFields pack)
    {
        this.pack = pack;
        sources = SourceBook.Read(pack);
    }

    /// <summary>The regime, or null when something is wrong.</summary>
    internal static Regime? Read(YamlMap map, PackProblems problems)
    {
        var before = problems.Count;
        var regime = new RegimeReading(new(map, problems)).Read();
        return problems.Count == before ? regime : null;
    }

    private Regime? Read()
    {
        var hasWeights = HasWeights();
        var scoring = new ScoringReading(sources, parameterSources).Read(pack);
        var regime = new Regime
        {
            Code = pack.NeedText("code"),
            Name = pack.NeedText("name"),
            Parent = pack.Text("parent"),
            Source = sources.Of(pack),
            ValidFrom = pack.Maybe("validFrom", YamlTypes.Year),
            ValidTo = pack.Maybe("validTo", YamlTypes.Year),
            HasWeights = hasWeights ?? false,
            WeightCases = WeightReading.Cases(pack, sources, hasWeights),
            RequiredKinds = RequiredKinds(),
            Taxonomy = Taxonomy(),
            Scoring = scoring!,
            Grades = GradeReading.Cuts(pack, sources),
            Ratios = new RatioReading(sources).Read(pack),
            Rules = RuleReading.Rules(pack, sources),
            Calendar = pack.Maps("calendar", Date),
            Repealed = pack.Maps("repealed", Repealed),
            Process = new ProcessReading(sources).Read(pack),
            ParameterSources = parameterSources.ToImmutable(),
        };
        if (regime is { ValidFrom: { } from, ValidTo: { } to } && to < from)
        {
            pack.Problems.Add(PackMessages.RangeReversed, pack.PlaceOf("validTo"), ("key", "validTo"));
        }

        pack.Done();
        return regime;
    }

    private bool? HasWeights()
    {
        var fields = pack.NeedMap("hasWeights");
        _ = fields?.NeedNode("value");
        var value = fields?.Maybe("value", YamlTypes.Truth);
        Finish("hasWeights", fields);
        return value;
    }

    private ImmutableArray<IndicatorKind> RequiredKinds()
    {
        var fields = pack.NeedMap("requiredKinds");
        var kinds = fields?.Values("kinds", YamlTypes.Choice<IndicatorKind>()) ?? [];
        Finish("requiredKinds", fields);
        return kinds;
    }

    private ImmutableDictionary<IndicatorKind, ImmutableArray<IndicatorAspect>> Taxonomy()
    {
        var taxonomy = ImmutableDictionary.CreateBuilder<IndicatorKind, ImmutableArray<IndicatorAspect>>();
        var seen = new HashSet<IndicatorAspect>();
        var fields = pack.NeedMap("taxonomy");
        var kinds = fields?.NeedMap("kinds");
        foreach (var kind in Enum.GetValues<IndicatorKind>())
        {
            var key = YamlTypes.Word(kind);
            var aspects = kinds?.Values(key, YamlTypes.Choice<IndicatorAspect>()) ?? [];
            foreach (var twice in aspects.Where(aspect => !seen.Add(aspect)))
            {
                pack.Problems.Add(PackMessages.AspectTwice, kinds!.PlaceOf(key), ("aspect", YamlTypes.Word(twice)));
            }

            if (!aspects.IsEmpty)
            {
                taxonomy[kind] = aspects;
            }
        }

        kinds?.Done();
        Finish("taxonomy", fields);
        return taxonomy.ToImmutable();
    }

    private void Finish(string key, YamlFields? fields)
    {
        if (fields is not null)
        {
            parameterSources[key] = sources.Of(fields);
            fields.Done();
        }
    }

    private CalendarEntry Date(YamlFields fields)
    {
        var entry = new CalendarEntry(
            fields.NeedText("event"),
            fields.Need("yearOffset", YamlTypes.Whole, 0),
            fields.Need("from", YamlTypes.MonthDay, "01-01"),
            fields.Need("to", YamlTypes.MonthDay, "12-31"),
            sources.Of(fields)
        );
        if (string.CompareOrdinal(entry.From, entry.To) > 0)
        {
            fields.Problems.Add(PackMessages.RangeReversed, fields.PlaceOf("to"), ("key", "to"));
        }

        return entry;
    }

    private RepealedDocument Repealed(YamlFields fields) =>
        new(
            fields.NeedText("number"),
            fields.Text("replacedBy"),
            fields.Maybe("since", YamlTypes.Date),
            sources.Of(fields)
        );
}
