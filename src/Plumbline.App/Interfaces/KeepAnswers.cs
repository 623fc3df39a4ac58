using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Log;

namespace Plumbline.App.Interfaces;

/// <summary>What is known of a request that carries an idempotency key.</summary>
public enum KnownAnswer
{
    /// <summary>Nobody asked it before: it is to be done now.</summary>
    New,

    /// <summary>It was done; the answer is there.</summary>
    Done,

    /// <summary>It is being done right now.</summary>
    Running,

    /// <summary>The key was used for another request.</summary>
    Other,
}

/// <summary>Keeps answers under the keys of clients, for a day, so that a request that is repeated acts once.</summary>
public static class KeepAnswers
{
    /// <summary>The longest key.</summary>
    public const int LongestKey = 200;

    /// <summary>The longest answer that is kept, in characters; a longer one is not replayed but done again.</summary>
    public const int LongestBody = 1_000_000;

    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    // A request that has not ended after so long was cut off, and may be done again.
    private static readonly TimeSpan CutOff = TimeSpan.FromMinutes(2);

    /// <summary>Claims a key for a request, or says what is known of it.</summary>
    public static async Task<(KnownAnswer Known, ApiAnswer? Answer)> Claim(
        AppDb db,
        long token,
        string key,
        string request,
        DateTime at,
        CancellationToken cancellation
    )
    {
        var now = EventLog.Stamp(at);
        var oldest = now - Kept;
        await db.ApiAnswers.Where(answer => answer.At < oldest).ExecuteDeleteAsync(cancellation);
        var found = await Find(db, token, key, cancellation);
        if (found is null)
        {
            var claim = new ApiAnswer
            {
                TokenId = token,
                Key = key,
                Request = request,
                At = now,
            };
            if (await IsFirst(db, claim, cancellation))
            {
                return (KnownAnswer.New, null);
            }

            found = await Find(db, token, key, cancellation);
        }

        if (found is null || found.Request != request)
        {
            return (KnownAnswer.Other, null);
        }

        if (found.Status is not null)
        {
            return (KnownAnswer.Done, found);
        }

        var cutOff = found.At < now - CutOff && await TakeOver(db, found, now, cancellation);
        return (cutOff ? KnownAnswer.New : KnownAnswer.Running, null);
    }

    /// <summary>Keeps the answer; null: there is none to keep, and the request may be repeated.</summary>
    public static async Task Keep(
        AppDb db,
        long token,
        string key,
        (int Status, string Body, string MediaType)? answer,
        CancellationToken cancellation
    )
    {
        var row = db.ApiAnswers.Where(one => one.TokenId == token && one.Key == key);
        if (answer is not { } kept)
        {
            await row.ExecuteDeleteAsync(cancellation);
            return;
        }

        await row.ExecuteUpdateAsync(
            set =>
                set.SetProperty(one => one.Status, kept.Status)
                    .SetProperty(one => one.Body, kept.Body)
                    .SetProperty(one => one.MediaType, kept.MediaType),
            cancellation
        );
    }

    private static async Task<bool> IsFirst(AppDb db, ApiAnswer claim, CancellationToken cancellation)
    {
        db.ApiAnswers.Add(claim);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateException)
        {
            // Somebody was a moment earlier.
            db.ChangeTracker.Clear();
            return false;
        }
    }

    private static Task<ApiAnswer?> Find(AppDb db, long token, string key, CancellationToken cancellation) =>
        db.ApiAnswers.SingleOrDefaultAsync(answer => answer.TokenId == token && answer.Key == key, cancellation);

    private static async Task<bool> TakeOver(AppDb db, ApiAnswer found, DateTime now, CancellationToken cancellation) =>
        await db
            .ApiAnswers.Where(one => one.TokenId == found.TokenId && one.Key == found.Key && one.At == found.At)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.At, now), cancellation) > 0;
}
