using System.Collections.Immutable;
using Plumbline.Domain;
using Plumbline.Regimes.Packs.Yaml;

namespace Plumbline.Regimes.Packs.Reading;

/// <summary>The scoring profile of a pack.</summary>
internal sealed class ScoringReading(SourceBook sources, IDictionary<string, Source> parameterSources)
{
    internal ScoringProfile? Read(YamlFields pack)
    {
        if (pack.NeedMap("scoring") is not { } fields)
        {
            return null;
        }

        var profile = new ScoringProfile
        {
            Decimals = Decimals(fields),
            HigherIsBetter = MethodReading.Read(fields, MethodSlots.HigherIsBetter, sources)!,
            LowerIsBetter = MethodReading.Read(fields, MethodSlots.LowerIsBetter, sources)!,
            Equal = MethodReading.Read(fields, MethodSlots.Equal, sources)!,
            Direct = MethodReading.Read(fields, MethodSlots.Direct, sources)!,
            PassThreshold = MethodReading.Read(fields, MethodSlots.PassThreshold, sources)!,
            Proportional = MethodReading.MaybeRead(fields, MethodSlots.Proportional, sources),
            Qualitative = MethodReading.Read(fields, MethodSlots.Qualitative, sources)!,
            Satisfaction = MethodReading.MaybeRead(fields, MethodSlots.Satisfaction, sources),
            Execution = MethodReading.Read(fields, MethodSlots.Execution, sources)!,
            OverAchievement = fields.Map("overAchievement") is { } over ? OverAchievement(over) : null,
            TotalCaps = TotalCaps(fields),
            RescaleWhenNotApplicable = Rescale(fields),
        };
        fields.Done();
        return profile;
    }

    private int Decimals(YamlFields fields)
    {
        var value = Parameter(fields, "decimals", YamlTypes.Whole, 2);
        if (value is < 0 or > 4)
        {
            fields.Problems.Add(
                PackMessages.NumberOutOfRange,
                fields.PlaceOf("decimals"),
                ("key", "decimals"),
                ("low", "0"),
                ("high", "4")
            );
        }

        return value;
    }

    private bool Rescale(YamlFields fields) =>
        Parameter(fields, "rescaleWhenNotApplicable", YamlTypes.Truth, otherwise: false);

    // A single value with its source, {value, source}; the regime keeps the source by key.
    private T Parameter<T>(YamlFields fields, string key, YamlType<T> type, T otherwise)
    {
        if (fields.Map(key) is not { } parameter)
        {
            return otherwise;
        }

        var value = parameter.Need("value", type, otherwise);
        parameterSources[$"scoring.{key}"] = sources.Of(parameter);
        parameter.Done();
        return value;
    }

    private OverAchievement OverAchievement(YamlFields fields)
    {
        var reason = fields.Need("reasonThreshold", YamlTypes.Rate, new Rate(1, 1));
        var suspect = fields.Need("suspectThreshold", YamlTypes.Rate, new Rate(1, 1));
        if (reason.ToFraction() < 1 || suspect.ToFraction() < reason.ToFraction())
        {
            new MethodParameters(fields).Ordered(inOrder: false, "suspectThreshold", MethodParameters.Rising);
        }

        var result = new OverAchievement(
            reason,
            suspect,
            fields.Maybe("deduction", YamlTypes.Score),
            sources.Of(fields)
        );
        fields.Done();
        return result;
    }

    private ImmutableArray<TotalCap> TotalCaps(YamlFields fields)
    {
        var caps = fields.Maps("totalCaps", Cap);
        var falls = caps.Zip(
            caps.Skip(1),
            (upper, lower) => lower.Below.ToFraction() < upper.Below.ToFraction() && lower.AtMost < upper.AtMost
        );
        new MethodParameters(fields).Ordered(falls.All(ok => ok), "totalCaps", MethodParameters.Falling);
        return caps;
    }

    private TotalCap Cap(YamlFields row) =>
        new(
            row.Need("below", YamlTypes.Rate, new Rate(0, 1)),
            row.Need("atMost", YamlTypes.Score, Score.Zero),
            sources.Of(row)
        );
}
