using System.Buffers.Text;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Access.Accounts;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Log;
using Plumbline.Findings;

namespace Plumbline.App.Webhooks;

/// <summary>A subscription to make.</summary>
/// <param name="UnitId">It hears of this unit and all below it.</param>
/// <param name="Name">What it is for.</param>
/// <param name="Url">Where it is told.</param>
/// <param name="Kinds">Names of kinds; at least one.</param>
public sealed record WebhookRequest(long UnitId, string? Name, string? Url, ImmutableArray<string> Kinds)
{
    /// <summary>Why the program, as it is set, would never send there; null: it may.</summary>
    public Message? Never { get; init; }
}

/// <summary>Makes subscriptions, stops them and starts them again; all of it is in the log, the secret is not.</summary>
public static class KeepWebhook
{
    private const string Mark = "whs_";
    private const int SecretBytes = 32;
    private const int LongestName = 100;
    private const int LongestUrl = 500;

    private static readonly Template NoName = new("请写明用途", "Say what it is for");

    private static readonly Template NoKinds = new("至少选一种事件", "Choose at least one kind of event");

    private static readonly Template BadUrl = new(
        "地址须以 https:// 或 http:// 开头，不含用户名和口令",
        "An address that begins with https:// or http://, without user name and password"
    );

    private static readonly Template NoUnit = new("没有这个单位，或不归您管理", "No such unit within your reach");

    /// <summary>The subscriptions within the actor's reach.</summary>
    public static IQueryable<Webhook> Within(AppDb db, Actor actor) =>
        db.Webhooks.Under(hook => hook.UnitPath, actor.Subtrees(Right.ManageSystem));

    /// <summary>The new subscription with its secret, or why there is none.</summary>
    public static async Task<Result<Webhook>> Add(
        AppDb db,
        TimeProvider time,
        Actor actor,
        WebhookRequest request,
        CancellationToken cancellation
    )
    {
        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var unit = await db.Units.SingleOrDefaultAsync(one => one.Id == request.UnitId, cancellation);
        if (unit is null || !actor.May(Right.ManageSystem, unit.Path))
        {
            return Result.Failed<Webhook>(AccessRefusals.Bad("unitId", NoUnit));
        }

        if (Wrong(request).ToImmutableArray() is { IsEmpty: false } wrong)
        {
            return Result.Failed<Webhook>(wrong);
        }

        var hook = new Webhook
        {
            UnitId = unit.Id,
            UnitPath = unit.Path,
            Name = request.Name!.Trim(),
            Url = request.Url!.Trim(),
            Kinds = string.Join(' ', request.Kinds.Distinct(StringComparer.Ordinal)),
            Secret = Mark + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes)),
            CreatedAt = now,
            CreatedById = actor.AccountId,
        };
        db.Webhooks.Add(hook);
        await db.SaveChangesAsync(cancellation);
        await Note(db, actor, hook, "webhook-add", now, cancellation);
        await transaction.CommitAsync(cancellation);
        return Result.Of(hook);
    }

    /// <summary>Stops a subscription or starts it again; what waits to be sent waits on. True when there is one.</summary>
    public static async Task<bool> Stop(
        AppDb db,
        TimeProvider time,
        Actor actor,
        long id,
        bool stop,
        CancellationToken cancellation
    )
    {
        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var hook = await Within(db, actor).AsTracking().SingleOrDefaultAsync(one => one.Id == id, cancellation);
        if (hook is null)
        {
            return false;
        }

        hook.StoppedAt = stop ? now : null;
        await Note(db, actor, hook, stop ? "webhook-stop" : "webhook-start", now, cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    /// <summary>Sends a message once more, or one to try the receiver where none is named. True when it will be sent.</summary>
    public static async Task<bool> Send(
        AppDb db,
        TimeProvider time,
        Actor actor,
        long id,
        long? delivery,
        CancellationToken cancellation
    )
    {
        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        if (!await Within(db, actor).AnyAsync(one => one.Id == id, cancellation))
        {
            return false;
        }

        if (delivery is { } again)
        {
            // It starts from the first attempt, under the same key: the receiver knows what it has.
            return await db
                    .WebhookDeliveries.Where(one => one.Id == again && one.WebhookId == id)
                    .ExecuteUpdateAsync(
                        row => row.SetProperty(one => one.DueAt, now).SetProperty(one => one.Attempts, 0),
                        cancellation
                    ) > 0;
        }

        db.WebhookDeliveries.Add(WebhookOutbox.Message(id, WebhookKind.Test, new { }, now));
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    private static IEnumerable<Finding> Wrong(WebhookRequest request)
    {
        if (string.IsNullOrWhiteSpace(request.Name) || request.Name.Length > LongestName)
        {
            yield return AccessRefusals.Bad("name", NoName);
        }

        if (!IsAddress(request.Url))
        {
            yield return AccessRefusals.Bad("url", BadUrl);
        }
        else if (request.Never is { } never)
        {
            yield return AccessRefusals.Bad("url", never);
        }

        if (request.Kinds.IsDefaultOrEmpty || request.Kinds.Any(name => WebhookKind.All.All(kind => kind.Name != name)))
        {
            yield return AccessRefusals.Bad("kinds", NoKinds);
        }
    }

    private static bool IsAddress(string? text) =>
        text is { Length: <= LongestUrl }
        && Uri.TryCreate(text.Trim(), UriKind.Absolute, out var url)
        && url.Scheme is "https" or "http"
        && url.UserInfo.Length == 0
        && url.Host.Length > 0;

    private static async Task Note(
        AppDb db,
        Actor actor,
        Webhook hook,
        string kind,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"webhooks/{hook.Id}");
        var after = AccountChange.Json(
            new
            {
                hook.UnitId,
                hook.Name,
                hook.Url,
                hook.Kinds,
            }
        );
        await AccountChange.Note(db, actor, new(kind, place, After: after), now, cancellation);
        await db.SaveChangesAsync(cancellation);
    }
}
