using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Log;

namespace Plumbline.App.Webhooks;

/// <summary>A message to send now.</summary>
public sealed record DueDelivery(WebhookDelivery Message, Webhook To);

/// <summary>What became of one attempt.</summary>
/// <param name="Status">Of the answer; null: there was none.</param>
/// <param name="Problem">What went wrong; null: it was taken.</param>
public sealed record SentDelivery(int? Status, string? Problem);

/// <summary>
/// What is to be sent, and what became of it. A message goes out at least once: it is noted as taken only after the answer,
/// so one that was cut off in between goes out again.
/// </summary>
public static class DueDeliveries
{
    /// <summary>Attempts after which only a person sends it again.</summary>
    public const int Most = 8;

    private const int AtOnce = 200;
    private const int ForEach = 20;
    private const int Gone = 410;

    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    // Before the second attempt, the third …: within three days in all.
    private static readonly ImmutableArray<TimeSpan> Pauses =
    [
        TimeSpan.FromSeconds(10),
        TimeSpan.FromMinutes(1),
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(4),
        TimeSpan.FromHours(16),
        TimeSpan.FromHours(48),
    ];

    /// <summary>Oldest first, some of each subscription, so that one that does not answer holds up no other.</summary>
    public static async Task<ImmutableArray<DueDelivery>> Find(
        AppDb db,
        TimeProvider time,
        CancellationToken cancellation
    )
    {
        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        var hooks = await db.Webhooks.Where(hook => hook.StoppedAt == null).ToListAsync(cancellation);
        var due = ImmutableArray.CreateBuilder<DueDelivery>();
        foreach (var hook in hooks)
        {
            var messages = await db
                .WebhookDeliveries.Where(one => one.WebhookId == hook.Id && one.DueAt != null && one.DueAt <= now)
                .OrderBy(one => one.Id)
                .Take(ForEach)
                .ToListAsync(cancellation);
            due.AddRange(messages.Select(message => new DueDelivery(message, hook)));
            if (due.Count >= AtOnce)
            {
                break;
            }
        }

        return due.ToImmutable();
    }

    /// <summary>Notes what became of an attempt, and when the next one is, if there is one.</summary>
    public static Task Note(
        AppDb db,
        TimeProvider time,
        WebhookDelivery message,
        SentDelivery sent,
        CancellationToken cancellation
    )
    {
        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        var attempts = message.Attempts + 1;
        var isTaken = sent.Problem is null;
        var next = isTaken || sent.Status == Gone ? null : Next(attempts, now);
        return db
            .WebhookDeliveries.Where(one => one.Id == message.Id)
            .ExecuteUpdateAsync(
                row =>
                    row.SetProperty(one => one.Attempts, attempts)
                        .SetProperty(one => one.SentAt, now)
                        .SetProperty(one => one.Status, sent.Status)
                        .SetProperty(one => one.Problem, sent.Problem)
                        .SetProperty(one => one.DueAt, next)
                        .SetProperty(one => one.DeliveredAt, one => isTaken ? now : one.DeliveredAt),
                cancellation
            );
    }

    /// <summary>Removes what was settled long ago.</summary>
    public static Task Forget(AppDb db, TimeProvider time, CancellationToken cancellation)
    {
        var oldest = EventLog.Stamp(time.GetUtcNow().UtcDateTime - Kept);
        return db
            .WebhookDeliveries.Where(one => one.DueAt == null && one.CreatedAt < oldest)
            .ExecuteDeleteAsync(cancellation);
    }

    internal static DateTime? Next(int attempts, DateTime now) => attempts >= Most ? null : now + Pauses[attempts - 1];
}
