using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access.Sessions;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Interfaces;
using Plumbline.App.Log;
using Plumbline.Findings;

namespace Plumbline.App.Access.Accounts;

/// <summary>
/// Gives somebody a new password, which has to be changed at once. Passkeys and keys of the
/// interface go, sessions end, the lock opens: nothing that
/// opened the account before opens it afterwards.
/// </summary>
public static class ResetPassword
{
    /// <summary>The new password, to be shown once, or why there is none.</summary>
    public static async Task<Result<AccountSecret>> Run(
        AppDb db,
        UserManager<Account> users,
        TimeProvider time,
        Actor actor,
        long accountId,
        CancellationToken cancellation
    )
    {
        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var account = await AccountChange
            .Within(db, actor, ChinaTime.DayOf(now))
            .SingleOrDefaultAsync(user => user.Id == accountId, cancellation);
        if (
            account is null
            || accountId == actor.AccountId
            || !await AccountChange.MayKeep(db, actor, accountId, ChinaTime.DayOf(now), cancellation)
        )
        {
            return Result.Failed<AccountSecret>(
                accountId == actor.AccountId ? AccessRefusals.NotYourself() : AccessRefusals.NoReach()
            );
        }

        var secret = PasswordRules.NewSecret();
        account.PasswordHash = users.PasswordHasher.HashPassword(account, secret);
        (account.MustChangePassword, account.LockoutEnd, account.AccessFailedCount) = (true, null, 0);
        var saved = await users.UpdateSecurityStampAsync(account);
        if (!saved.Succeeded)
        {
            return Result.Failed<AccountSecret>(Refusals.Meanwhile());
        }

        foreach (var passkey in await users.GetPasskeysAsync(account))
        {
            await users.RemovePasskeyAsync(account, passkey.CredentialId);
        }

        await KeepSessions.EndAll(db, accountId, null, now, cancellation);
        await AccountChange.Note(db, actor, new("password-reset", AccountChange.Place(accountId)), now, cancellation);
        await IssueToken.RevokeAll(db, accountId, now, cancellation);
        await AccountChange.TellAll(db, actor, accountId, $"重置了{account.DisplayName}的密码", now, cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Result.Of(new AccountSecret(accountId, account.UserName!, secret));
    }
}
