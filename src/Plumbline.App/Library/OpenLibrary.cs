using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.Domain.Library;

namespace Plumbline.App.Library;

/// <summary>An indicator that a person may choose.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Entry">Its row, where a region or department added it; null: it came with the product.</param>
/// <param name="Owner">Name of that region or department.</param>
public sealed record OfferedIndicator(LibraryIndicator Indicator, LibraryEntry? Entry, string? Owner);

/// <summary>The library as one person sees it: what came with the product, and what own regions and departments added.</summary>
public sealed class OpenedLibrary
{
    internal OpenedLibrary(IndicatorLibrary shipped, IEnumerable<OfferedIndicator> own)
    {
        Shipped = shipped;
        Own = [.. own];
        All = [.. Own, .. shipped.All.Select(indicator => new OfferedIndicator(indicator, null, null))];
        Index = new(Offered.Select(one => one.Indicator));
    }

    /// <summary>What came with the product.</summary>
    public IndicatorLibrary Shipped { get; }

    /// <summary>What was added, those not offered any more too.</summary>
    public ImmutableArray<OfferedIndicator> Own { get; }

    /// <summary>Everything, added ones first.</summary>
    public ImmutableArray<OfferedIndicator> All { get; }

    /// <summary>What can be chosen.</summary>
    public IEnumerable<OfferedIndicator> Offered => All.Where(one => one.Entry?.RetiredAt is null);

    /// <summary>Recognises indicators of forms.</summary>
    public LibraryIndex Index { get; }

    /// <summary>The indicator with a code; an added one by its row too, as two departments may use one code.</summary>
    public OfferedIndicator? Find(string code, long? entry = null) =>
        entry is { } id
            ? Own.FirstOrDefault(one => one.Entry!.Id == id)
            : All.FirstOrDefault(one => one.Indicator.Code.Value == code);
}

/// <summary>Opens the library for a person.</summary>
public static class OpenLibrary
{
    /// <summary>The library: added indicators of the units above and below the person's posts, and what came with it.</summary>
    public static async Task<OpenedLibrary> Run(
        AppDb db,
        IndicatorLibrary shipped,
        Actor actor,
        CancellationToken cancellation
    )
    {
        var entries = await Seen(db, actor)
            .Join(db.Units, entry => entry.UnitId, unit => unit.Id, (entry, unit) => new { entry, unit.Name })
            .OrderBy(row => row.entry.Code)
            .ThenBy(row => row.entry.Id)
            .ToListAsync(cancellation);
        return new(
            shipped,
            entries
                .OrderByDescending(row => row.entry.UnitPath.Length)
                .Select(row => new OfferedIndicator(LibraryJson.Read(row.entry.Data), row.entry, row.Name))
        );
    }

    // The same as Sees, where the entries are.
    private static IQueryable<LibraryEntry> Seen(AppDb db, Actor actor)
    {
        var posts = actor.Posts.Select(post => post.UnitPath).Distinct(StringComparer.Ordinal).ToList();
        var above = posts.SelectMany(UnitPath.Above).Distinct(StringComparer.Ordinal).ToList();
        var below = db.LibraryEntries.Under(entry => entry.UnitPath, posts).Select(entry => entry.Id);
        return db.LibraryEntries.Where(entry => above.Contains(entry.UnitPath) || below.Contains(entry.Id));
    }

    /// <summary>Whether what a unit adds is for the person: units above a post hand down, units below are overseen.</summary>
    internal static bool Sees(Actor actor, string unitPath) =>
        actor.Posts.Any(post =>
            post.UnitPath.StartsWith(unitPath, StringComparison.Ordinal)
            || unitPath.StartsWith(post.UnitPath, StringComparison.Ordinal)
        );
}
