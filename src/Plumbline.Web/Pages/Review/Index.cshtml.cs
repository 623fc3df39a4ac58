using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Review;
using Plumbline.Domain.Workflow;
using Plumbline.Web.Access;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Review;

/// <summary>The forms that wait for the person, those that need looking at first.</summary>
public sealed class IndexModel(
    AppDb db,
    Packs packs,
    TimeProvider time,
    CurrentActor current,
    IStringLocalizer<ReviewTexts> texts
) : PageModel
{
    private const int PageSize = 20;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true)]
    public FormState? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool? Clean { get; set; }

    [BindProperty(SupportsGet = true)]
    public QueueOrder Order { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public QueuePage Queue { get; private set; } = new([], 0);

    /// <summary>Whether anything narrows the list.</summary>
    public bool IsFiltered => !string.IsNullOrWhiteSpace(Text) || State is not null || Clean is not null;

    public async Task<IActionResult> OnGet()
    {
        var actor = await current.Get();
        if (!MayEnter(actor))
        {
            return Forbid();
        }

        Queue = await FindWaiting.Run(
            db,
            actor,
            new()
            {
                Text = Text ?? "",
                State = State,
                Clean = Clean,
                Order = Order,
                Page = Math.Clamp(Number, 1, 100_000),
                PageSize = PageSize,
            },
            HttpContext.RequestAborted
        );
        return Page();
    }

    public async Task<IActionResult> OnPostApprove(long[] forms)
    {
        var actor = await current.Get();
        if (!MayEnter(actor))
        {
            return Forbid();
        }

        var outcomes = await ApproveClean.Run(db, packs, time, actor, forms, HttpContext.RequestAborted);
        var done = outcomes.Count(outcome => outcome.State is not null);
        if (outcomes.IsEmpty)
        {
            TempData.AddFlash(FlashTone.Info, texts["Queue.BatchNone"]);
        }
        else if (done > 0)
        {
            TempData.AddFlash(FlashTone.Success, texts["Queue.BatchDone", done]);
        }

        foreach (var outcome in outcomes.Where(outcome => outcome.State is null))
        {
            var why = outcome.Refusals[0].Message.In(Languages.Current);
            TempData.AddFlash(FlashTone.Error, texts["Queue.BatchRefused", outcome.Name, why]);
        }

        return LocalRedirect(Url.Content(ReviewLinks.Queue));
    }

    private static bool MayEnter(Actor actor) =>
        actor.MayAnywhere(Right.ReviewForms) || actor.MayAnywhere(Right.ScoreAssigned);
}
