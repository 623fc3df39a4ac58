using Plumbline.Domain;

namespace Plumbline.Tests.Regimes.Packs;

/// <summary>All sources of a regime, gathered by walking it.</summary>
internal static class RegimeSources
{
    internal static IEnumerable<Source> Of(Regime regime) => Walk(regime);

    private static IEnumerable<Source> Walk(object? value) =>
        value switch
        {
            Source source => [source],
            null or string => [],
            System.Collections.IEnumerable items => items.Cast<object?>().SelectMany(Walk),
            _ when value.GetType().Namespace?.StartsWith("Plumbline", StringComparison.Ordinal) == true => value
                .GetType()
                .GetProperties()
                .Where(property => property.GetIndexParameters().Length == 0)
                .Where(property =>
                    property.PropertyType.Namespace != "System.Numerics" && property.PropertyType != value.GetType()
                )
                .SelectMany(property => Walk(property.GetValue(value))),
            _ when value.GetType().Name.StartsWith("KeyValuePair", StringComparison.Ordinal) => Walk(
                value.GetType().GetProperty("Value")!.GetValue(value)
            ),
            _ => [],
        };
}
