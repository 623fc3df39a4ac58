using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Chains;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Declarations;
using Plumbline.Web.Access;

namespace Plumbline.Web.Pages.Goals;

/// <summary>全过程: a project's whole chain of one year, and its indicators from promise to result.</summary>
public sealed class ChainModel(AppDb db, CurrentActor current) : PageModel
{
    public Project Project { get; private set; } = new();

    public string UnitName { get; private set; } = "";

    public int Year { get; private set; }

    /// <summary>Years in which the project has forms or money.</summary>
    public ImmutableArray<int> Years { get; private set; } = [];

    public ImmutableArray<ChainLink> Links { get; private set; } = [];

    /// <summary>The person fills forms of the project, and there is a goal to capture for.</summary>
    public bool MayCapture { get; private set; }

    public ImmutableArray<string> RoundNames { get; private set; } = [];

    public ImmutableArray<FollowedIndicator> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGet(long id, int year, CancellationToken cancellation)
    {
        var actor = await current.Get();
        var found = await db
            .Projects.Under(project => project.UnitPath, actor.Subtrees(Right.ViewProjects))
            .SingleOrDefaultAsync(project => project.Id == id, cancellation);
        if (found is null || !actor.May(Right.ViewForms, found.UnitPath))
        {
            return NotFound();
        }

        (Project, Year) = (found, year);
        var years = await db
            .Forms.Where(form => form.ProjectId == id)
            .Select(form => form.Year)
            .Union(db.ProjectFunds.Where(fund => fund.ProjectId == id).Select(fund => fund.Year))
            .ToListAsync(cancellation);
        Years = [.. years.Append(year).Distinct().OrderDescending()];
        UnitName = await db
            .Units.Where(unit => unit.Id == found.UnitId)
            .Select(unit => unit.Name)
            .SingleAsync(cancellation);
        Links = await FindChain.Run(db, found, year, cancellation);
        MayCapture = await KeepCapture.GoalOf(db, actor, id, year, cancellation) is not null;
        (RoundNames, Rows) = await FollowIndicators.Run(db, found, year, cancellation);
        return Page();
    }
}
