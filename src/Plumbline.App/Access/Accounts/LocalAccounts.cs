using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.App.Access.Sessions;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Interfaces;
using Plumbline.App.Log;
using Plumbline.Domain.Workflow;
using Plumbline.Findings;

namespace Plumbline.App.Access.Accounts;

/// <summary>An account to add from the machine itself.</summary>
/// <param name="Account">The account.</param>
/// <param name="Role">A post to give with it; null: none.</param>
/// <param name="UnitCode">Over which unit.</param>
/// <param name="UnitName">Name of the region that is made where the database has no unit yet.</param>
public sealed record LocalAccount(NewAccount Account, Role? Role, string? UnitCode, string? UnitName);

/// <summary>An account as the machine lists it.</summary>
/// <param name="UserName">To sign in with.</param>
/// <param name="DisplayName">As others see it.</param>
/// <param name="Locked">Closed, or locked after wrong passwords.</param>
/// <param name="LastSignInAt">In UTC; null: never.</param>
/// <param name="Posts">Role and unit.</param>
public sealed record ListedAccount(
    string UserName,
    string DisplayName,
    bool Locked,
    DateTime? LastSignInAt,
    ImmutableArray<(Role Role, string Unit)> Posts
);

/// <summary>
/// Accounts from the machine itself: the first administrator, and the way in when nobody has one. Whoever runs this holds
/// the database anyway; each change is in the log as the system's.
/// </summary>
public static class LocalAccounts
{
    private static readonly Template NoUnit = new("没有代码为{code}的单位", "There is no unit with the code {code}");

    private static readonly Template NoAccount = new("没有用户“{name}”", "There is no user {name}");

    private static readonly Template NoName = new("请填写姓名", "A display name is needed");

    /// <summary>The account with its first password, or why there is none.</summary>
    public static async Task<Result<AccountSecret>> Add(
        AppDb db,
        TimeProvider time,
        LocalAccount request,
        CancellationToken cancellation
    )
    {
        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        await using var services = AccountRules.Over(db);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var unit = request.Role is null ? null : await UnitOf(db, request, cancellation);
        if (Wrong(request, unit) is { } wrong)
        {
            return Result.Failed<AccountSecret>(wrong);
        }

        var account = New(request.Account, now);
        var secret = PasswordRules.NewSecret();
        var created = await services.GetRequiredService<UserManager<Account>>().CreateAsync(account, secret);
        if (!created.Succeeded)
        {
            return Result.Failed<AccountSecret>([.. created.Errors.Select(AccessRefusals.Of)]);
        }

        if (unit is not null)
        {
            db.Posts.Add(NewPost(account, unit, request.Role!.Value, now));
        }

        var after = new
        {
            account.UserName,
            account.DisplayName,
            role = request.Role?.ToString(),
            unit = unit?.Name,
        };
        var change = new Change("account-add", AccountChange.Place(account.Id), After: AccountChange.Json(after));
        await Note(db, change, now, cancellation);
        await transaction.CommitAsync(cancellation);
        return Result.Of(new AccountSecret(account.Id, account.UserName!, secret));
    }

    /// <summary>A new password that has to be changed at once; whatever opened the account before does not any more.</summary>
    public static async Task<Result<AccountSecret>> Reset(
        AppDb db,
        TimeProvider time,
        string userName,
        CancellationToken cancellation
    )
    {
        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        await using var services = AccountRules.Over(db);
        var users = services.GetRequiredService<UserManager<Account>>();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await users.FindByNameAsync(userName) is not { } account)
        {
            return Result.Failed<AccountSecret>(Missing(userName));
        }

        var secret = PasswordRules.NewSecret();
        account.PasswordHash = users.PasswordHasher.HashPassword(account, secret);
        (account.MustChangePassword, account.LockoutEnd, account.AccessFailedCount) = (true, null, 0);
        if (!(await users.UpdateSecurityStampAsync(account)).Succeeded)
        {
            return Result.Failed<AccountSecret>(Refusals.Meanwhile());
        }

        foreach (var passkey in await users.GetPasskeysAsync(account))
        {
            await users.RemovePasskeyAsync(account, passkey.CredentialId);
        }

        await KeepSessions.EndAll(db, account.Id, null, now, cancellation);
        await IssueToken.RevokeAll(db, account.Id, now, cancellation);
        await Note(db, new("password-reset", AccountChange.Place(account.Id)), now, cancellation);
        await transaction.CommitAsync(cancellation);
        return Result.Of(new AccountSecret(account.Id, account.UserName!, secret));
    }

    /// <summary>Closes an account, whose sessions end at once, or opens it again. True when that changed something.</summary>
    public static async Task<Result<bool>> Lock(
        AppDb db,
        TimeProvider time,
        string userName,
        bool close,
        CancellationToken cancellation
    )
    {
        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        await using var services = AccountRules.Over(db);
        var normal = services.GetRequiredService<UserManager<Account>>().NormalizeName(userName);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var account = await db
            .Users.AsTracking()
            .SingleOrDefaultAsync(user => user.NormalizedUserName == normal, cancellation);
        if (account is null)
        {
            return Result.Failed<bool>(Missing(userName));
        }

        if (account.Disabled == close)
        {
            return Result.Of(false);
        }

        account.Disabled = close;
        await KeepSessions.EndAll(db, account.Id, null, now, cancellation);
        var kind = close ? "account-close" : "account-open";
        await Note(db, new(kind, AccountChange.Place(account.Id), Reason: "plumb user"), now, cancellation);
        await transaction.CommitAsync(cancellation);
        return Result.Of(true);
    }

    /// <summary>All accounts with the posts that have not ended, by user name.</summary>
    public static async Task<ImmutableArray<ListedAccount>> List(
        AppDb db,
        TimeProvider time,
        CancellationToken cancellation
    )
    {
        var now = time.GetUtcNow();
        var posts = await db
            .Posts.NotEndedOn(ChinaTime.Today(time))
            .Join(
                db.Units,
                post => post.UnitId,
                unit => unit.Id,
                (post, unit) =>
                    new
                    {
                        post.AccountId,
                        post.Role,
                        unit.Name,
                    }
            )
            .ToListAsync(cancellation);
        var held = posts.ToLookup(post => post.AccountId, post => (post.Role, post.Name));
        var accounts = await db.Users.OrderBy(user => user.NormalizedUserName).ToListAsync(cancellation);
        return
        [
            .. accounts.Select(user => new ListedAccount(
                user.UserName!,
                user.DisplayName,
                user.Disabled || user.LockoutEnd > now,
                user.LastSignInAt,
                [.. held[user.Id]]
            )),
        ];
    }

    private static Finding? Wrong(LocalAccount request, Unit? unit) =>
        string.IsNullOrWhiteSpace(request.Account.DisplayName) ? AccessRefusals.Bad("displayName", NoName)
        : request.Role is not null && unit is null ? Refusals.Bad("unit", NoUnit.With(("code", request.UnitCode ?? "")))
        : null;

    private static Finding Missing(string userName) => Refusals.Bad("userName", NoAccount.With(("name", userName)));

    private static Post NewPost(Account account, Unit unit, Role role, DateTime now) =>
        new()
        {
            AccountId = account.Id,
            UnitId = unit.Id,
            Role = role,
            GrantedAt = now,
        };

    private static Account New(NewAccount request, DateTime now) =>
        new()
        {
            UserName = request.UserName.Trim(),
            DisplayName = request.DisplayName.Trim(),
            Email = string.IsNullOrWhiteSpace(request.Email) ? null : request.Email.Trim(),
            CreatedAt = now,
            LockoutEnabled = true,
            MustChangePassword = true,
        };

    // The first account of an empty database brings the region it keeps.
    private static async Task<Unit?> UnitOf(AppDb db, LocalAccount request, CancellationToken cancellation)
    {
        if (await db.Units.FirstOrDefaultAsync(unit => unit.Code == request.UnitCode, cancellation) is { } unit)
        {
            return unit;
        }

        if (
            request.UnitCode is not { Length: > 0 } code
            || request.UnitName is not { Length: > 0 } name
            || await db.Units.AnyAsync(cancellation)
        )
        {
            return null;
        }

        var region = new Unit
        {
            Kind = UnitKind.Region,
            Code = code,
            Name = name,
            Path = "new",
        };
        db.Units.Add(region);
        await db.SaveChangesAsync(cancellation);
        region.Path = string.Create(CultureInfo.InvariantCulture, $"/{region.Id}/");
        return region;
    }

    private static async Task Note(AppDb db, Change change, DateTime now, CancellationToken cancellation)
    {
        await OrganisationChain.Write(db, change, null, now, cancellation);
        await db.SaveChangesAsync(cancellation);
    }
}
