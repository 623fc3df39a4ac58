using Microsoft.AspNetCore.Mvc;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Forms;
using Plumbline.App.Monitoring;
using Plumbline.App.Review;
using Plumbline.Domain.Filings;
using Plumbline.Web.Access;

namespace Plumbline.Web.Pages.Monitoring;

/// <summary>
/// <c>&lt;vc:watch form-id="…" /&gt;</c>: the lights of a monitoring form with their reasons. Nothing for other forms.
/// </summary>
public sealed class WatchViewComponent(AppDb db, Packs packs, CurrentActor current) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(long formId)
    {
        var cancellation = HttpContext.RequestAborted;
        var actor = await current.Get();
        if (await FormSight.Find(db, actor, formId, cancellation) is not { Stage: FilingStage.Monitoring })
        {
            return Content("");
        }

        var opened = (await OpenForm.Run(db, formId, cancellation))!;
        return KeepWatch.Of(await CheckForm.Run(db, opened, packs, cancellation)) is { } watch
            ? View(watch)
            : Content("");
    }
}
