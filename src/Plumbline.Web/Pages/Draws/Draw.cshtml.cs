using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Plumbline.App;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Draws;
using Plumbline.Domain.Draws;
using Plumbline.Findings;
using Plumbline.Web.Access;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Draws;

/// <summary>One draw: its population, seed, outcome and re-checks, and the next step for whoever makes it.</summary>
public sealed class DrawModel(
    AppDb db,
    Packs packs,
    TimeProvider time,
    CurrentActor current,
    IStringLocalizer<DrawTexts> texts
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    public OpenedDraw Opened { get; private set; } = null!;

    /// <summary>The draw redone for this page; null before it was made.</summary>
    public DrawProof? Proof { get; private set; }

    public SeatPlan? Seats { get; private set; }

    /// <summary>The population: as it would be published now, or as it was.</summary>
    public PopulationView? Preview { get; private set; }

    private CancellationToken Cancellation => HttpContext.RequestAborted;

    public async Task<IActionResult> OnGet()
    {
        if (await OpenDraw.Run(db, await current.Get(), Id, Cancellation) is not { } opened)
        {
            return NotFound();
        }

        Opened = opened;
        if (opened.Record is { } record)
        {
            Proof = opened.Draw.State == DrawState.Drawn ? VerifyDraw.Run(record.ToBytes()) : null;
            Seats = record.Kind == DrawKind.Stratified ? DrawLots.Seats(record.Order(), record.Items()) : null;
            var published = new Population([.. record.Items().Select(item => new Drawable(0, item))], 0, 0, []);
            Preview = new(published, record.Order()) { Published = true };
            return Page();
        }

        var population = await DrawPopulation.Of(
            db,
            packs,
            opened.Task,
            opened.Draw.Kind,
            ChinaTime.Today(time),
            Cancellation
        );
        Preview = new(
            population,
            new(opened.Draw.Kind, "", opened.Draw.Sample)
            {
                By = DraftDraw.StrataOf(opened.Draw),
                SizeBounds = population.Bounds,
                Least = opened.Draw.Least,
            }
        );
        return Page();
    }

    public Task<IActionResult> OnPostPublish() =>
        Do(
            actor => PublishPopulation.Run(db, packs, time, actor, Id, Cancellation),
            draw => texts["Done.Publish", draw.PopulationHash!]
        );

    public Task<IActionResult> OnPostDraw(string? seed, string? source) =>
        Do(
            actor => MakeDraw.Run(db, time, actor, Id, seed ?? "", source ?? "", Cancellation),
            draw => texts["Done.Draw", draw.Sample]
        );

    public Task<IActionResult> OnPostAssign() =>
        Do(actor => AssignDrawn.Run(db, time, actor, Id, Cancellation), _ => texts["Done.Assign"]);

    /// <summary>Why an item has its points.</summary>
    public ImmutableArray<RiskReason> ReasonsOf(string code) =>
        Opened.Record?.Population.FirstOrDefault(item => item.Code == code)?.Risk ?? [];

    private async Task<IActionResult> Do(Func<Actor, Task<Result<Draw>>> operation, Func<Draw, string> done)
    {
        var actor = await current.Get();
        if (await OpenDraw.Run(db, actor, Id, Cancellation) is null)
        {
            return NotFound();
        }

        var result = await operation(actor);
        TempData.AddFlash(
            result.TryGet(out var draw) ? FlashTone.Success : FlashTone.Error,
            draw is null ? result.Findings[0].Message.In(Languages.Current) : done(draw)
        );
        return LocalRedirect(Url.Content(DrawLinks.Draw(Id)));
    }
}
