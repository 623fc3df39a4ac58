using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Publishing;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Workflow;
using Plumbline.Web.Access;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Publish;

/// <summary>A form that is or may be published.</summary>
public sealed record PublishRow(
    long FormId,
    string UnitName,
    FilingSubject Subject,
    string Name,
    int Year,
    DisclosureState? State,
    string? Code
);

/// <summary>Publications under the units of one's posts, and locked forms that have none yet.</summary>
public sealed class IndexModel(
    AppDb db,
    Packs packs,
    TimeProvider time,
    CurrentActor current,
    IStringLocalizer<PortalTexts> texts
) : PageModel
{
    /// <summary>Rows on a page.</summary>
    public const int Size = 50;

    /// <summary>Beyond so many it is only told that there are more.</summary>
    public const int MostCounted = 10_000;

    private const int MostRefusals = 10;

    [BindProperty(SupportsGet = true)]
    public DisclosureState? State { get; set; }

    /// <summary>Fiscal year; 0: the latest.</summary>
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    /// <summary>Years of self-evaluations, latest first.</summary>
    public IReadOnlyList<int> Years { get; private set; } = [];

    /// <summary>Only forms without a publication.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Waiting { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>How many there are, up to one more than <see cref="MostCounted"/>.</summary>
    public int Total { get; private set; }

    public ImmutableArray<PublishRow> Rows { get; private set; } = [];

    /// <summary>What this person may do at once with the forms that are listed; null: nothing.</summary>
    public BatchStep? Step { get; private set; }

    public async Task OnGet(CancellationToken cancellation)
    {
        P = Math.Max(1, P);
        var actor = await current.Get();
        var next = Waiting || State is not null ? PublishMany.Next(State) : null;
        Step = next is { } step && PublishMany.May(actor, step) ? step : null;
        var open = Publishable.Open(db).Under(form => form.UnitPath, actor.Subtrees(Right.ViewPublications));
        await SetYear(actor, cancellation);
        var forms = await Publishable.Sealed(db, open.Where(form => form.Year == Year), cancellation);
        var rows =
            from form in forms
            join unit in db.Units on form.UnitId equals unit.Id
            join publication in db.Publications on form.Id equals publication.FormId into publications
            from publication in publications.DefaultIfEmpty()
            select new
            {
                form,
                unit.Name,
                publication,
            };
        rows = Waiting ? rows.Where(row => row.form.State == FormState.Locked && row.publication == null) : rows;
        rows = State is { } state ? rows.Where(row => row.publication != null && row.publication.State == state) : rows;
        Total = await rows.Take(MostCounted + 1).CountAsync(cancellation);
        var found = await rows.OrderBy(row => row.form.UnitPath)
            .ThenBy(row => row.form.Id)
            .Skip((Math.Clamp(P, 1, 1_000_000) - 1) * Size)
            .Take(Size)
            .ToListAsync(cancellation);
        Rows =
        [
            .. found.Select(row => new PublishRow(
                row.form.Id,
                row.Name,
                row.form.Subject,
                row.form.Name,
                row.form.Year,
                row.publication?.State,
                row.publication?.Code
            )),
        ];
    }

    // By the few tasks, each asked for one form of the person's.
    private async Task SetYear(Actor actor, CancellationToken cancellation)
    {
        var standing = db
            .Forms.Under(form => form.UnitPath, actor.Subtrees(Right.ViewPublications))
            .Where(form => form.WithdrawnAt == null);
        var tasks = await db
            .Tasks.Where(task => task.Stage == FilingStage.SelfEvaluation || task.Stage == FilingStage.Review)
            .Select(task => new { task.Year, Holds = standing.Any(form => form.TaskId == task.Id) })
            .ToListAsync(cancellation);
        Years =
        [
            .. tasks.Where(task => task.Holds).Select(task => task.Year).Distinct().OrderByDescending(year => year),
        ];
        Year = Years.Count == 0 || Years.Contains(Year) ? Year : Years[0];
    }

    public async Task<IActionResult> OnPost(BatchStep step, long[] forms, CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
        {
            return BadRequest();
        }

        var actor = await current.Get();
        var outcomes = await PublishMany.Run(db, packs, time, actor, step, forms, cancellation);
        var done = outcomes.Where(outcome => outcome.Refusals.IsEmpty).ToList();
        TempData.AddFlash(
            done.Count > 0 ? FlashTone.Success : FlashTone.Info,
            texts[$"Publish.Many.{step}.Done", done.Count, done.Sum(outcome => outcome.Masked)]
        );
        foreach (var outcome in outcomes.Where(outcome => !outcome.Refusals.IsEmpty).Take(MostRefusals))
        {
            var why = outcome.Refusals[0].Message.In(Languages.Current);
            TempData.AddFlash(FlashTone.Error, texts["Publish.Many.Refused", outcome.Name, why]);
        }

        return Redirect(Request.PathBase + Request.Path + Request.QueryString);
    }
}
