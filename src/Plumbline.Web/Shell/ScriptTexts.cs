using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Localization;

namespace Plumbline.Web.Shell;

/// <summary>
/// The texts that the script of a page shows: those of its resource whose names begin with <c>Js.</c>, without it. They are
/// gathered once for each language.
/// </summary>
internal static class ScriptTexts
{
    private const string Mark = "Js.";

    private static readonly ConcurrentDictionary<(Type, string), IReadOnlyDictionary<string, string>> Kept = new();

    /// <summary>The texts in the language of the request.</summary>
    internal static IReadOnlyDictionary<string, string> Of<T>(IStringLocalizer<T> texts) =>
        Kept.GetOrAdd((typeof(T), CultureInfo.CurrentUICulture.Name), static (_, texts) => Gather(texts), texts);

    private static Dictionary<string, string> Gather(IStringLocalizer texts) =>
        texts
            .GetAllStrings(includeParentCultures: true)
            .Where(text => text.Name.StartsWith(Mark, StringComparison.Ordinal))
            .DistinctBy(text => text.Name, StringComparer.Ordinal)
            .ToDictionary(text => text.Name[Mark.Length..], text => text.Value, StringComparer.Ordinal);
}
