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
/// <param name="Said">What was said with the last moves, oldest first: a warning, and the answer to it.</param>
public sealed record MovesPanel(
    Form Form,
    ImmutableArray<Move<FormState>> Moves,
    int Errors,
    int Remarks,
    string? ReturnUrl,
    ImmutableArray<MoveWords> Said
);

/// <summary>Words that went with a move.</summary>
/// <param name="Who">Who; null: the system.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Text">The words.</param>
public sealed record MoveWords(string? Who, DateTime At, string Text);

/// <summary>
/// <c>&lt;vc:moves form-id="…" return-url="…" /&gt;</c>: the moves that the person may make now, with the reason where one is
/// compulsory and with what blocks a submission. Nothing where the person may not see the form.
/// </summary>
public sealed class MovesViewComponent(AppDb db, Packs packs, CurrentActor current) : ViewComponent
{
    private const int MostSaid = 2;

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

        return View(new MovesPanel(form, moves, errors, remarks, returnUrl, [.. await Said(form, cancellation)]));
    }

    private async Task<IEnumerable<MoveWords>> Said(Form form, CancellationToken cancellation)
    {
        var last = await db
            .Events.Where(entry => entry.ChainId == form.ChainId && entry.Kind == "move" && entry.Reason != null)
            .OrderByDescending(entry => entry.Seq)
            .Take(MostSaid)
            .Select(entry => new MoveWords(
                db.Users.Where(user => user.Id == entry.AccountId).Select(user => user.DisplayName).FirstOrDefault(),
                entry.At,
                entry.Reason!
            ))
            .ToListAsync(cancellation);
        return last.AsEnumerable().Reverse();
    }
}
