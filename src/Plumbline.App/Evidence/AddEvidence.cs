using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Files;
using Plumbline.App.Forms;
using Plumbline.App.Log;
using Plumbline.Findings;
using Chain = Plumbline.App.Data.Records.Chain;

namespace Plumbline.App.Evidence;

/// <summary>A file offered as evidence.</summary>
/// <param name="FormId">The form.</param>
/// <param name="Items">Item names of the indicators it proves; an empty name, or none: the form as a whole.</param>
/// <param name="Name">As the person calls it.</param>
/// <param name="Content">The bytes.</param>
public sealed record EvidenceOffer(long FormId, ImmutableArray<string> Items, string Name, Stream Content);

/// <summary>A file that was taken in.</summary>
/// <param name="Hash">SHA-256, lower-case hexadecimal.</param>
/// <param name="Size">Bytes.</param>
/// <param name="MediaType">By its content.</param>
public sealed record StoredFile(string Hash, long Size, string MediaType);

/// <summary>A file as kept, with what the scanner said.</summary>
internal sealed record TakenFile(StoredFile File, string? Scan);

/// <summary>Takes a file in as evidence, once for many indicators.</summary>
public static class AddEvidence
{
    private const int LongestName = 200;

    /// <summary>The file as stored, or why it is not taken.</summary>
    public static async Task<Result<StoredFile>> Run(
        AppDb db,
        FileStore store,
        EvidenceOptions options,
        TimeProvider time,
        Actor actor,
        EvidenceOffer offer,
        CancellationToken cancellation
    )
    {
        var form = await db.Forms.SingleAsync(row => row.Id == offer.FormId, cancellation);
        if (FillRights.Refusal(form, actor) is { } refusal)
        {
            return Result.Failed<StoredFile>(refusal);
        }

        var taken = await Take(store, options, offer.Content, cancellation);
        return taken.TryGet(out var file)
            ? await Use(db, actor, offer, file.File, file.Scan, time.GetUtcNow().UtcDateTime, cancellation)
            : Result.Failed<StoredFile>(taken.Findings);
    }

    /// <summary>Keeps the bytes of a file that is of a known kind and clean, or says why not.</summary>
    internal static async Task<Result<TakenFile>> Take(
        FileStore store,
        EvidenceOptions options,
        Stream content,
        CancellationToken cancellation
    )
    {
        if (await store.Receive(FilePurpose.Evidence, content, options.MostBytes, cancellation) is not { } file)
        {
            return Refused(EvidenceMessages.TooLarge(options.MostBytes));
        }

        if (file.Size == 0 || TypeOf(file) is not { } type)
        {
            FileStore.Drop(file);
            return Refused(EvidenceMessages.UnknownType());
        }

        var scan = await store.Keep(file, cancellation);
        return scan.Clean
            ? Result.Of(new TakenFile(new(file.Hash, file.Size, type), scan.Words))
            : Refused(EvidenceMessages.NotClean(scan.Words!));
    }

    /// <summary>Notes a file that is kept, unless it is known: it may come in for another form at this very moment.</summary>
    internal static Task Note(AppDb db, TakenFile taken, DateTime now, CancellationToken cancellation)
    {
        var file = taken.File;
        return db.Database.ExecuteSqlAsync(
            $"""
            insert into evidence_file (hash, size, media_type, at, scan)
            values ({file.Hash}, {file.Size}, {file.MediaType}, {now}, {taken.Scan})
            on conflict (hash) do nothing
            """,
            cancellation
        );
    }

    private static string? TypeOf(Incoming file)
    {
        using var content = File.OpenRead(file.Path);
        return EvidenceType.Of(content);
    }

    private static async Task<Result<StoredFile>> Use(
        AppDb db,
        Actor actor,
        EvidenceOffer offer,
        StoredFile file,
        string? scan,
        DateTime at,
        CancellationToken cancellation
    )
    {
        var now = EventLog.Stamp(at);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var (form, chain) = (await Locked<Form>.Take(db, offer.FormId, cancellation))!;
        // While the file came in and was scanned, the form may have been handed in.
        if (FillRights.Refusal(form, actor) is { } refusal)
        {
            return Result.Failed<StoredFile>(refusal);
        }

        await Note(db, new(file, scan), now, cancellation);
        var known = await db
            .FormRows.Where(row => row.FormId == form.Id && row.Part == "indicators")
            .Select(row => row.Item)
            .ToListAsync(cancellation);
        var used = await db
            .EvidenceUses.Where(use => use.FormId == form.Id && use.Hash == file.Hash)
            .Select(use => use.Item)
            .ToListAsync(cancellation);
        var items = offer.Items.Where(item => item.Length == 0 || known.Contains(item, StringComparer.Ordinal));
        foreach (var item in items.DefaultIfEmpty("").Except(used, StringComparer.Ordinal))
        {
            Add(db, chain, new(form.Id, item, NameOf(offer.Name), file.Hash, actor.AccountId, now));
        }

        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Result.Of(file);
    }

    private static void Add(AppDb db, Chain chain, NewUse use)
    {
        db.EvidenceUses.Add(
            new()
            {
                FormId = use.FormId,
                Item = use.Item,
                Hash = use.Hash,
                Name = use.Name,
                AccountId = use.AccountId,
                At = use.At,
            }
        );
        var change = new Change("evidence-add", PlaceOf(use.Item), null, $"{use.Name} {use.Hash}");
        EventLog.Write(db, chain, change, use.AccountId, use.At);
    }

    /// <summary>The place of the evidence of an indicator, or of the form.</summary>
    internal static string PlaceOf(string item) => item.Length == 0 ? "" : $"indicators/{item}.evidence";

    /// <summary>A name without path and control characters.</summary>
    internal static string NameOf(string name)
    {
        var bare = Path.GetFileName(name.Replace('\\', '/')).Trim();
        var clean = string.Concat(bare.Where(letter => !char.IsControl(letter)));
        return clean.Length == 0 ? "-" : clean[..Math.Min(clean.Length, LongestName)];
    }

    private static Result<TakenFile> Refused(Message why) =>
        Result.Failed<TakenFile>(Refusals.Bad(nameof(EvidenceOffer.Content), why));

    private sealed record NewUse(long FormId, string Item, string Name, string Hash, long AccountId, DateTime At);
}
