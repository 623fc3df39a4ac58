using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Log;
using Plumbline.Domain.Library;
using Plumbline.Findings;

namespace Plumbline.App.Library;

/// <summary>A wish to take indicators of a package over.</summary>
/// <param name="PackageId">The package.</param>
/// <param name="Codes">The codes that were chosen.</param>
public sealed record MergeRequest(long PackageId, ImmutableArray<string> Codes);

/// <summary>What was taken over.</summary>
/// <param name="Added">New indicators.</param>
/// <param name="Changed">New versions of indicators that were there.</param>
public sealed record MergedPackage(int Added, int Changed);

/// <summary>Takes chosen indicators of a package over into the library of a unit, each as a version with its event.</summary>
public static class MergePackage
{
    /// <summary>What was taken over, or why nothing was.</summary>
    public static async Task<Result<MergedPackage>> Run(
        AppDb db,
        IndicatorLibrary shipped,
        TimeProvider time,
        Actor actor,
        MergeRequest request,
        CancellationToken cancellation
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        // Versions and codes are given one after the other.
        await OrganisationChain.Lock(db, cancellation);
        var kept = await db.LibraryPackages.AsTracking().SingleAsync(row => row.Id == request.PackageId, cancellation);
        var unit = await db.Units.SingleAsync(row => row.Id == kept.UnitId, cancellation);
        if (!actor.May(Right.ManageLibrary, unit.Path))
        {
            return Result.Failed<MergedPackage>(Refusals.NotAllowed());
        }

        var compared = ComparePackage.Run(await OpenLibrary.Run(db, shipped, actor, cancellation), kept);
        var chosen = compared
            .Where(one => request.Codes.Contains(one.Indicator.Code.Value, StringComparer.Ordinal))
            .ToList();
        if (chosen.Count == 0 || chosen.Exists(one => !one.CanTake))
        {
            return Result.Failed<MergedPackage>(Refusals.Meanwhile());
        }

        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        foreach (var one in chosen)
        {
            var written = new NewVersion(one.Indicator, actor.AccountId, now, $"{kept.Name} {kept.Version}", kept.Id);
            await KeepEntry.Write(db, await Entry(db, unit, one, cancellation), written, cancellation);
        }

        kept.MergedAt = now;
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Result.Of(
            new MergedPackage(
                chosen.Count(one => one.State == PackageState.New),
                chosen.Count(one => one.State == PackageState.Changed)
            )
        );
    }

    private static async Task<LibraryEntry> Entry(
        AppDb db,
        Unit unit,
        ComparedIndicator one,
        CancellationToken cancellation
    ) =>
        one.State == PackageState.Changed
            ? await db.LibraryEntries.AsTracking().SingleAsync(row => row.Id == one.There!.Entry!.Id, cancellation)
            : new LibraryEntry
            {
                UnitId = unit.Id,
                UnitPath = unit.Path,
                Version = 0,
            };
}
