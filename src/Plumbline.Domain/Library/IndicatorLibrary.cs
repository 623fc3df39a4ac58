using System.Collections.Immutable;

namespace Plumbline.Domain.Library;

/// <summary>行业领域: a field of the library with its indicators.</summary>
/// <param name="Code">Short name: <c>education</c>.</param>
/// <param name="Name">Chinese name.</param>
/// <param name="English">English name.</param>
/// <param name="Version">Version of the content.</param>
/// <param name="Date">Day of that version.</param>
/// <param name="Indicators">In the order of the file.</param>
public sealed record LibraryField(
    string Code,
    string Name,
    string English,
    string Version,
    DateOnly Date,
    ImmutableArray<LibraryIndicator> Indicators
);

/// <summary>指标库: the fields, and their indicators by code.</summary>
public sealed class IndicatorLibrary
{
    private readonly ImmutableDictionary<string, LibraryIndicator> byCode;

    /// <exception cref="ArgumentException">A code stands twice.</exception>
    public IndicatorLibrary(IEnumerable<LibraryField> fields)
    {
        Fields = [.. fields];
        byCode = Fields
            .SelectMany(field => field.Indicators)
            .ToImmutableDictionary(indicator => indicator.Code.Value, StringComparer.Ordinal);
    }

    /// <summary>The fields, the common one first.</summary>
    public ImmutableArray<LibraryField> Fields { get; }

    /// <summary>All indicators, field by field.</summary>
    public IEnumerable<LibraryIndicator> All => Fields.SelectMany(one => one.Indicators);

    /// <summary>The indicator with this code, or null.</summary>
    public LibraryIndicator? Find(string code) => byCode.GetValueOrDefault(code);

    /// <summary>The field with this code, or null.</summary>
    public LibraryField? Field(string code) => Fields.FirstOrDefault(field => field.Code == code);
}
