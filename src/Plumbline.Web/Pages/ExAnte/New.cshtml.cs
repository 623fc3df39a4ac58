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
using Plumbline.App.Season;
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

    /// <summary>The templates of each regime, those of the one in force first.</summary>
    public IReadOnlyList<(Regime Regime, ImmutableArray<ExAnteTemplate> Templates)> Templates { get; private set; } =
    [];

    /// <summary>The regime by which the place works now; null: it has had no task yet.</summary>
    public string? InForce { get; private set; }

    /// <summary>Budgets are asked for a year ahead.</summary>
    public int Year => ChinaTime.Today(time).Year + 1;

    public async Task OnGet(CancellationToken cancellation)
    {
        var actor = await current.Get();
        Projects = await PickProjects.Run(db, actor, Right.PrepareExAnte, Q, cancellation);
        InForce = await RegimeInForce.Of(db, actor, cancellation);
        Templates =
        [
            .. packs
                .Regimes.All.Values.Where(regime => regime.Process.ExAnte is { Templates.IsEmpty: false })
                .OrderByDescending(regime => regime.Code == InForce)
                .ThenByDescending(regime => regime.Parent is null)
                .ThenBy(regime => regime.Code, StringComparer.Ordinal)
                .Select(regime => (regime, regime.Process.ExAnte!.Templates)),
        ];
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
