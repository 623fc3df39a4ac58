using System.Collections.Immutable;
using Plumbline.App.Data.Records;
using Plumbline.Domain.Library;

namespace Plumbline.App.Library;

/// <summary>What an indicator of a package is to the library into which it may go.</summary>
public enum PackageState
{
    /// <summary>The library has no such code.</summary>
    New,

    /// <summary>The unit's own indicator of this code differs.</summary>
    Changed,

    /// <summary>It is there already, word for word.</summary>
    Same,

    /// <summary>The code is that of an indicator of the product or of another unit, which cannot be changed here.</summary>
    Foreign,
}

/// <summary>An indicator of a package set against the library.</summary>
/// <param name="Indicator">The package's.</param>
/// <param name="State">What it is to the library.</param>
/// <param name="There">The library's of the same code; null: none.</param>
/// <param name="Differences">Where the two differ.</param>
/// <param name="Alike">The library's indicators of another code whose name is nearly the same.</param>
public sealed record ComparedIndicator(
    LibraryIndicator Indicator,
    PackageState State,
    OfferedIndicator? There,
    ImmutableArray<MemberDifference> Differences,
    ImmutableArray<OfferedIndicator> Alike
)
{
    /// <summary>It can be taken over.</summary>
    public bool CanTake => State is PackageState.New or PackageState.Changed;
}

/// <summary>Sets a package against the library of a unit.</summary>
public static class ComparePackage
{
    /// <summary>All indicators of the package: changed and new ones first.</summary>
    public static ImmutableArray<ComparedIndicator> Run(OpenedLibrary library, LibraryPackage kept) =>
        [
            .. StagePackage
                .Open(kept)
                .Indicators.Select(indicator => Compare(library, kept.UnitId, indicator))
                .OrderBy(one => one.State is PackageState.Changed ? -1 : (int)one.State),
        ];

    private static ComparedIndicator Compare(OpenedLibrary library, long unitId, LibraryIndicator indicator)
    {
        var same = library.All.Where(one => one.Indicator.Code.Value == indicator.Code.Value).ToList();
        var there = same.FirstOrDefault(one => one.Entry?.UnitId == unitId) ?? same.FirstOrDefault();
        var differences = there is null ? [] : IndicatorDifference.Of(there.Indicator, indicator);
        var state =
            there is null ? PackageState.New
            : differences.IsEmpty ? PackageState.Same
            : there.Entry?.UnitId == unitId ? PackageState.Changed
            : PackageState.Foreign;
        return new(indicator, state, there, differences, state == PackageState.New ? Alike(library, indicator) : []);
    }

    private static ImmutableArray<OfferedIndicator> Alike(OpenedLibrary library, LibraryIndicator indicator) =>
        [
            .. library
                .Offered.Select(one => (one, Likeness: NameLikeness.Of(one.Indicator.Name, indicator.Name)))
                .Where(pair => pair.Likeness >= NameLikeness.NearDuplicate)
                .OrderByDescending(pair => pair.Likeness)
                .Select(pair => pair.one)
                .Take(3),
        ];
}
