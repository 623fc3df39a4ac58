using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Log;
using Plumbline.Domain;
using Plumbline.Domain.Library;
using Plumbline.Findings;

namespace Plumbline.App.Library;

/// <summary>An added indicator as it is to be.</summary>
/// <param name="Id">The entry; null: a new one.</param>
/// <param name="UnitId">The region or department that keeps it; of a new one only.</param>
/// <param name="Code">Its code; null: the next number of the unit. A code never changes.</param>
/// <param name="Indicator">The indicator; its code counts for nothing.</param>
public sealed record EntryRequest(long? Id, long UnitId, string? Code, LibraryIndicator Indicator)
{
    /// <summary>The version that the person saw; null: of a new one.</summary>
    public int? Version { get; init; }

    /// <summary>Why it is changed.</summary>
    public string? Reason { get; init; }
}

/// <summary>Adds an indicator of one's own to the library, or changes one. Every version is kept.</summary>
public static class KeepEntry
{
    private const int LongestReason = 500;

    /// <summary>The entry, or what is wrong. A change that changes nothing makes no version.</summary>
    public static async Task<Result<LibraryEntry>> Run(
        AppDb db,
        IndicatorLibrary shipped,
        TimeProvider time,
        Actor actor,
        EntryRequest request,
        CancellationToken cancellation
    )
    {
        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        // Versions and codes are given one after the other.
        await OrganisationChain.Lock(db, cancellation);
        var entry = request.Id is { } id
            ? await db.LibraryEntries.AsTracking().SingleAsync(row => row.Id == id, cancellation)
            : new LibraryEntry { UnitId = request.UnitId, Version = 0 };
        var unit = await db.Units.SingleAsync(row => row.Id == entry.UnitId, cancellation);
        if (!actor.May(Right.ManageLibrary, unit.Path))
        {
            return Result.Failed<LibraryEntry>(Refusals.NotAllowed());
        }

        if (request.Id is not null && request.Version != entry.Version)
        {
            return Result.Failed<LibraryEntry>(Refusals.Meanwhile());
        }

        var code = await Code(db, shipped, entry, unit, request.Code, cancellation);
        if (!code.TryGet(out var given))
        {
            return Result.Failed<LibraryEntry>(code.Findings);
        }

        var problems = Problems(request);
        if (problems.Count > 0)
        {
            return Result.Failed<LibraryEntry>([.. problems]);
        }

        entry.UnitPath = unit.Path;
        var written = new NewVersion(
            request.Indicator with
            {
                Code = given,
            },
            actor.AccountId,
            now,
            request.Reason,
            null
        );
        await Write(db, entry, written, cancellation);
        await transaction.CommitAsync(cancellation);
        return Result.Of(entry);
    }

    /// <summary>Stops offering an entry, or offers it again. Forms that use it keep it.</summary>
    public static async Task<Result<LibraryEntry>> Retire(
        AppDb db,
        TimeProvider time,
        Actor actor,
        long id,
        bool retired,
        CancellationToken cancellation
    )
    {
        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        // Versions and codes are given one after the other.
        await OrganisationChain.Lock(db, cancellation);
        var entry = await db.LibraryEntries.AsTracking().SingleAsync(row => row.Id == id, cancellation);
        if (!actor.May(Right.ManageLibrary, entry.UnitPath))
        {
            return Result.Failed<LibraryEntry>(Refusals.NotAllowed());
        }

        if (entry.RetiredAt is null == retired)
        {
            entry.RetiredAt = retired ? now : null;
            var change = new Change(retired ? "library-retire" : "library-offer", Place(entry), null, entry.Code);
            await OrganisationChain.Write(db, change, actor.AccountId, now, cancellation);
            await db.SaveChangesAsync(cancellation);
        }

        await transaction.CommitAsync(cancellation);
        return Result.Of(entry);
    }

    /// <summary>Writes a version within the caller's transaction, with its event; nothing where nothing changed.</summary>
    internal static async Task Write(AppDb db, LibraryEntry entry, NewVersion written, CancellationToken cancellation)
    {
        var (before, after) = (entry.Version == 0 ? null : entry.Data, LibraryJson.Text(written.Indicator));
        if (before == after)
        {
            return;
        }

        (entry.Code, entry.Data, entry.ChangedAt) = (written.Indicator.Code.Value, after, written.At);
        entry.Version++;
        if (before is null)
        {
            db.LibraryEntries.Add(entry);
        }

        await db.SaveChangesAsync(cancellation);
        db.LibraryVersions.Add(
            new()
            {
                EntryId = entry.Id,
                Version = entry.Version,
                Data = after,
                At = written.At,
                AccountId = written.AccountId,
                Reason = written.Reason?.Trim(),
                PackageId = written.PackageId,
            }
        );
        var kind = before is null ? "library-add" : "library-change";
        var change = new Change(kind, Place(entry), before, after, written.Reason);
        await OrganisationChain.Write(db, change, written.AccountId, written.At, cancellation);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>The next free code of a unit: its own code and a number.</summary>
    internal static async Task<string> NextCode(AppDb db, Unit unit, CancellationToken cancellation)
    {
        var codes = await db
            .LibraryEntries.Where(row => row.UnitId == unit.Id)
            .Select(row => row.Code)
            .ToListAsync(cancellation);
        var start = new string([.. unit.Code.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)]);
        for (var number = codes.Count + 1; ; number++)
        {
            var code = string.Create(CultureInfo.InvariantCulture, $"{start}-{number:000}");
            if (!codes.Contains(code, StringComparer.Ordinal))
            {
                return code;
            }
        }
    }

    private static async Task<Result<IndicatorCode>> Code(
        AppDb db,
        IndicatorLibrary shipped,
        LibraryEntry entry,
        Unit unit,
        string? wished,
        CancellationToken cancellation
    )
    {
        var text =
            entry.Version > 0 ? entry.Code
            : string.IsNullOrWhiteSpace(wished) ? await NextCode(db, unit, cancellation)
            : wished;
        if (!IndicatorCode.TryParse(text, out var code))
        {
            return Result.Failed<IndicatorCode>(Refusals.Bad("code", LibraryWords.BadCode.With(("code", text))));
        }

        if (entry.Version > 0)
        {
            return Result.Of(code);
        }

        var other = await db.LibraryEntries.FirstOrDefaultAsync(
            row => row.UnitId == unit.Id && row.Code == code.Value,
            cancellation
        );
        var name = shipped.Find(code.Value)?.Name ?? (other is null ? null : LibraryJson.Read(other.Data).Name);
        return name is null
            ? Result.Of(code)
            : Result.Failed<IndicatorCode>(LibraryRefusals.CodeIsTaken(code.Value, name));
    }

    private static List<Finding> Problems(EntryRequest request)
    {
        var problems = LibraryRules.Check(request.Indicator).Select(one => LibraryRefusals.Bad(one)).ToList();
        if (request.Reason?.Length > LongestReason)
        {
            problems.Add(Refusals.Bad("reason", Refusals.TooLong(LongestReason)));
        }

        if (request.Id is not null && string.IsNullOrWhiteSpace(request.Reason))
        {
            problems.Add(Refusals.NoReason());
        }

        return problems;
    }

    private static string Place(LibraryEntry entry) =>
        string.Create(CultureInfo.InvariantCulture, $"library/{entry.Id}");
}

/// <summary>A version to write.</summary>
internal sealed record NewVersion(
    LibraryIndicator Indicator,
    long AccountId,
    DateTime At,
    string? Reason,
    long? PackageId
);
