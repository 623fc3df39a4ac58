using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Plumbline.App;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Imports.Figures;
using Plumbline.App.Results;
using Plumbline.Domain;
using Plumbline.Domain.Results;
using Plumbline.Web.Access;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.ResultUse;

/// <summary>The result of one project: advice with its reason, the decision, and all years beside their budgets.</summary>
public sealed class ItemModel(
    AppDb db,
    Packs packs,
    TimeProvider time,
    CurrentActor current,
    IStringLocalizer<ResultTexts> texts
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    public ProjectResult Result { get; private set; } = null!;

    public ImmutableArray<ProjectResult> Years { get; private set; } = [];

    public bool MayDecide { get; private set; }

    public string DecidedBy { get; private set; } = "";

    private CancellationToken Cancellation => HttpContext.RequestAborted;

    public async Task<IActionResult> OnGet()
    {
        var actor = await current.Get();
        if (!await Load(actor))
        {
            return NotFound();
        }

        MayDecide = actor.May(Right.DecideResults, Result.Form.UnitPath);
        var today = ChinaTime.Today(time);
        Years = await FindResults.OfProject(db, packs, actor, Result.Form.ProjectId!.Value, today, Cancellation);
        if (Result.Decision is { } decision)
        {
            DecidedBy = await db
                .Users.Where(user => user.Id == decision.AccountId)
                .Select(user => user.DisplayName)
                .SingleAsync(Cancellation);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostFollow()
    {
        var actor = await current.Get();
        return !await Load(actor) || Result.Advice is not { } advice
            ? NotFound()
            : await Decide(actor, new(Id, advice.Action, advice.Amount?.Fen, null));
    }

    public async Task<IActionResult> OnPostDecide(BudgetAction action, string? amount, string? why)
    {
        var actor = await current.Get();
        if (!await Load(actor))
        {
            return NotFound();
        }

        long? fen = null;
        if (!string.IsNullOrWhiteSpace(amount))
        {
            fen = AmountText.Fen(amount, MoneyUnit.TenThousandYuan);
            if (fen is null)
            {
                TempData.AddFlash(FlashTone.Error, texts["Item.BadAmount"]);
                return LocalRedirect(Url.Content(ResultLinks.Item(Id)));
            }
        }

        return await Decide(actor, new(Id, action, fen, why));
    }

    private async Task<IActionResult> Decide(Actor actor, DecisionRequest request)
    {
        var decided = await DecideResult.Run(db, packs, time, actor, request, Cancellation);
        var isDone = decided.TryGet(out _);
        var said = isDone ? texts["Item.Done"].Value : decided.Findings[0].Message.In(Languages.Current);
        TempData.AddFlash(isDone ? FlashTone.Success : FlashTone.Error, said);
        return LocalRedirect(Url.Content(ResultLinks.Item(Id)));
    }

    private async Task<bool> Load(Actor actor)
    {
        var found = await FindResults.One(db, packs, actor, Id, ChinaTime.Today(time), Cancellation);
        if (found is null)
        {
            return false;
        }

        Result = found;
        return true;
    }
}
