using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Organisation;

namespace Plumbline.Web.Shell;

/// <summary>What <c>_Regions</c> offers.</summary>
/// <param name="Regions">Regions of departments that the person sees.</param>
/// <param name="Chosen">The one shown.</param>
/// <param name="Year">The year that is kept; null: the page has none.</param>
public sealed record RegionChoice(IReadOnlyList<Unit> Regions, long? Chosen, int? Year)
{
    /// <summary>Nothing to choose from.</summary>
    public static RegionChoice None { get; } = new([], null, null);

    /// <summary>The regions of departments under some paths; the one asked for where it is among them, else the first.</summary>
    public static async Task<RegionChoice> Find(
        AppDb db,
        IReadOnlyCollection<string> seen,
        DateOnly today,
        (long? Region, int? Year) asked,
        CancellationToken cancellation
    )
    {
        var regions = await FindRegions.Run(db, seen, today, cancellation);
        var first = regions.Count > 0 ? regions[0].Id : (long?)null;
        return new(regions, regions.Exists(one => one.Id == asked.Region) ? asked.Region : first, asked.Year);
    }
}
