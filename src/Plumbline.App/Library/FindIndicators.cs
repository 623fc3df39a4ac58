using System.Collections.Immutable;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Library;

namespace Plumbline.App.Library;

/// <summary>What somebody looks for in the library.</summary>
public sealed record IndicatorQuery
{
    /// <summary>Part of a name, a synonym, an explanation or a code.</summary>
    public string? Text { get; init; }

    /// <summary>Code of a field.</summary>
    public string? Field { get; init; }

    public IndicatorKind? Kind { get; init; }

    public IndicatorAspect? Aspect { get; init; }

    /// <summary>Only what regions and departments added.</summary>
    public bool OwnOnly { get; init; }
}

/// <summary>An indicator that was found.</summary>
/// <param name="Offered">The indicator.</param>
/// <param name="Synonym">The synonym by which it was found; null: by something else.</param>
public sealed record FoundIndicator(OfferedIndicator Offered, string? Synonym);

/// <summary>Searches the library.</summary>
public static class FindIndicators
{
    /// <summary>What matches: names before synonyms before codes and explanations.</summary>
    public static ImmutableArray<FoundIndicator> Run(OpenedLibrary library, IndicatorQuery query)
    {
        var key = NameKey.Of(query.Text ?? "");
        return
        [
            .. library
                .All.Where(one => query.OwnOnly || one.Entry?.RetiredAt is null)
                .Where(one => !query.OwnOnly || one.Entry is not null)
                .Where(one => query.Field is null || one.Indicator.Field == query.Field)
                .Where(one => query.Kind is null || one.Indicator.Kind == query.Kind)
                .Where(one => query.Aspect is null || one.Indicator.Aspect == query.Aspect)
                .Select(one => (one, Rank: Rank(one.Indicator, key)))
                .Where(found => found.Rank is not null)
                .OrderBy(found => found.Rank)
                .Select(found => new FoundIndicator(found.one, Synonym(found.one.Indicator, key))),
        ];
    }

    // Null: no match. An empty key matches everything alike, and the order of the library stays.
    private static int? Rank(LibraryIndicator indicator, string key)
    {
        var name = NameKey.Of(indicator.Name);
        return key.Length == 0 ? 0
            : name == key ? 0
            : name.StartsWith(key, StringComparison.Ordinal) ? 1
            : name.Contains(key, StringComparison.Ordinal) ? 2
            : Synonym(indicator, key) is not null ? 3
            : NameKey.Of(indicator.Code.Value).Contains(key, StringComparison.Ordinal) ? 4
            : NameKey.Of(indicator.Explanation).Contains(key, StringComparison.Ordinal) ? 5
            : null;
    }

    private static string? Synonym(LibraryIndicator indicator, string key) =>
        key.Length == 0 || NameKey.Of(indicator.Name).Contains(key, StringComparison.Ordinal)
            ? null
            : indicator.Synonyms.FirstOrDefault(synonym => NameKey.Of(synonym).Contains(key, StringComparison.Ordinal));
}
