using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.ExAnte;
using Plumbline.Web.Access;

namespace Plumbline.Web.Pages.ExAnte;

/// <summary>What was promised before the project began, beside what the years brought.</summary>
public sealed class ResultModel(AppDb db, CurrentActor current) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    public Assessment Assessment { get; private set; } = new();

    public Project Project { get; private set; } = new();

    public PromiseAndResult Found { get; private set; } = new([], [], [], 0);

    public async Task<IActionResult> OnGet(CancellationToken cancellation)
    {
        var actor = await current.Get();
        var row = await FindAssessments.Visible(db, actor).SingleOrDefaultAsync(one => one.Id == Id, cancellation);
        if (row is null || !actor.May(Right.ViewForms, row.UnitPath))
        {
            return NotFound();
        }

        Assessment = row;
        Project = await db.Projects.SingleAsync(one => one.Id == row.ProjectId, cancellation);
        Found = await PromiseAndResult.Of(db, row, cancellation);
        return Page();
    }
}
