using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Declarations;
using Plumbline.App.Forms;
using Plumbline.App.Forms.Saving;
using Plumbline.Web.Access;
using Plumbline.Web.Pages.Forms;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Goals;

/// <summary>What was captured during the year, offered to the form that is being filled.</summary>
public sealed class CapturesModel(
    AppDb db,
    FormWriter writer,
    TimeProvider time,
    CurrentActor current,
    IStringLocalizer<GoalTexts> texts
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    public Form Form { get; private set; } = new();

    public ImmutableArray<ShownCapture> Captures { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken cancellation)
    {
        if (await FillRights.Find(db, await current.Get(), Id, Right.FillForms, cancellation) is not { } form)
        {
            return NotFound();
        }

        Form = form;
        Captures = await TakeCapture.GoalOf(db, form, cancellation) is { } goal
            ? await KeepCapture.All(db, goal.Id, cancellation)
            : [];
        return Page();
    }

    public async Task<IActionResult> OnPost(long capture, CancellationToken cancellation)
    {
        var actor = await current.Get();
        if (await FillRights.Find(db, actor, Id, Right.FillForms, cancellation) is null)
        {
            return NotFound();
        }

        var taken = await TakeCapture.Run(db, writer, time, actor, Id, capture, cancellation);
        var isDone = taken.TryGet(out _);
        TempData.AddFlash(
            isDone ? FlashTone.Success : FlashTone.Error,
            isDone ? texts["Capture.Taken"] : taken.Findings[0].Message.In(Languages.Current)
        );
        return LocalRedirect(Url.Content("~" + FormsLinks.Fill(Id)));
    }
}
