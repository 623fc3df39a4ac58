using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Declarations;
using Plumbline.App.Forms;
using Plumbline.App.Review;
using Plumbline.Domain.Filings;
using Plumbline.Web.Access;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Goals;

/// <summary>Points typed into a review.</summary>
public sealed class GradeInput
{
    public string Code { get; set; } = "";

    public string? Points { get; set; }

    public string? Opinion { get; set; }
}

/// <summary>A goal with its versions, its review, and the way to adjust it.</summary>
public sealed class GoalModel(
    AppDb db,
    Packs packs,
    TimeProvider time,
    CurrentActor current,
    IStringLocalizer<GoalTexts> texts
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    public Form Form { get; private set; } = new();

    public GoalHistory History { get; private set; } = new([], null, null, []);

    /// <summary>The goal as it stands; null where its fields cannot be read.</summary>
    public Filing? Goal { get; private set; }

    public bool CanFill { get; private set; }

    public async Task<IActionResult> OnGet(int? left, int? right, CancellationToken cancellation)
    {
        var actor = await current.Get();
        if (await Find(actor, cancellation) is not { } form)
        {
            return NotFound();
        }

        Form = form;
        CanFill = form.IsBeingFilled && actor.May(Right.FillForms, form.UnitPath);
        Goal =
            await OpenForm.Run(db, Id, cancellation) is { } opened && opened.Filing.TryGet(out var filing)
                ? filing
                : null;
        History = await OpenGoal.Run(db, form, left, right, cancellation);
        return Page();
    }

    /// <summary>Gives points for the review.</summary>
    public async Task<IActionResult> OnPostGrade(GradeInput[] items, string? returnUrl, CancellationToken cancellation)
    {
        var actor = await current.Get();
        if (await Find(actor, cancellation) is null)
        {
            return NotFound();
        }

        var request = new GradeRequest(Id, [.. items.Select(one => new GradeItem(one.Code, one.Points, one.Opinion))]);
        var graded = await GoalGrade.Give(db, packs, time, actor, request, cancellation);
        var isDone = graded.TryGet(out _);
        TempData.AddFlash(
            isDone ? FlashTone.Success : FlashTone.Error,
            isDone ? texts["Grade.Saved"] : graded.Findings[0].Message.In(Languages.Current)
        );
        return LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : Url.Content("~" + GoalLinks.Goal(Id)));
    }

    private async Task<Form?> Find(Actor actor, CancellationToken cancellation) =>
        await FormSight.Find(db, actor, Id, cancellation) is { Stage: FilingStage.Goal } form ? form : null;
}
