using System.Collections.Immutable;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Numbers;

namespace Plumbline.Domain.Library;

/// <summary>An indicator of a project that is like the one in question.</summary>
/// <param name="FormId">The form it stands in.</param>
/// <param name="ProjectId">The project.</param>
/// <param name="Project">Name of the project.</param>
/// <param name="Year">Fiscal year.</param>
/// <param name="Likeness">How alike the projects are, 0 to 1.</param>
/// <param name="Code">Code in the library; null: none.</param>
/// <param name="Name">Name of the indicator.</param>
/// <param name="Kind">Its first level.</param>
/// <param name="Aspect">Its second level; null: none.</param>
/// <param name="Unit">Its unit; null: none.</param>
/// <param name="Full">It got its whole weight; null: it was not scored.</param>
public sealed record SeenIndicator(
    long FormId,
    long ProjectId,
    string Project,
    int Year,
    Fraction Likeness,
    string? Code,
    string Name,
    IndicatorKind Kind,
    IndicatorAspect? Aspect,
    string? Unit,
    bool? Full
);

/// <summary>An indicator suggested for a project, with everything that speaks for it.</summary>
/// <param name="Library">The library's indicator that it is; null: it stands in forms only.</param>
/// <param name="Name">Its name, the library's where it is there.</param>
/// <param name="Support">Sum of the likenesses of the projects it was seen in, each project once.</param>
/// <param name="SeenIn">Where it was seen: the most alike project first, each in its latest year.</param>
/// <param name="Full">Scored uses with the whole weight.</param>
/// <param name="Scored">Scored uses.</param>
public sealed record SuggestedIndicator(
    LibraryIndicator? Library,
    string Name,
    Fraction Support,
    ImmutableArray<SeenIndicator> SeenIn,
    int Full,
    int Scored
);

/// <summary>
/// Suggests indicators for a project from what like projects measure: the statistics of what was seen, nothing else. Own
/// rule.
/// </summary>
public static class SuggestIndicators
{
    /// <summary>The suggestions, the best supported first.</summary>
    /// <param name="seen">Indicators of like projects.</param>
    /// <param name="index">Recognises the library's indicators among them.</param>
    /// <param name="have">Names that the project has already.</param>
    public static ImmutableArray<SuggestedIndicator> From(
        IEnumerable<SeenIndicator> seen,
        LibraryIndex index,
        IEnumerable<string> have
    )
    {
        var known = have.Select(name => KeyOf(index, null, name)).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. seen.GroupBy(use => KeyOf(index, use.Code, use.Name), StringComparer.Ordinal)
                .Where(group => group.Key.Length > 0 && !known.Contains(group.Key))
                .Select(group => Suggested([.. group], index))
                .OrderByDescending(suggested => suggested.Support)
                .ThenByDescending(suggested => suggested.Library is not null)
                .ThenBy(suggested => suggested.Name, StringComparer.Ordinal),
        ];
    }

    private static SuggestedIndicator Suggested(ImmutableArray<SeenIndicator> uses, LibraryIndex index)
    {
        var projects = uses.GroupBy(use => use.ProjectId)
            .Select(group => group.OrderByDescending(use => use.Year).ThenBy(use => use.FormId).First())
            .OrderByDescending(use => use.Likeness)
            .ThenByDescending(use => use.Year)
            .ThenBy(use => use.FormId)
            .ToImmutableArray();
        var library = index.Find(uses[0].Code, uses[0].Name)?.Indicator;
        return new(
            library,
            library?.Name ?? projects[0].Name,
            projects.Aggregate(Fraction.Zero, (sum, use) => sum + use.Likeness),
            projects,
            uses.Count(use => use.Full == true),
            uses.Count(use => use.Full is not null)
        );
    }

    private static string KeyOf(LibraryIndex index, string? code, string name) =>
        index.Find(code, name) is { } match ? $"#{match.Indicator.Code.Value}" : NameKey.Of(name);
}
