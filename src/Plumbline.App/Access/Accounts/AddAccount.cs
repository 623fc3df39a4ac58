using Microsoft.AspNetCore.Identity;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Log;
using Plumbline.Findings;

namespace Plumbline.App.Access.Accounts;

/// <summary>An account to add.</summary>
/// <param name="UserName">To sign in with.</param>
/// <param name="DisplayName">As others see it.</param>
/// <param name="Email">For notices.</param>
public sealed record NewAccount(string UserName, string DisplayName, string? Email);

/// <summary>An account with a password that is shown once and has to be changed.</summary>
public sealed record AccountSecret(long AccountId, string UserName, string Secret);

/// <summary>Adds an account without any right: rights come from posts.</summary>
public static class AddAccount
{
    private static readonly Template NoName = new("请填写姓名", "A display name is needed");

    /// <summary>The account and its first password, or why there is none.</summary>
    public static async Task<Result<AccountSecret>> Run(
        AppDb db,
        UserManager<Account> users,
        TimeProvider time,
        Actor actor,
        NewAccount request,
        CancellationToken cancellation
    )
    {
        if (!actor.MayAnywhere(Right.ManageAccounts))
        {
            return Result.Failed<AccountSecret>(AccessRefusals.NoReach());
        }

        if (string.IsNullOrWhiteSpace(request.DisplayName))
        {
            return Result.Failed<AccountSecret>(AccessRefusals.Bad("displayName", NoName));
        }

        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var account = new Account
        {
            UserName = request.UserName.Trim(),
            DisplayName = request.DisplayName.Trim(),
            Email = string.IsNullOrWhiteSpace(request.Email) ? null : request.Email.Trim(),
            CreatedAt = now,
            LockoutEnabled = true,
            MustChangePassword = true,
        };
        var secret = PasswordRules.NewSecret();
        var created = await users.CreateAsync(account, secret);
        if (!created.Succeeded)
        {
            return Result.Failed<AccountSecret>([.. created.Errors.Select(AccessRefusals.Of)]);
        }

        var change = new Change(
            AccountChange.Added,
            AccountChange.Place(account.Id),
            After: AccountChange.Json(new { account.UserName, account.DisplayName })
        );
        await AccountChange.Note(db, actor, change, now, cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Result.Of(new AccountSecret(account.Id, account.UserName, secret));
    }
}
