using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Evaluations;
using Plumbline.Web.Access;

namespace Plumbline.Web.Pages.Evaluations;

/// <summary>The evaluations that the person may see, and how agencies were marked.</summary>
public sealed class IndexModel(AppDb db, Packs packs, CurrentActor current) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>How many there are on all pages.</summary>
    public int Count { get; private set; }

    public ImmutableArray<EvaluationRow> Rows { get; private set; } = [];

    public ImmutableArray<AgencyQuality> Agencies { get; private set; } = [];

    public bool MayOpen { get; private set; }

    public async Task OnGet(CancellationToken cancellation)
    {
        var actor = await current.Get();
        MayOpen = actor.MayAnywhere(Right.ManageEvaluations);
        (Rows, Count) = await FindEvaluations.Run(db, actor, P, cancellation);
        Agencies = MayOpen ? await FindEvaluations.Agencies(db, packs, actor, cancellation) : [];
    }
}
