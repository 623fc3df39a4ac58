using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.App;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.ExAnte;
using Plumbline.App.Projects;
using Plumbline.Domain;
using Plumbline.Domain.ExAnte;
using Plumbline.Web.Access;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.ExAnte;

/// <summary>Begins an ex-ante evaluation of a project.</summary>
public sealed class NewModel(AppDb db, Packs packs, TimeProvider time, CurrentActor current) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    public ImmutableArray<(Project Project, string Unit)> Projects { get; private set; } = [];

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
        Projects = await PickProjects.Run(db, await current.Get(), Right.PrepareExAnte, Q, cancellation);
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
