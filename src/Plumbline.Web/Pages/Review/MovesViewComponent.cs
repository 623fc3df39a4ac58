using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms;
using Plumbline.App.Review;
using Plumbline.Domain.Workflow;
using Plumbline.Web.Access;

namespace Plumbline.Web.Pages.Review;

/// <summary>What the panel of moves shows.</summary>
/// <param name="Form">The form.</param>
/// <param name="Moves">What the actor may do now.</param>
/// <param name="Errors">Errors that block a submission.</param>
/// <param name="Remarks">Remarks of a return that block a submission.</param>
/// <param name="ReturnUrl">Where to go afterwards.</param>
public sealed record MovesPanel(
    Form Form,
    ImmutableArray<Move<FormState>> Moves,
    int Errors,
    int Remarks,
    string? ReturnUrl
);

/// <summary>
/// <c>&lt;vc:moves form-id="…" return-url="…" /&gt;</c>: the moves that the person may make now, with the reason where one is
/// compulsory and with what blocks a submission. Nothing where the person may not see the form.
/// </summary>
public sealed class MovesViewComponent(AppDb db, Packs packs, CurrentActor current) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(long formId, string? returnUrl = null)
    {
        var cancellation = HttpContext.RequestAborted;
        var actor = await current.Get();
        if (await FormSight.Find(db, actor, formId, cancellation) is not { } form)
        {
            return Content("");
        }

        var moves = MoveForm.Offered(form, actor);
        var (errors, remarks) = (0, 0);
        if (moves.Any(move => move.Action == MoveAction.Submit))
        {
            var opened = (await OpenForm.Run(db, formId, cancellation))!;
            errors = MoveForm.Unexplained(await CheckForm.Run(db, opened, packs, cancellation));
            remarks = await OpenRemarks.Of(db, formId).CountAsync(cancellation);
        }

        return View(new MovesPanel(form, moves, errors, remarks, returnUrl));
    }
}
