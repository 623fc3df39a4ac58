using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Webhooks;
using Plumbline.Web.Access;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Admin;

/// <summary>One subscription: what was sent, how often, with what answer; sent once more, tried, stopped.</summary>
public sealed class WebhookModel(AppDb db, TimeProvider time, CurrentActor current, IStringLocalizer<AdminTexts> texts)
    : PageModel
{
    private const int MostRows = 200;

    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    public Webhook Hook { get; private set; } = new();

    public IReadOnlyList<WebhookDelivery> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken cancellation)
    {
        var hooks = KeepWebhook.Within(db, await current.Get());
        if (await hooks.SingleOrDefaultAsync(one => one.Id == Id, cancellation) is not { } hook)
        {
            return NotFound();
        }

        Hook = hook;
        Rows = await db
            .WebhookDeliveries.Where(one => one.WebhookId == Id)
            .OrderByDescending(one => one.Id)
            .Take(MostRows)
            .ToListAsync(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostSend(long? delivery, CancellationToken cancellation) =>
        Done(
            await KeepWebhook.Send(db, time, await current.Get(), Id, delivery, cancellation),
            delivery is null ? "Hooks.TestDone" : "Hooks.AgainDone"
        );

    public async Task<IActionResult> OnPostStop(bool stop, CancellationToken cancellation) =>
        Done(
            await KeepWebhook.Stop(db, time, await current.Get(), Id, stop, cancellation),
            stop ? "Hooks.StopDone" : "Hooks.StartDone"
        );

    private IActionResult Done(bool done, string text)
    {
        if (!done)
        {
            return NotFound();
        }

        TempData.AddFlash(FlashTone.Success, texts[text]);
        return Redirect(Url.Content("~" + AdminLinks.Webhook(Id)));
    }
}
