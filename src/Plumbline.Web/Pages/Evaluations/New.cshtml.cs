using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.App;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Evaluations;
using Plumbline.App.Projects;
using Plumbline.Domain;
using Plumbline.Domain.Workflow;
using Plumbline.Web.Access;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Evaluations;

/// <summary>Opens an evaluation of a project.</summary>
public sealed class NewModel(AppDb db, Packs packs, TimeProvider time, CurrentActor current) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    public ImmutableArray<(Project Project, string Unit)> Projects { get; private set; } = [];

    public ImmutableArray<EvaluationKind> Kinds { get; private set; } = [];

    public ImmutableArray<Regime> Regimes { get; } =
    [.. packs.Regimes.All.Values.Where(regime => regime.Process.Evaluation is not null)];

    public int Year => ChinaTime.Today(time).Year - 1;

    public async Task OnGet(CancellationToken cancellation)
    {
        var actor = await current.Get();
        var finance = actor.Posts.Any(post => post.Role == Role.FinancePerformance);
        var department = actor.Posts.Any(post => post.Role is Role.DepartmentFinance or Role.LeadingGroup);
        Kinds =
        [
            .. finance ? [EvaluationKind.Finance] : Array.Empty<EvaluationKind>(),
            .. department ? [EvaluationKind.Department] : Array.Empty<EvaluationKind>(),
        ];
        Projects = await PickProjects.Run(db, actor, Right.ManageEvaluations, Q, cancellation);
    }

    public async Task<IActionResult> OnPost(
        long project,
        int year,
        EvaluationKind kind,
        string? regime,
        string? agency,
        CancellationToken cancellation
    )
    {
        var request = new EvaluationRequest(project, year, kind, regime ?? "", agency);
        var opened = await OpenEvaluation.Run(db, packs, time, await current.Get(), request, cancellation);
        if (opened.TryGet(out var evaluation))
        {
            return LocalRedirect(Url.Content(EvaluationLinks.Item(evaluation.Id)));
        }

        TempData.AddFlash(FlashTone.Error, opened.Findings[0].Message.In(Languages.Current));
        return LocalRedirect(Url.Content(EvaluationLinks.New));
    }
}
