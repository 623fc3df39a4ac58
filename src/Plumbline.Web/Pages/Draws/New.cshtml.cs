using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Plumbline.App;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Draws;
using Plumbline.Domain.Draws;
using Plumbline.Domain.Filings;
using Plumbline.Web.Access;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Draws;

/// <summary>What is typed to prepare a draw.</summary>
public sealed class DrawInput
{
    public long TaskId { get; set; }

    public string? Name { get; set; }

    public DrawKind Kind { get; set; }

    public int Sample { get; set; } = 5;

    public StratumBy[] By { get; set; } = [];

    public bool Least { get; set; }
}

/// <summary>A population as it is shown: who is in it, and the seats.</summary>
/// <param name="Population">The items.</param>
/// <param name="Order">How is drawn; the seed is empty before it is known.</param>
public sealed record PopulationView(Population Population, DrawOrder Order)
{
    /// <summary>It is published and does not change any more.</summary>
    public bool Published { get; init; }

    /// <summary>The seats; null in a draw by risk, and where the page shows those of the record.</summary>
    public SeatPlan? Seats =>
        !Published && Order.Kind == DrawKind.Stratified && Order.Sample >= 1 && Order.Sample <= Population.Items.Length
            ? DrawLots.Seats(Order, [.. Population.Items.Select(item => item.Item)])
            : null;
}

/// <summary>Prepares a draw: from which task, how many, by lot or by risk; the population is shown before.</summary>
public sealed class NewModel(
    AppDb db,
    Packs packs,
    TimeProvider time,
    CurrentActor current,
    IStringLocalizer<DrawTexts> texts
) : PageModel
{
    [BindProperty]
    public DrawInput Input { get; set; } = new();

    public IReadOnlyList<SeasonTask> Tasks { get; private set; } = [];

    public PopulationView? Preview { get; private set; }

    public async Task OnGet(CancellationToken cancellation)
    {
        await Load(cancellation);
        Input.By = [StratumBy.Department, StratumBy.Size];
        Input.TaskId = Tasks.Count > 0 ? Tasks[0].Id : 0;
    }

    public async Task OnPostPreview(CancellationToken cancellation)
    {
        await Load(cancellation);
        await Show(cancellation);
    }

    public async Task<IActionResult> OnPostSave(CancellationToken cancellation)
    {
        await Load(cancellation);
        var request = new DrawRequest(
            Input.TaskId,
            NameOf(Input),
            Input.Kind,
            Input.Sample,
            [.. Input.By],
            Input.Least ? 1 : 0
        );
        var drafted = await DraftDraw.Run(db, packs, time, await current.Get(), request, cancellation);
        if (!drafted.TryGet(out var draw))
        {
            foreach (var finding in drafted.Findings)
            {
                ModelState.AddModelError("", finding.Message.In(Languages.Current));
            }

            await Show(cancellation);
            return Page();
        }

        TempData.AddFlash(FlashTone.Success, texts["Saved"]);
        return LocalRedirect(Url.Content(DrawLinks.Draw(draw.Id)));
    }

    // A draw without a name of its own bears that of its task.
    private string NameOf(DrawInput input) =>
        string.IsNullOrWhiteSpace(input.Name) && Tasks.FirstOrDefault(task => task.Id == input.TaskId) is { } of
            ? $"{of.Name}{texts["Nav"]}"
            : input.Name ?? "";

    private async Task Show(CancellationToken cancellation)
    {
        if (Tasks.FirstOrDefault(task => task.Id == Input.TaskId) is { } task)
        {
            var population = await DrawPopulation.Of(db, packs, task, Input.Kind, ChinaTime.Today(time), cancellation);
            Preview = new(
                population,
                new(Input.Kind, "", Input.Sample)
                {
                    By = [.. Input.By],
                    SizeBounds = population.Bounds,
                    Least = Input.Least ? 1 : 0,
                }
            );
        }
    }

    private async Task Load(CancellationToken cancellation)
    {
        var actor = await current.Get();
        var regions = await db
            .Units.Under(unit => unit.Path, actor.Subtrees(Right.ManageDraws))
            .Where(unit => unit.Kind == UnitKind.Region)
            .Select(unit => unit.Id)
            .ToListAsync(cancellation);
        Tasks = await db
            .Tasks.Where(task => regions.Contains(task.UnitId) && task.Stage == FilingStage.SelfEvaluation)
            .OrderBy(task => task.ClosedAt != null)
            .ThenByDescending(task => task.Year)
            .ThenByDescending(task => task.Id)
            .ToListAsync(cancellation);
    }
}
