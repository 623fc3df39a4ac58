using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.App.Data;
using Plumbline.App.RollUps;
using Plumbline.Domain.Filings;
using Plumbline.Web.Access;

namespace Plumbline.Web.Pages.RollUps;

/// <summary>汇总: one project of many units.</summary>
public sealed class ProjectModel(AppDb db, CurrentActor current, TimeProvider time) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Name { get; set; } = "";

    public OpenedRollUp Opened { get; private set; } = null!;

    public RollUp RollUp { get; private set; } = null!;

    public ImmutableArray<MergedIndicator> Indicators { get; private set; } = [];

    public async Task<IActionResult> OnGet(long task, long unit, CancellationToken cancellation)
    {
        var actor = await current.Get();
        if (
            await OpenRollUp.Run(db, time, actor, task, unit, FilingSubject.Project, cancellation) is not { } opened
            || opened.Contributors.Where(one => one.Name == Name).ToList() is not { Count: > 0 } forms
        )
        {
            return NotFound();
        }

        Opened = opened;
        RollUp = SumUp.Of(FilingSubject.Project, forms);
        Indicators = await MergeIndicators.Run(db, forms, cancellation);
        return Page();
    }
}
