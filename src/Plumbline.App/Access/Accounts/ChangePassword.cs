using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Plumbline.App.Access.Sessions;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Log;
using Plumbline.Findings;

namespace Plumbline.App.Access.Accounts;

/// <summary>One's own new password.</summary>
/// <param name="Current">The one in use.</param>
/// <param name="Next">The new one.</param>
/// <param name="SessionId">The session in which it is typed; all others end.</param>
public sealed record PasswordChange(string Current, string Next, string? SessionId);

/// <summary>Changes one's own password. A wrong current one counts towards the lock of the account.</summary>
public static class ChangePassword
{
    private static readonly Template SameAgain = new(
        "新密码不能与当前密码相同",
        "The new password must differ from the current one"
    );

    /// <summary>The account, or what is wrong.</summary>
    public static async Task<Result<Account>> Run(
        AppDb db,
        UserManager<Account> users,
        TimeProvider time,
        Actor actor,
        PasswordChange request,
        CancellationToken cancellation
    )
    {
        if (request.Current == request.Next)
        {
            return Result.Failed<Account>(AccessRefusals.Bad("password", SameAgain));
        }

        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        var account = (await users.FindByIdAsync(actor.AccountId.ToString(CultureInfo.InvariantCulture)))!;
        if (await users.IsLockedOutAsync(account) || !await users.CheckPasswordAsync(account, request.Current))
        {
            await users.AccessFailedAsync(account);
            return Result.Failed<Account>(AccessRefusals.Of(users.ErrorDescriber.PasswordMismatch()));
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        account.MustChangePassword = false;
        var changed = await users.ChangePasswordAsync(account, request.Current, request.Next);
        if (!changed.Succeeded)
        {
            return Result.Failed<Account>([.. changed.Errors.Select(AccessRefusals.Of)]);
        }

        await KeepSessions.EndAll(db, account.Id, request.SessionId, now, cancellation);
        await AccountChange.Note(db, actor, new("password-change", AccountChange.Place(account.Id)), now, cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Result.Of(account);
    }
}
