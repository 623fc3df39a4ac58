using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;

namespace Plumbline.App.Interfaces;

/// <summary>Finds the token of a key that is good now.</summary>
public static class FindToken
{
    // A sign of life is written once a minute, not with every request.
    private static readonly TimeSpan Touch = TimeSpan.FromMinutes(1);

    /// <summary>
    /// The token; null: there is none, it ran out, was taken back, or its account is closed or waits for a new password.
    /// </summary>
    public static async Task<ApiToken?> Run(AppDb db, string key, DateTime now, CancellationToken cancellation)
    {
        var hash = IssueToken.HashOf(key);
        var token = await db.ApiTokens.SingleOrDefaultAsync(
            one =>
                one.Hash == hash
                && one.RevokedAt == null
                && one.ExpiresAt > now
                && db.Users.Any(user => user.Id == one.AccountId && !user.Disabled && !user.MustChangePassword),
            cancellation
        );
        if (token is not null && !(now - token.LastUsedAt < Touch))
        {
            await db.Database.WriteWherePossible(
                () =>
                    db
                        .ApiTokens.Where(one => one.Id == token.Id)
                        .ExecuteUpdateAsync(row => row.SetProperty(one => one.LastUsedAt, now), cancellation),
                cancellation
            );
        }

        return token;
    }
}
