using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Domain.Filings;

namespace Plumbline.App.Documents;

/// <summary>
/// What tells the files of several filings apart: the project, then the body too, then the year, and at last a number. As
/// little as is enough, so that nothing overwrites what the same run wrote before.
/// </summary>
public static class FileSuffixes
{
    /// <summary>For each filing what comes after the title in the names of its files, in the order given; may be empty.</summary>
    public static ImmutableArray<string> Of(ImmutableArray<Filing> filings)
    {
        Func<Filing, int, string?>[] ways =
        [
            (filing, _) => filing.Identity.Project,
            (filing, _) => Join(Body(filing), filing.Identity.Project),
            (filing, _) => Join(Body(filing), filing.Identity.Project, $"{filing.Year}"),
        ];
        var names = ways.Select(way => filings.Select(way).ToImmutableArray()).FirstOrDefault(AreUnique);
        var all = names.IsDefault ? [.. filings.Select(Numbered)] : names;
        return [.. all.Select(name => string.IsNullOrEmpty(name) ? "" : $"（{name}）")];
    }

    private static bool AreUnique(ImmutableArray<string?> names) =>
        names.Distinct(StringComparer.Ordinal).Count() == names.Length;

    private static string? Numbered(Filing filing, int at) =>
        Join(Body(filing), filing.Identity.Project, (at + 1).ToString(CultureInfo.InvariantCulture));

    private static string Body(Filing filing) => filing.Identity.Unit ?? filing.Identity.Department;

    private static string Join(params string?[] parts) =>
        string.Join(' ', parts.Where(part => !string.IsNullOrEmpty(part)));
}
