using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Plumbline.App.Data;
using Plumbline.App.Declarations;
using Plumbline.Web.Access;
using Plumbline.Web.Pages.Forms.Endpoints;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Goals;

/// <summary>A page for the phone: one indicator, one number, one photograph, in a minute.</summary>
public sealed class CaptureModel(
    AppDb db,
    EvidenceServices evidence,
    CurrentActor current,
    IStringLocalizer<GoalTexts> texts
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    public string ProjectName { get; private set; } = "";

    public string? Item { get; private set; }

    public ImmutableArray<(string Item, string Name)> Items { get; private set; } = [];

    public ImmutableArray<ShownCapture> Captures { get; private set; } = [];

    public async Task<IActionResult> OnGet(string? item, CancellationToken cancellation)
    {
        Item = item;
        return await Load(cancellation) is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPost(
        string item,
        string? value,
        string? note,
        IFormFile? photo,
        CancellationToken cancellation
    )
    {
        if (await Load(cancellation) is not { } goal)
        {
            return NotFound();
        }

        await using var content = photo?.OpenReadStream();
        var request = new CaptureRequest(goal, item ?? "", value, note, photo?.FileName, content);
        var kept = await KeepCapture.Run(
            db,
            evidence.Store,
            evidence.Options,
            evidence.Time,
            await current.Get(),
            request,
            cancellation
        );
        if (!kept.TryGet(out _))
        {
            ModelState.AddModelError("", kept.Findings[0].Message.In(Languages.Current));
            Item = item;
            return Page();
        }

        TempData.AddFlash(FlashTone.Success, texts["Capture.Done"]);
        return LocalRedirect(Url.Content("~" + GoalLinks.Capture(Id, Year)));
    }

    // The form of the goal; null: there is none for this person.
    private async Task<long?> Load(CancellationToken cancellation)
    {
        if (await KeepCapture.GoalOf(db, await current.Get(), Id, Year, cancellation) is not { } goal)
        {
            return null;
        }

        ProjectName = await db
            .Projects.Where(project => project.Id == Id)
            .Select(project => project.Name)
            .SingleAsync(cancellation);
        Items = await KeepCapture.Indicators(db, goal.Id, cancellation);
        Captures = await KeepCapture.All(db, goal.Id, cancellation);
        return goal.Id;
    }
}
