using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Webhooks;
using Plumbline.Web.Access;
using Plumbline.Web.Pages.People;
using Plumbline.Web.Webhooks;

namespace Plumbline.Web.Pages.Admin;

/// <summary>What is typed for a new subscription.</summary>
public sealed class NewWebhook
{
    public string? Name { get; set; }

    public string? Url { get; set; }

    public string[] Kinds { get; set; } = [];

    public long UnitId { get; set; }
}

/// <summary>A subscription in the list.</summary>
public sealed record WebhookRow(Webhook Hook, string Unit, int Waiting, int Failing);

/// <summary>Subscriptions of other systems: made, with a secret that is shown once, and listed.</summary>
public sealed class WebhooksModel : PageModel
{
    private const int MostUnits = 500;

    private readonly AppDb db;
    private readonly TimeProvider time;
    private readonly CurrentActor current;

    public WebhooksModel(AppDb db, TimeProvider time, CurrentActor current, IConfiguration configuration)
    {
        (this.db, this.time, this.current) = (db, time, current);
        IsOn = configuration.GetValue<bool>($"{WebhookOptions.Section}:{nameof(WebhookOptions.Enabled)}");
    }

    /// <summary>Messages are sent; else they wait.</summary>
    public bool IsOn { get; }

    [BindProperty]
    public NewWebhook Input { get; set; } = new();

    public ImmutableArray<WebhookRow> Rows { get; private set; } = [];

    /// <summary>Units that can be chosen, from the root down.</summary>
    public IReadOnlyList<Unit> Units { get; private set; } = [];

    /// <summary>The subscription that was just made, with its secret.</summary>
    public Webhook? Made { get; private set; }

    public Task OnGet(CancellationToken cancellation) => Show(cancellation);

    public async Task<IActionResult> OnPostAdd(CancellationToken cancellation)
    {
        var sender = HttpContext.RequestServices.GetRequiredService<WebhookSender>();
        var request = new WebhookRequest(Input.UnitId, Input.Name, Input.Url, [.. Input.Kinds])
        {
            Never = sender.WhyNever(Input.Url),
        };
        var run = await KeepWebhook.Add(db, time, await current.Get(), request, cancellation);
        Made = run.TryGet(out var made) ? made : null;
        ModelState.Add(run.Findings, nameof(Input), "Name", "Url", "Kinds", "UnitId");
        await Show(cancellation);
        return Page();
    }

    private async Task Show(CancellationToken cancellation)
    {
        var actor = await current.Get();
        var rows = await KeepWebhook
            .Within(db, actor)
            .OrderBy(hook => hook.Id)
            .Select(hook => new
            {
                hook,
                Unit = db.Units.Where(unit => unit.Id == hook.UnitId).Select(unit => unit.Name).First(),
                Waiting = db.WebhookDeliveries.Count(one => one.WebhookId == hook.Id && one.DueAt != null),
                Failing = db.WebhookDeliveries.Count(one => one.WebhookId == hook.Id && one.Problem != null),
            })
            .ToListAsync(cancellation);
        Rows = [.. rows.Select(row => new WebhookRow(row.hook, row.Unit, row.Waiting, row.Failing))];
        Units = await db
            .Units.Under(unit => unit.Path, actor.Subtrees(Right.ManageSystem))
            .Where(unit => unit.Kind != UnitKind.Unit)
            .OrderBy(unit => unit.Path)
            .Take(MostUnits)
            .ToListAsync(cancellation);
    }
}
