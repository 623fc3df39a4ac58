using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Plumbline.App;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.ExAnte;
using Plumbline.Domain;
using Plumbline.Domain.ExAnte;
using Plumbline.Web.Access;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.ExAnte;

/// <summary>Begins an ex-ante evaluation of a project.</summary>
public sealed class NewModel(AppDb db, Packs packs, TimeProvider time, CurrentActor current) : PageModel
{
    private const int Most = 200;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    public IReadOnlyList<(Project Project, string Unit)> Projects { get; private set; } = [];

    public IReadOnlyList<(Regime Regime, ExAnteTemplate Template)> Templates { get; } =
    [
        .. packs.Regimes.All.Values.SelectMany(regime =>
            (regime.Process.ExAnte?.Templates ?? []).Select(template => (regime, template))
        ),
    ];

    /// <summary>Budgets are asked for a year ahead.</summary>
    public int Year => ChinaTime.Today(time).Year + 1;

    public async Task OnGet(CancellationToken cancellation)
    {
        var actor = await current.Get();
        var words = Q?.Trim() ?? "";
        var rows = await db
            .Projects.Under(project => project.UnitPath, actor.Subtrees(Right.PrepareExAnte))
            .Where(project => project.Name.Contains(words))
            .OrderByDescending(project => project.FirstYear)
            .ThenBy(project => project.Id)
            .Take(Most)
            .Join(db.Units, project => project.UnitId, unit => unit.Id, (project, unit) => new { project, unit.Name })
            .ToListAsync(cancellation);
        Projects = [.. rows.Select(row => (row.project, row.Name))];
    }

    public async Task<IActionResult> OnPost(long project, int year, string? template, CancellationToken cancellation)
    {
        var parts = (template ?? "").Split('|');
        var request = new AssessmentRequest(project, year, parts[0], parts[^1]);
        var opened = await OpenAssessment.Run(db, packs, time, await current.Get(), request, cancellation);
        if (opened.TryGet(out var row))
        {
            return LocalRedirect(Url.Content(ExAnteLinks.Item(row.Id)));
        }

        TempData.AddFlash(FlashTone.Error, opened.Findings[0].Message.In(Languages.Current));
        return LocalRedirect(Url.Content(ExAnteLinks.New));
    }
}
