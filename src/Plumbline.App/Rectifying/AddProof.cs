using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Evidence;
using Plumbline.App.Files;
using Plumbline.App.Log;
using Plumbline.Domain.Workflow;
using Plumbline.Findings;

namespace Plumbline.App.Rectifying;

/// <summary>Takes a file in as proof of a rectification; kept like all evidence, by the hash of its bytes.</summary>
public static class AddProof
{
    private const int LongestName = 200;

    /// <summary>The proof, or why the file is not taken.</summary>
    public static async Task<Result<RectificationProof>> Run(
        AppDb db,
        FileStore store,
        EvidenceOptions options,
        TimeProvider time,
        Actor actor,
        long itemId,
        string name,
        Stream content,
        CancellationToken cancellation
    )
    {
        var item = await db.RectificationItems.SingleOrDefaultAsync(row => row.Id == itemId, cancellation);
        if (item is null || !MayAdd(actor, item))
        {
            return Result.Failed<RectificationProof>(Refusals.NotAllowed());
        }

        var file = await store.Receive(FilePurpose.Evidence, content, options.MostBytes, cancellation);
        if (file is null || file.Size == 0 || TypeOf(file) is not { } type)
        {
            if (file is not null)
            {
                FileStore.Drop(file);
            }

            return Result.Failed<RectificationProof>(Refusals.Bad("file", RectificationMessages.BadFile.With()));
        }

        var scan = await store.Keep(file, cancellation);
        return scan.Clean
            ? await Use(db, actor, item, (name, file.Hash, file.Size, type, scan.Words), time, cancellation)
            : Result.Failed<RectificationProof>(Refusals.Bad("file", RectificationMessages.BadFile.With()));
    }

    /// <summary>Whether the actor may attach proof to the item as it stands.</summary>
    public static bool MayAdd(Actor actor, RectificationItem item) =>
        item.State is RectificationState.Notified or RectificationState.Refused
        && MoveItem.Allowed(actor, item).Any(move => move.Action == MoveAction.Report);

    private static async Task<Result<RectificationProof>> Use(
        AppDb db,
        Actor actor,
        RectificationItem item,
        (string Name, string Hash, long Size, string Type, string? Scan) file,
        TimeProvider time,
        CancellationToken cancellation
    )
    {
        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var locked = (await Locked<RectificationItem>.Take(db, item.Id, cancellation))!;
        var there = await db.RectificationProofs.SingleOrDefaultAsync(
            proof => proof.ItemId == item.Id && proof.Hash == file.Hash,
            cancellation
        );
        if (there is not null)
        {
            return Result.Of(there);
        }

        if (!await db.EvidenceFiles.AnyAsync(known => known.Hash == file.Hash, cancellation))
        {
            db.EvidenceFiles.Add(
                new()
                {
                    Hash = file.Hash,
                    Size = file.Size,
                    MediaType = file.Type,
                    At = now,
                    Scan = file.Scan,
                }
            );
        }

        var added = new RectificationProof
        {
            ItemId = item.Id,
            Hash = file.Hash,
            Name = NameOf(file.Name),
            AccountId = actor.AccountId,
            At = now,
        };
        db.RectificationProofs.Add(added);
        locked.Note(db, new("rectify-proof", "", null, $"{added.Name} {added.Hash}"), actor, now);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Result.Of(added);
    }

    private static string? TypeOf(Incoming file)
    {
        using var content = File.OpenRead(file.Path);
        return EvidenceType.Of(content);
    }

    private static string NameOf(string name)
    {
        var bare = Path.GetFileName(name.Replace('\\', '/')).Trim();
        var clean = string.Concat(bare.Where(letter => !char.IsControl(letter)));
        return clean.Length == 0 ? "-" : clean[..Math.Min(clean.Length, LongestName)];
    }
}
