using System.Collections.Immutable;

namespace Plumbline.Domain.Library;

/// <summary>By what an indicator of a form was recognised.</summary>
public enum MatchKind
{
    /// <summary>It bears the code.</summary>
    Code,

    /// <summary>It has the name.</summary>
    Name,

    /// <summary>It has another name of the same measure.</summary>
    Synonym,
}

/// <summary>Finds the library's indicator that one of a form means: by its code, else its name, else a synonym.</summary>
public sealed class LibraryIndex
{
    private readonly ImmutableDictionary<string, LibraryIndicator> codes;
    private readonly ImmutableDictionary<string, LibraryIndicator> names;
    private readonly ImmutableDictionary<string, LibraryIndicator> synonyms;

    /// <summary>Where two have the same name, the earlier one is meant.</summary>
    public LibraryIndex(IEnumerable<LibraryIndicator> indicators)
    {
        var (byCode, byName, bySynonym) = (Empty(), Empty(), Empty());
        foreach (var indicator in indicators)
        {
            byCode.TryAdd(indicator.Code.Value, indicator);
            byName.TryAdd(NameKey.Of(indicator.Name), indicator);
            foreach (var synonym in indicator.Synonyms)
            {
                bySynonym.TryAdd(NameKey.Of(synonym), indicator);
            }
        }

        (codes, names, synonyms) = (byCode.ToImmutable(), byName.ToImmutable(), bySynonym.ToImmutable());
    }

    /// <summary>The indicator and by what it was recognised; null: none of the library's.</summary>
    /// <param name="code">The code that the form states; null: none.</param>
    /// <param name="name">The name or its key.</param>
    public (LibraryIndicator Indicator, MatchKind By)? Find(string? code, string name)
    {
        var key = NameKey.Of(name);
        return code is not null && codes.TryGetValue(code, out var found) ? (found, MatchKind.Code)
            : names.TryGetValue(key, out found) ? (found, MatchKind.Name)
            : synonyms.TryGetValue(key, out found) ? (found, MatchKind.Synonym)
            : null;
    }

    private static ImmutableDictionary<string, LibraryIndicator>.Builder Empty() =>
        ImmutableDictionary.CreateBuilder<string, LibraryIndicator>(StringComparer.Ordinal);
}
