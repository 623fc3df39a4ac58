using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Files;
using Plumbline.App.Log;
using Plumbline.Findings;

namespace Plumbline.App.Library;

/// <summary>Takes a package in to be looked at. Nothing of it is in the library yet.</summary>
public static class StagePackage
{
    /// <summary>The kept package, or what is wrong with the file. The same file a second time is the same package.</summary>
    public static async Task<Result<LibraryPackage>> Run(
        AppDb db,
        TimeProvider time,
        Actor actor,
        long unitId,
        byte[] file,
        CancellationToken cancellation
    )
    {
        var unit = await db.Units.SingleAsync(row => row.Id == unitId, cancellation);
        if (!actor.May(Right.ManageLibrary, unit.Path))
        {
            return Result.Failed<LibraryPackage>(Refusals.NotAllowed());
        }

        var read = LibraryPackageFile.Read(file);
        if (!read.TryGet(out var package))
        {
            return Result.Failed<LibraryPackage>(read.Findings);
        }

        var hash = package.Hash;
        var known = await db.LibraryPackages.FirstOrDefaultAsync(
            row => row.UnitId == unitId && row.Hash == hash,
            cancellation
        );
        if (known is not null)
        {
            return Result.Of(known);
        }

        var kept = new LibraryPackage
        {
            UnitId = unitId,
            Name = package.Head.Name,
            Version = package.Head.Version,
            MadeBy = package.Head.MadeBy,
            Hash = hash,
            Indicators = package.Indicators.Length,
            Content = Gzip.Pack(file),
            At = EventLog.Stamp(time.GetUtcNow().UtcDateTime),
            AccountId = actor.AccountId,
        };
        db.LibraryPackages.Add(kept);
        await db.SaveChangesAsync(cancellation);
        return Result.Of(kept);
    }

    /// <summary>The package of a kept file.</summary>
    internal static IndicatorPackage Open(LibraryPackage kept) =>
        LibraryPackageFile.Read(Gzip.Unpack(kept.Content)).OrThrow();
}
