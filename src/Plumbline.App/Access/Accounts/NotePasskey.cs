using Plumbline.App.Data;
using Plumbline.App.Log;

namespace Plumbline.App.Access.Accounts;

/// <summary>
/// Writes down that a passkey was added to an account or taken from it, and tells the person: a key that somebody else added at
/// an unattended screen is seen.
/// </summary>
public static class NotePasskey
{
    public static async Task Run(
        AppDb db,
        TimeProvider time,
        Actor actor,
        string name,
        bool added,
        CancellationToken cancellation
    )
    {
        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var change = new Change(
            added ? "passkey-add" : "passkey-remove",
            AccountChange.Place(actor.AccountId),
            After: name
        );
        await AccountChange.Note(db, actor, change, now, cancellation);
        AccountChange.TellOneself(db, actor, added ? $"添加了通行密钥“{name}”" : $"移除了通行密钥“{name}”", now);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }
}
