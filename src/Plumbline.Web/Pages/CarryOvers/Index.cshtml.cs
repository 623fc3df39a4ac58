using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Plumbline.App;
using Plumbline.App.Access;
using Plumbline.App.CarryOvers;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.Domain;
using Plumbline.Web.Access;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.CarryOvers;

/// <summary>Money carried into a year: by department, by project, and what last year's forms left that is not kept yet.</summary>
public sealed class IndexModel(AppDb db, Packs packs, TimeProvider time, CurrentActor current) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public long? Department { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Due { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public CarryOverPage Listed { get; private set; } = null!;

    /// <summary>Projects whose last form left money and that are not kept yet, for whoever may keep them.</summary>
    public ImmutableArray<LeftOver> Left { get; private set; } = [];

    public bool MayKeep { get; private set; }

    public IReadOnlyList<Regime> Regimes { get; } =
    [
        .. packs
            .Regimes.All.Values.Where(regime => regime.Process.CarryOver is not null)
            .OrderBy(regime => regime.Code, StringComparer.Ordinal),
    ];

    private CancellationToken Cancellation => HttpContext.RequestAborted;

    public async Task OnGet()
    {
        var actor = await current.Get();
        Settle();
        var query = new CarryOverQuery(Year)
        {
            Page = Math.Max(1, P),
            DepartmentId = Department,
            OnlyDue = Due,
        };
        Listed = await FindCarryOvers.Run(db, actor, query, Cancellation);
        MayKeep = !actor.Subtrees(Right.ManageProjects).IsEmpty;
        Left = await FindLeftOvers.Run(db, actor, Year, Cancellation);
    }

    public async Task<IActionResult> OnPost(string? code, string? regime)
    {
        Settle();
        var actor = await current.Get();
        var typed = (code ?? "").Trim();
        var project = await db
            .Projects.Under(row => row.UnitPath, actor.Subtrees(Right.ManageProjects))
            .Where(row => row.Code == typed)
            .Select(row => row.Id)
            .FirstOrDefaultAsync(Cancellation);
        var request = new CarryOverRequest(project, Year, regime ?? "");
        var kept = await KeepCarryOver.Run(db, packs, time, actor, request, Cancellation);
        if (kept.TryGet(out var carried))
        {
            return LocalRedirect(Url.Content(CarryOverLinks.Item(carried.Id)));
        }

        TempData.AddFlash(FlashTone.Error, kept.Findings[0].Message.In(Languages.Current));
        return LocalRedirect(Url.Content(CarryOverLinks.Year(Year)));
    }

    private void Settle() =>
        Year = Year is >= FiscalYear.First and <= FiscalYear.Last ? Year : ChinaTime.Today(time).Year - 1;
}
