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

        var taken = await AddEvidence.Take(store, options, content, cancellation);
        return taken.TryGet(out var file)
            ? await Use(db, actor, itemId, AddEvidence.NameOf(name), file, time, cancellation)
            : Result.Failed<RectificationProof>(taken.Findings);
    }

    /// <summary>Whether the actor may attach proof to the item as it stands.</summary>
    public static bool MayAdd(Actor actor, RectificationItem item) =>
        item.State is RectificationState.Notified or RectificationState.Refused
        && MoveItem.Allowed(actor, item).Any(move => move.Action == MoveAction.Report);

    private static async Task<Result<RectificationProof>> Use(
        AppDb db,
        Actor actor,
        long itemId,
        string name,
        TakenFile taken,
        TimeProvider time,
        CancellationToken cancellation
    )
    {
        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        // While the file came in and was scanned, the item may have been reported.
        if (
            await Locked<RectificationItem>.Take(db, itemId, cancellation) is not { } locked
            || !MayAdd(actor, locked.Row)
        )
        {
            return Result.Failed<RectificationProof>(Refusals.NotAllowed());
        }

        var hash = taken.File.Hash;
        var there = await db.RectificationProofs.SingleOrDefaultAsync(
            proof => proof.ItemId == itemId && proof.Hash == hash,
            cancellation
        );
        if (there is not null)
        {
            return Result.Of(there);
        }

        await AddEvidence.Note(db, taken, now, cancellation);
        var added = new RectificationProof
        {
            ItemId = itemId,
            Hash = hash,
            Name = name,
            AccountId = actor.AccountId,
            At = now,
        };
        db.RectificationProofs.Add(added);
        locked.Note(db, new("rectify-proof", "", null, $"{added.Name} {added.Hash}"), actor, now);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Result.Of(added);
    }
}
