using Microsoft.AspNetCore.Mvc;
using Plumbline.App;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms;
using Plumbline.App.Monitoring;
using Plumbline.App.Review;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Monitoring;
using Plumbline.Domain.Workflow;
using Plumbline.Web.Access;

namespace Plumbline.Web.Pages.Monitoring;

/// <summary>
/// <c>&lt;vc:watch form-id="…" /&gt;</c>: the lights of a monitoring form with their reasons. Nothing for other forms.
/// </summary>
public sealed class WatchViewComponent(AppDb db, Packs packs, TimeProvider time, CurrentActor current) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(long formId)
    {
        var cancellation = HttpContext.RequestAborted;
        var actor = await current.Get();
        if (await FormSight.Find(db, actor, formId, cancellation) is not { Stage: FilingStage.Monitoring } form)
        {
            return Content("");
        }

        var opened = (await OpenForm.Run(db, formId, cancellation))!;
        return KeepWatch.Of(await CheckForm.Run(db, opened, packs, cancellation)) is { } watch
            ? View(new WatchView(watch, Answer(form)))
            : Content("");
    }

    private WarningAnswer? Answer(Form form)
    {
        var days = packs.Regimes.Find(form.Regime)?.Process.WarningResponseDays?.Value;
        var today = ChinaTime.Today(time);
        var waiting = today.DayNumber - DateOnly.FromDateTime(ChinaTime.Show(form.StateSince)).DayNumber;
        return form.State == FormState.Warned ? new(OpenRound.AnswerDue(form, days), waiting, today) : null;
    }
}

/// <summary>A warning that waits for its answer.</summary>
/// <param name="Due">Day by which it has to be answered; null: the regime sets none.</param>
/// <param name="Waiting">Days since the warning.</param>
/// <param name="Today">Today.</param>
public sealed record WarningAnswer(DateOnly? Due, int Waiting, DateOnly Today);

/// <summary>The lights of a form, and its warning.</summary>
/// <param name="Watch">The lights.</param>
/// <param name="Answer">The warning that waits; null: none.</param>
public sealed record WatchView(FilingWatch Watch, WarningAnswer? Answer);
