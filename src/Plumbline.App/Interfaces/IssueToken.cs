using System.Buffers.Text;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Access.Accounts;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Files;
using Plumbline.App.Log;
using Plumbline.Findings;

namespace Plumbline.App.Interfaces;

/// <summary>A token to make.</summary>
/// <param name="UserName">The account it acts for.</param>
/// <param name="Name">What it is for.</param>
/// <param name="Scopes">Names of scopes; at least one.</param>
/// <param name="Days">How long it is good.</param>
public sealed record TokenRequest(string? UserName, string? Name, ImmutableArray<string> Scopes, int Days);

/// <summary>A new token with its key, which is shown once and kept nowhere.</summary>
public sealed record TokenSecret(ApiToken Token, string Key);

/// <summary>Makes keys to the REST API and takes them back; both are in the log, and the person is told.</summary>
public static class IssueToken
{
    /// <summary>The longest time for which a token is good, in days.</summary>
    public const int MostDays = 366;

    private const string Mark = "plb_";
    private const int KeyBytes = 32;
    private const int PrefixLength = 9;
    private const int LongestName = 100;

    private static readonly Template NoName = new("请写明用途", "Say what it is for");

    private static readonly Template NoScopes = new("至少选一个范围", "Choose at least one scope");

    private static readonly Template BadDays = new("有效期为1至366天", "It is good for 1 to 366 days");

    private static readonly Template NoAccount = new("没有这个账户，或不归您管理", "No such account within your reach");

    /// <summary>The token with its key, or why there is none.</summary>
    public static async Task<Result<TokenSecret>> Run(
        AppDb db,
        TimeProvider time,
        Actor actor,
        TokenRequest request,
        CancellationToken cancellation
    )
    {
        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        if (Wrong(request) is { } wrong)
        {
            return Result.Failed<TokenSecret>(wrong);
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var normal = request.UserName!.Trim().ToUpperInvariant();
        var account = actor.MayAnywhere(Right.ManageAccounts)
            ? await AccountChange
                .Within(db, actor, ChinaTime.DayOf(now))
                .SingleOrDefaultAsync(user => user.NormalizedUserName == normal && !user.Disabled, cancellation)
            : null;
        if (account is null || !await AccountChange.MayKeep(db, actor, account.Id, ChinaTime.DayOf(now), cancellation))
        {
            return Result.Failed<TokenSecret>(AccessRefusals.Bad("userName", NoAccount));
        }

        var key = Mark + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(KeyBytes));
        var token = New(request, account.Id, actor.AccountId, key, now);
        db.ApiTokens.Add(token);
        await db.SaveChangesAsync(cancellation);
        await Note(
            db,
            actor,
            token,
            "token-add",
            $"为账户{account.DisplayName}签发了接口令牌“{token.Name}”",
            now,
            cancellation
        );
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Result.Of(new TokenSecret(token, key));
    }

    /// <summary>Takes a token back, with the next request it is no more. True when there was one to take.</summary>
    public static async Task<bool> Revoke(
        AppDb db,
        TimeProvider time,
        Actor actor,
        long id,
        CancellationToken cancellation
    )
    {
        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var within = AccountChange.Within(db, actor, ChinaTime.DayOf(now));
        var token = await db
            .ApiTokens.AsTracking()
            .SingleOrDefaultAsync(
                one => one.Id == id && one.RevokedAt == null && within.Any(user => user.Id == one.AccountId),
                cancellation
            );
        if (token is null || !actor.MayAnywhere(Right.ManageAccounts))
        {
            return false;
        }

        token.RevokedAt = now;
        await Note(db, actor, token, "token-revoke", $"收回了接口令牌“{token.Name}”", now, cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    /// <summary>Takes back all keys of an account, within the caller's transaction.</summary>
    internal static Task RevokeAll(AppDb db, long accountId, DateTime now, CancellationToken cancellation) =>
        db
            .ApiTokens.Where(token => token.AccountId == accountId && token.RevokedAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(token => token.RevokedAt, now), cancellation);

    /// <summary>The hash under which a key is kept.</summary>
    internal static string HashOf(string key) => FileHash.Of(key);

    private static Finding? Wrong(TokenRequest request) =>
        string.IsNullOrWhiteSpace(request.Name) || request.Name.Length > LongestName
            ? AccessRefusals.Bad("name", NoName)
        : request.Scopes.IsDefaultOrEmpty || request.Scopes.Any(name => ApiScope.All.All(scope => scope.Name != name))
            ? AccessRefusals.Bad("scopes", NoScopes)
        : request.Days is < 1 or > MostDays ? AccessRefusals.Bad("days", BadDays)
        : string.IsNullOrWhiteSpace(request.UserName) ? AccessRefusals.Bad("userName", NoAccount)
        : null;

    private static ApiToken New(TokenRequest request, long account, long by, string key, DateTime now) =>
        new()
        {
            AccountId = account,
            Name = request.Name!.Trim(),
            Scopes = string.Join(' ', request.Scopes.Distinct(StringComparer.Ordinal)),
            Prefix = key[..PrefixLength],
            Hash = HashOf(key),
            CreatedAt = now,
            CreatedById = by,
            ExpiresAt = now.AddDays(request.Days),
        };

    private static async Task Note(
        AppDb db,
        Actor actor,
        ApiToken token,
        string kind,
        string told,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"tokens/{token.Id}");
        var after = AccountChange.Json(
            new
            {
                token.AccountId,
                token.Name,
                token.Scopes,
                token.ExpiresAt,
            }
        );
        await AccountChange.Note(db, actor, new(kind, place, After: after), now, cancellation);
        await AccountChange.TellAll(db, actor, token.AccountId, told, now, cancellation);
    }
}
