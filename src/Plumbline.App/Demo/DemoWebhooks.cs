using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Log;
using Plumbline.App.Webhooks;

namespace Plumbline.App.Demo;

/// <summary>A subscription of the demonstration and what was sent to it. It is stopped: nothing leaves the machine.</summary>
internal static class DemoWebhooks
{
    private const int Taken = 4;

    internal static async Task Run(AppDb db, TimeProvider time, CancellationToken cancellation)
    {
        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        var region = await db
            .Units.Where(unit => unit.Kind == UnitKind.Region)
            .OrderBy(unit => unit.Id)
            .FirstAsync(cancellation);
        var keeper = await db.Users.SingleAsync(user => user.UserName == "guanli", cancellation);
        var hook = new Webhook
        {
            UnitId = region.Id,
            UnitPath = region.Path,
            Name = "预算管理一体化系统（示范）",
            Url = "https://receiver.invalid/plumbline",
            Kinds = string.Join(' ', WebhookKind.Submitted, WebhookKind.Approved, WebhookKind.Issued),
            Secret = "whs_demonstration",
            CreatedAt = now.AddDays(-30),
            CreatedById = keeper.Id,
            StoppedAt = now,
        };
        db.Webhooks.Add(hook);
        await db.SaveChangesAsync(cancellation);
        var forms = await db.Forms.OrderBy(form => form.Id).Take(Taken + 1).ToListAsync(cancellation);
        db.WebhookDeliveries.AddRange(forms.Select((form, at) => Sent(hook, form, at, now.AddDays(at - forms.Count))));
        await db.SaveChangesAsync(cancellation);
    }

    // All were taken but the last.
    private static WebhookDelivery Sent(Webhook hook, Form form, int at, DateTime created)
    {
        var isTaken = at < Taken;
        var told = new
        {
            form.Id,
            form.Name,
            form.Year,
            State = form.State.ToString(),
        };
        var message = WebhookOutbox.Message(hook.Id, WebhookKind.Submitted, new { form = told }, created);
        message.DueAt = null;
        message.SentAt = created.AddSeconds(3);
        (message.Attempts, message.Status) = isTaken ? (1, 200) : (DueDeliveries.Most, 503);
        message.DeliveredAt = isTaken ? message.SentAt : null;
        message.Problem = isTaken ? null : "HTTP 503";
        return message;
    }
}
