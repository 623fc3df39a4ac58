using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Imports.Tables;
using Plumbline.App.Log;
using Plumbline.Domain.Transfers;
using Plumbline.Findings;

namespace Plumbline.App.Transfers;

/// <summary>
/// Keeps what the department says in the regional table: texts, and values of indicators that cannot be added up. An empty
/// text gives way to what the forms say.
/// </summary>
public static class WriteTransfer
{
    private static readonly string[] Whole = ["goal", "outcome", "note"];

    /// <summary>How many texts changed, or why none was kept.</summary>
    public static async Task<Result<int>> Run(
        AppDb db,
        Packs packs,
        TimeProvider time,
        Actor actor,
        long transferId,
        IReadOnlyDictionary<string, string> texts,
        CancellationToken cancellation
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await Locked<Transfer>.Take(db, transferId, cancellation) is not { } locked)
        {
            return Result.Failed<int>(Refusals.NotAllowed());
        }

        var written = await Put(new(db, packs, time, actor), locked, texts, null, cancellation);
        if (written.TryGet(out _))
        {
            await transaction.CommitAsync(cancellation);
        }

        return written;
    }

    /// <summary>The same within the caller's transaction, out of a file that the events name.</summary>
    internal static async Task<Result<int>> Put(
        TableReading on,
        Locked<Transfer> locked,
        IReadOnlyDictionary<string, string> texts,
        string? file,
        CancellationToken cancellation
    )
    {
        var (db, packs, time, actor) = on;
        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        if (
            !actor.May(Right.ManageProjects, locked.Row.UnitPath)
            || packs.Regimes.Find(locked.Row.Regime)?.Process.Transfers is not { } rules
            || !texts.Keys.All(item => SaidTexts.IsKnown(item, known => IsOfTable(known, rules)))
        )
        {
            return Result.Failed<int>(Refusals.NotAllowed());
        }

        if (SaidTexts.Refused(texts) is { } refused)
        {
            return Result.Failed<int>(refused);
        }

        var transferId = locked.Row.Id;
        var kept = await db
            .TransferTexts.AsTracking()
            .Where(row => row.TransferId == transferId)
            .ToDictionaryAsync(row => row.Item, StringComparer.Ordinal, cancellation);
        var changed = SaidTexts.Put(
            db,
            kept,
            texts,
            item => new TransferText { TransferId = transferId, Item = item },
            (item, before, text) => locked.Note(db, new("transfer-text", item, before, text, file), actor, now),
            (actor, now)
        );
        await db.SaveChangesAsync(cancellation);
        return Result.Of(changed);
    }

    private static bool IsOfTable(string item, TransferRules rules) =>
        Whole.Contains(item, StringComparer.Ordinal)
        || (item.Split('/', 2) is ["topic", var id] && rules.Topics.Any(topic => topic.Id == id));
}
