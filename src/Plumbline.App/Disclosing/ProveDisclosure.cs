using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Evidence;
using Plumbline.App.Files;
using Plumbline.App.Log;
using Plumbline.Domain.Disclosures;
using Plumbline.Findings;

namespace Plumbline.App.Disclosing;

/// <summary>A proof to keep.</summary>
/// <param name="UnitId">The department.</param>
/// <param name="Year">Fiscal year.</param>
/// <param name="Duty">Id of the duty.</param>
/// <param name="ShownOn">Day on which it was shown.</param>
/// <param name="Address">Where it is read.</param>
public sealed record ProofRequest(long UnitId, int Year, string Duty, DateOnly ShownOn, string Address);

/// <summary>A capture of the page, to be kept like evidence.</summary>
/// <param name="Store">Where files are kept.</param>
/// <param name="Options">How large they may be.</param>
/// <param name="Name">Name of the file.</param>
/// <param name="Content">Its bytes.</param>
public sealed record PageCapture(FileStore Store, EvidenceOptions Options, string Name, Stream Content);

/// <summary>Keeps where and when a department showed something, with a capture of the page if there is one.</summary>
public static class ProveDisclosure
{
    private const int LongestAddress = 500;
    private const int LongestName = 200;

    /// <summary>The proof, or why it is not kept. A later proof of the same duty replaces the earlier one.</summary>
    public static async Task<Result<DisclosureProof>> Run(
        AppDb db,
        DisclosureRules rules,
        TimeProvider time,
        Actor actor,
        ProofRequest request,
        PageCapture? capture,
        CancellationToken cancellation
    )
    {
        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        var unit = await db.Units.SingleOrDefaultAsync(
            one => one.Id == request.UnitId && one.Kind == UnitKind.Department,
            cancellation
        );
        if (unit is null || !actor.May(Right.DraftPublication, unit.Path))
        {
            return Result.Failed<DisclosureProof>(Refusals.NotAllowed());
        }

        if (Wrong(rules, request, ChinaTime.DayOf(now)) is { } wrong)
        {
            return Result.Failed<DisclosureProof>(wrong);
        }

        EvidenceFile? file = null;
        if (capture is not null && (file = await Take(capture, now, cancellation)) is null)
        {
            return Result.Failed<DisclosureProof>(Refusals.Bad("file", DisclosingMessages.BadFile.With()));
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await OrganisationChain.Lock(db, cancellation);
        if (file is not null && !await db.EvidenceFiles.AnyAsync(known => known.Hash == file.Hash, cancellation))
        {
            db.EvidenceFiles.Add(file);
        }

        var row = await Row(db, unit, request, cancellation);
        var before = row.Address.Length == 0 ? null : Text(row);
        (row.ShownOn, row.Address) = (request.ShownOn, request.Address.Trim());
        (row.AccountId, row.At) = (actor.AccountId, now);
        if (file is not null)
        {
            (row.Hash, row.FileName) = (file.Hash, Name(capture!.Name));
        }

        var change = new Change("disclosure-proof", $"{unit.Code}.{request.Year}.{request.Duty}", before, Text(row));
        await OrganisationChain.Write(db, change, actor.AccountId, now, cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Result.Of(row);
    }

    private static async Task<DisclosureProof> Row(
        AppDb db,
        Unit unit,
        ProofRequest request,
        CancellationToken cancellation
    ) =>
        await db
            .DisclosureProofs.AsTracking()
            .SingleOrDefaultAsync(
                one => one.UnitId == unit.Id && one.Year == request.Year && one.Duty == request.Duty,
                cancellation
            )
        ?? db.DisclosureProofs.Add(
            new()
            {
                UnitId = unit.Id,
                UnitPath = unit.Path,
                Year = request.Year,
                Duty = request.Duty,
            }
        ).Entity;

    private static Finding? Wrong(DisclosureRules rules, ProofRequest request, DateOnly today) =>
        rules.Duties.All(duty => duty.Id != request.Duty) ? Refusals.Bad("Duty", DisclosingMessages.NoDuty.With())
        : request.ShownOn > today || request.ShownOn.Year < request.Year - 1
            ? Refusals.Bad("ShownOn", DisclosingMessages.BadDay.With())
        : !IsAddress(request.Address.Trim()) ? Refusals.Bad("Address", DisclosingMessages.BadAddress.With())
        : null;

    private static bool IsAddress(string text) =>
        text.Length <= LongestAddress
        && Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);

    private static async Task<EvidenceFile?> Take(PageCapture capture, DateTime now, CancellationToken cancellation)
    {
        var file = await capture.Store.Receive(
            FilePurpose.Evidence,
            capture.Content,
            capture.Options.MostBytes,
            cancellation
        );
        if (file is null || file.Size == 0 || TypeOf(file) is not { } type)
        {
            if (file is not null)
            {
                FileStore.Drop(file);
            }

            return null;
        }

        var scan = await capture.Store.Keep(file, cancellation);
        return scan.Clean
            ? new()
            {
                Hash = file.Hash,
                Size = file.Size,
                MediaType = type,
                At = now,
                Scan = scan.Words,
            }
            : null;
    }

    private static string? TypeOf(Incoming file)
    {
        using var content = File.OpenRead(file.Path);
        return EvidenceType.Of(content);
    }

    private static string Name(string name)
    {
        var bare = string.Concat(Path.GetFileName(name.Replace('\\', '/')).Where(letter => !char.IsControl(letter)));
        return bare.Length == 0 ? "-" : bare[..Math.Min(bare.Length, LongestName)];
    }

    private static string Text(DisclosureProof row) =>
        string.Create(CultureInfo.InvariantCulture, $"{row.ShownOn:yyyy-MM-dd} {row.Address} {row.Hash}");
}
