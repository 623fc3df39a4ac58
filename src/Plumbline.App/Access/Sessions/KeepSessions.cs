using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Log;

namespace Plumbline.App.Access.Sessions;

/// <summary>A session that is good, as each request sees it.</summary>
/// <param name="AccountId">Whose.</param>
/// <param name="MustChangePassword">Nothing but a new password may be asked for.</param>
/// <param name="Actor">The person with the posts in force, read together with the session.</param>
public sealed record LiveSession(long AccountId, bool MustChangePassword, Actor Actor);

/// <summary>
/// Sessions are rows, and a cookie only names one. So whatever ends a row ends the session with the next request, on
/// every node, without waiting for a cookie to run out.
/// </summary>
public static class KeepSessions
{
    private const int IdBytes = 24;
    private const int LongestClient = 200;

    // A sign of life is written once a minute, not with every request.
    private static readonly TimeSpan Touch = TimeSpan.FromMinutes(1);

    /// <summary>Starts a session and ends the oldest ones beyond the limit. The id is random and goes into the cookie.</summary>
    public static async Task<string> Start(
        AppDb db,
        SessionRules rules,
        long accountId,
        string? client,
        bool singleSignOn,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var at = EventLog.Stamp(now);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var session = new Session
        {
            Id = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(IdBytes)),
            AccountId = accountId,
            StartedAt = at,
            SeenAt = at,
            SingleSignOn = singleSignOn,
            Client = client is { Length: > LongestClient } ? client[..LongestClient] : client,
        };
        db.Sessions.Add(session);
        await db.SaveChangesAsync(cancellation);
        var surplus = await Live(db, rules, accountId, at)
            .OrderByDescending(row => row.StartedAt)
            .ThenByDescending(row => row.Id == session.Id)
            .Skip(rules.Concurrent)
            .Select(row => row.Id)
            .ToListAsync(cancellation);
        await db
            .Sessions.Where(row => surplus.Contains(row.Id))
            .ExecuteUpdateAsync(row => row.SetProperty(kept => kept.EndedAt, at), cancellation);
        await db
            .Users.Where(user => user.Id == accountId)
            .ExecuteUpdateAsync(row => row.SetProperty(user => user.LastSignInAt, at), cancellation);
        await transaction.CommitAsync(cancellation);
        return session.Id;
    }

    // The session of these rows, if it is good; a good one is given a sign of life where that can be written.
    internal static async Task<LiveSession?> Judge(
        AppDb db,
        SessionRules rules,
        IReadOnlyList<SessionRow> rows,
        DateTime now,
        CancellationToken cancellation
    )
    {
        if (
            rows is not [var found, ..]
            || found is not { EndedAt: null, Disabled: false }
            || found.StartedAt < rules.OldestStart(now)
            || found.SeenAt < rules.OldestSeen(now)
        )
        {
            return null;
        }

        if (now - found.SeenAt >= Touch)
        {
            await db.Database.WriteWherePossible(
                () =>
                    db
                        .Sessions.Where(session => session.Id == found.Id)
                        .ExecuteUpdateAsync(
                            row => row.SetProperty(session => session.SeenAt, EventLog.Stamp(now)),
                            cancellation
                        ),
                cancellation
            );
        }

        return new(found.AccountId, found.MustChangePassword, SessionRow.Actor(rows));
    }

    /// <summary>Sessions of an account that are good now.</summary>
    public static IQueryable<Session> Live(AppDb db, SessionRules rules, long accountId, DateTime now)
    {
        var (start, seen) = (rules.OldestStart(now), rules.OldestSeen(now));
        return db.Sessions.Where(session =>
            session.AccountId == accountId
            && session.EndedAt == null
            && session.StartedAt >= start
            && session.SeenAt >= seen
        );
    }

    /// <summary>Ends one session of an account; another's is left alone. True when there was one to end.</summary>
    public static async Task<bool> End(
        AppDb db,
        long accountId,
        string id,
        DateTime now,
        CancellationToken cancellation
    ) =>
        await db
            .Sessions.Where(session => session.Id == id && session.AccountId == accountId && session.EndedAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(session => session.EndedAt, EventLog.Stamp(now)), cancellation)
        > 0;

    /// <summary>Ends all sessions of an account but the one named, and says how many.</summary>
    public static Task<int> EndAll(
        AppDb db,
        long accountId,
        string? but,
        DateTime now,
        CancellationToken cancellation
    ) =>
        db
            .Sessions.Where(session =>
                session.AccountId == accountId && session.EndedAt == null && session.Id != (but ?? "")
            )
            .ExecuteUpdateAsync(row => row.SetProperty(session => session.EndedAt, EventLog.Stamp(now)), cancellation);
}
