using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.Domain.Workflow;

namespace Plumbline.App.Webhooks;

/// <summary>
/// Writes messages to other systems within the transaction of the change that they tell of: both are there, or neither.
/// They hold what the thing is and how it stands, no names of people and no reasons; of what is classified none is written.
/// </summary>
public static class WebhookOutbox
{
    private const int KeyBytes = 16;

    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>A form was moved; the caller saves.</summary>
    public static async Task Moved(
        AppDb db,
        Form form,
        MoveAction action,
        FormState from,
        DateTime now,
        CancellationToken cancellation
    )
    {
        if (WebhookKind.Of(action) is { } kind && !form.Classified)
        {
            await Write(db, kind, form.UnitPath, now, unit => new { form = FormOf(form, unit, from) }, cancellation);
        }
    }

    /// <summary>A result was published; the caller saves.</summary>
    public static async Task Published(
        AppDb db,
        Form form,
        Publication publication,
        DateTime now,
        CancellationToken cancellation
    )
    {
        if (!form.Classified)
        {
            await Write(
                db,
                WebhookKind.Published,
                form.UnitPath,
                now,
                unit => new
                {
                    form = FormOf(form, unit, null),
                    publication = new { publication.Id, State = publication.State.ToString() },
                },
                cancellation
            );
        }
    }

    /// <summary>A task was issued; the caller saves.</summary>
    public static Task Issued(
        AppDb db,
        SeasonTask task,
        string unitPath,
        int forms,
        DateTime now,
        CancellationToken cancellation
    ) =>
        Write(
            db,
            WebhookKind.Issued,
            unitPath,
            now,
            unit => new
            {
                task = new
                {
                    task.Id,
                    task.Name,
                    task.Year,
                    task.Regime,
                    Stage = task.Stage.ToString(),
                    task.Round,
                    task.Deadline,
                    Unit = unit,
                    Forms = forms,
                },
            },
            cancellation
        );

    /// <summary>One message, whether subscribed to or not.</summary>
    public static WebhookDelivery Message(long webhook, string kind, object data, DateTime now)
    {
        var key = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(KeyBytes));
        return new()
        {
            WebhookId = webhook,
            Key = key,
            Kind = kind,
            Body = JsonSerializer.Serialize(
                new
                {
                    Id = key,
                    Kind = kind,
                    At = now,
                    Data = data,
                },
                Readable
            ),
            CreatedAt = now,
            DueAt = now,
        };
    }

    private static async Task Write(
        AppDb db,
        string kind,
        string unitPath,
        DateTime now,
        Func<object, object> data,
        CancellationToken cancellation
    )
    {
        var above = UnitPath.Ids(unitPath);
        var hooks = await db
            .Webhooks.Where(hook => hook.StoppedAt == null && above.Contains(hook.UnitId))
            .Select(hook => new { hook.Id, hook.Kinds })
            .ToListAsync(cancellation);
        var told = hooks.Where(hook => hook.Kinds.Split(' ').Contains(kind, StringComparer.Ordinal)).ToList();
        if (told.Count == 0)
        {
            return;
        }

        var own = above[^1];
        var unit = await db
            .Units.Where(row => row.Id == own)
            .Select(row => new { row.Code, row.Name })
            .SingleAsync(cancellation);
        db.WebhookDeliveries.AddRange(told.Select(hook => Message(hook.Id, kind, data(unit), now)));
    }

    private static object FormOf(Form form, object unit, FormState? from) =>
        new
        {
            form.Id,
            form.Name,
            form.Year,
            form.Regime,
            Stage = form.Stage.ToString(),
            Subject = form.Subject.ToString(),
            Unit = unit,
            From = from?.ToString(),
            State = form.State.ToString(),
        };
}
