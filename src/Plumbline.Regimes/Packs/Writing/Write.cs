using System.Collections.Immutable;
using Plumbline.Domain;
using Plumbline.Domain.Numbers;
using Plumbline.Findings;
using Plumbline.Regimes.Packs.Yaml;

namespace Plumbline.Regimes.Packs.Writing;

/// <summary>The pieces of a written pack.</summary>
internal static class Write
{
    private static readonly FilePlace Nowhere = new("");

    /// <summary>A map; entries without a value are left out.</summary>
    internal static YamlMap Map(params IEnumerable<(string Key, YamlNode? Value)> entries) =>
        new(
            Nowhere,
            [
                .. entries
                    .Where(entry => entry.Value is not null)
                    .Select(entry => new YamlEntry(entry.Key, Nowhere, entry.Value!)),
            ]
        );

    internal static YamlList List<T>(ImmutableArray<T> items, Func<T, YamlNode> write) =>
        new(Nowhere, [.. items.Select(write)]);

    internal static YamlScalar Text(string text) => new(Nowhere, text, Plain: true);

    internal static YamlScalar? Maybe(string? text) => text is null ? null : Text(text);

    internal static YamlScalar Truth(bool value) => Text(value ? "true" : "false");

    internal static YamlScalar Whole(int value) => Text(YamlTypes.Print(value));

    internal static YamlScalar Word<T>(T value)
        where T : struct, Enum => Text(YamlTypes.Word(value));

    /// <summary>A rate as a percentage with as many decimals as it needs; packs hold no other rates.</summary>
    internal static YamlScalar Rate(Rate rate)
    {
        var percent = rate.ToFraction() * 100;
        var decimals = Enumerable
            .Range(0, 13)
            .First(places => (percent * Rounding.PowerOfTen(places)).Denominator.IsOne);
        return Text(Rounding.ToText(percent, decimals) + "%");
    }

    internal static YamlMap Source(Source source) =>
        Map(("text", Text(source.Text)), ("confidence", Word(source.Confidence)), ("note", Maybe(source.Note)));

    /// <summary>A single parameter with its source, or nothing.</summary>
    internal static YamlMap? Parameter<T>(Sourced<T>? parameter, Func<T, YamlNode> write)
        where T : notnull =>
        parameter is null ? null : Map(("value", write(parameter.Value)), ("source", Source(parameter.Source)));
}
