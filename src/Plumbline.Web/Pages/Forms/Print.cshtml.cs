using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Documents;
using Plumbline.App.Forms;
using Plumbline.Documents.Model;
using Plumbline.Web.Access;

namespace Plumbline.Web.Pages.Forms;

/// <summary>The official form as it stands, for paper.</summary>
public sealed class PrintModel(AppDb db, CurrentActor current, Packs packs) : PageModel
{
    public Form Form { get; private set; } = new();

    /// <summary>The drawn form; null: the regime has none, or the rows make no filing.</summary>
    public Document? Drawn { get; private set; }

    public async Task<IActionResult> OnGet(long id, CancellationToken cancellation)
    {
        var actor = await current.Get();
        if (
            await FillRights.Find(db, actor, id, Right.ViewForms, cancellation) is not { } form
            || await OpenForm.Run(db, id, cancellation) is not { } opened
        )
        {
            return NotFound();
        }

        Form = form;
        var stage = await db
            .Tasks.Where(task => task.Id == form.TaskId)
            .Select(task => task.Stage)
            .SingleAsync(cancellation);
        var judged = (await CheckForm.Run(db, opened, packs, cancellation)).Checked;
        if (judged is not null && FormUnit.LayoutOf(packs, form.Regime, form.Subject, stage) is { } layout)
        {
            Drawn = OfferDocuments.Of(judged, packs, [layout.Id]) is [var made, ..] ? made.Content : null;
        }

        return Page();
    }
}
