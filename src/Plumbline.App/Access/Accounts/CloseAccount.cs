using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access.Sessions;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Log;
using Plumbline.Findings;

namespace Plumbline.App.Access.Accounts;

/// <summary>Closes an account, whose sessions end at once, or opens it again.</summary>
/// <param name="AccountId">Which.</param>
/// <param name="Close">True: may not sign in any more.</param>
/// <param name="Reason">Why; compulsory.</param>
public sealed record CloseRequest(long AccountId, bool Close, string? Reason);

/// <summary>Closes and opens accounts. None is ever deleted: the log names them.</summary>
public static class CloseAccount
{
    /// <summary>The account, or why it stays as it is. A change that changes nothing writes nothing.</summary>
    public static async Task<Result<Account>> Run(
        AppDb db,
        TimeProvider time,
        Actor actor,
        CloseRequest request,
        CancellationToken cancellation
    )
    {
        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var account = await AccountChange
            .Within(db, actor, ChinaTime.DayOf(now))
            .AsTracking()
            .SingleOrDefaultAsync(user => user.Id == request.AccountId, cancellation);
        if (account is null || !await AccountChange.MayKeep(db, actor, account.Id, ChinaTime.DayOf(now), cancellation))
        {
            return Result.Failed<Account>(AccessRefusals.NoReach());
        }

        if (account.Id == actor.AccountId)
        {
            return Result.Failed<Account>(AccessRefusals.NotYourself());
        }

        if (string.IsNullOrWhiteSpace(request.Reason))
        {
            return Result.Failed<Account>(Refusals.NoReason());
        }

        if (account.Disabled == request.Close)
        {
            return Result.Of(account);
        }

        account.Disabled = request.Close;
        await KeepSessions.EndAll(db, account.Id, null, now, cancellation);
        var change = new Change(
            request.Close ? "account-close" : "account-open",
            AccountChange.Place(account.Id),
            Reason: request.Reason.Trim()
        );
        await AccountChange.Note(db, actor, change, now, cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Result.Of(account);
    }
}
