using System.Collections.Immutable;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Scoring;
using Plumbline.Regimes.Packs.Yaml;

namespace Plumbline.Regimes.Packs.Reading;

/// <summary>A scoring method: its name under <c>rule</c>, its parameters and its source.</summary>
internal static class MethodReading
{
    private static readonly ImmutableDictionary<string, Func<MethodParameters, Source, ScoringMethod>> Methods =
        ImmutableDictionary.CreateRange(
            StringComparer.Ordinal,
            new KeyValuePair<string, Func<MethodParameters, Source, ScoringMethod>>[]
            {
                new(MethodNames.PositiveProportional, (_, source) => new PositiveProportional { Source = source }),
                new(MethodNames.NegativeLinear, (_, source) => new NegativeLinear { Source = source }),
                new(MethodNames.NegativeRatio, (_, source) => new NegativeRatio { Source = source }),
                new(MethodNames.EqualAtLeast, (_, source) => new EqualAtLeast { Source = source }),
                new(MethodNames.EqualBothSides, (_, source) => new EqualBothSides { Source = source }),
                new(MethodNames.Direct, Direct),
                new(MethodNames.PassThreshold, Pass),
                new(
                    MethodNames.SatisfactionSteps,
                    (from, source) => new SatisfactionSteps { Steps = from.Steps("steps"), Source = source }
                ),
                new(MethodNames.JudgedBands, Judged),
                new(MethodNames.ExecutionProportional, (_, source) => new ExecutionProportional { Source = source }),
                new(
                    MethodNames.ExecutionStepped,
                    (from, source) => new ExecutionStepped { Steps = from.Steps("steps"), Source = source }
                ),
                new(MethodNames.FixedStepDeduction, Deduction),
                new(MethodNames.BandTable, Bands),
            }
        );

    /// <summary>The method under the slot's key; null when it is absent or wrong, which is reported.</summary>
    internal static ScoringMethod? Read(YamlFields owner, MethodSlot slot, SourceBook sources) =>
        owner.NeedMap(slot.Key) is { } fields ? Method(fields, slot, sources) : null;

    /// <summary>The same where the slot may be left out.</summary>
    internal static ScoringMethod? MaybeRead(YamlFields owner, MethodSlot slot, SourceBook sources) =>
        owner.Map(slot.Key) is { } fields ? Method(fields, slot, sources) : null;

    private static ScoringMethod? Method(YamlFields fields, MethodSlot slot, SourceBook sources)
    {
        var rule = fields.NeedText("rule");
        var source = sources.Of(fields);
        if (rule.Length == 0)
        {
            return null;
        }

        if (!Methods.TryGetValue(rule, out var make))
        {
            Report(PackMessages.UnknownMethod, Methods.Keys.Order(StringComparer.Ordinal));
            return null;
        }

        if (!slot.Rules.Contains(rule, StringComparer.Ordinal))
        {
            Report(PackMessages.MethodOutOfPlace, slot.Rules);
            return null;
        }

        var method = make(new(fields), source);
        fields.Done();
        return method;

        void Report(PackProblem problem, IEnumerable<string> known) =>
            fields.Problems.Add(
                problem,
                fields.PlaceOf("rule"),
                ("slot", slot.Key),
                ("rule", rule),
                ("known", string.Join(", ", known))
            );
    }

    private static DirectScore Direct(MethodParameters from, Source source) =>
        new()
        {
            Direction = from.Fields.Or("direction", YamlTypes.Choice<Direction>(), Direction.HigherIsBetter),
            ShareWhenNotMet = from.Share("shareWhenNotMet", otherwise: new Rate(0, 1)),
            Source = source,
        };

    private static PassThreshold Pass(MethodParameters from, Source source) =>
        new() { PassLine = from.Rate("passLine", new Rate(0, 1), new Rate(9_999, 10_000)), Source = source };

    private static JudgedBands Judged(MethodParameters from, Source source)
    {
        var bands = new JudgedBands
        {
            AchievedFrom = from.Share("achievedFrom"),
            PartlyFrom = from.Share("partlyFrom"),
            Source = source,
        };
        from.Ordered(
            bands.AchievedFrom.ToFraction() > bands.PartlyFrom.ToFraction(),
            "partlyFrom",
            MethodParameters.Falling
        );
        return bands;
    }

    private static FixedStepDeduction Deduction(MethodParameters from, Source source) =>
        new()
        {
            FullAt = from.Rate("fullAt"),
            Step = from.Rate("step", new Rate(1, 10_000), MethodParameters.HighestRate),
            Penalty = from.Points("penalty"),
            Mode = from.Fields.Need("mode", YamlTypes.Choice<StepMode>(), StepMode.PerFull),
            Side = from.Fields.Need("side", YamlTypes.Choice<Side>(), Side.Above),
            Source = source,
        };

    private static BandTable Bands(MethodParameters from, Source source) =>
        new()
        {
            Bands = from.Bands("bands"),
            Beyond = from.Points("beyond"),
            Source = source,
        };
}
