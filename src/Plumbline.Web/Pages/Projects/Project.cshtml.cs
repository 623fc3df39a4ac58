using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Plumbline.App;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Imports.Figures;
using Plumbline.App.Projects;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Web.Access;
using Plumbline.Web.Pages.Tasks;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Projects;

/// <summary>What is typed about a change of the budget.</summary>
public sealed class RevisionInput
{
    public int Year { get; set; }

    public RevisionKind Kind { get; set; }

    public FundNature Nature { get; set; } = FundNature.GeneralPublic;

    [StringLength(40)]
    public string? Amount { get; set; }

    public DateOnly? On { get; set; }

    [StringLength(200)]
    public string? Document { get; set; }

    [StringLength(1000)]
    public string? Reason { get; set; }
}

/// <summary>The way from the initial budget to the adjusted one, of one year and source.</summary>
/// <param name="Fund">The amounts as they stand.</param>
/// <param name="Steps">The steps in order.</param>
public sealed record Waterfall(ProjectFund Fund, IReadOnlyList<BudgetRevision> Steps)
{
    /// <summary>What the steps leave unexplained, in fen.</summary>
    public long Unexplained => Fund.AdjustedFen - Steps.Sum(step => step.ChangeFen);
}

/// <summary>One project: its years, its money by source, how the budget changed, its forms.</summary>
public sealed class ProjectModel(
    AppDb db,
    TimeProvider time,
    CurrentActor current,
    IStringLocalizer<ProjectTexts> texts
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    [BindProperty]
    public RevisionInput Input { get; set; } = new();

    public Project Project { get; private set; } = new();

    public Unit Unit { get; private set; } = new();

    public bool MayEdit { get; private set; }

    public IReadOnlyList<ProjectFund> Funds { get; private set; } = [];

    public IReadOnlyList<Waterfall> Waterfalls { get; private set; } = [];

    public IReadOnlyList<Form> Forms { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken cancellation)
    {
        if (!await Load(cancellation))
        {
            return NotFound();
        }

        Input.Year = ChinaTime.Today(time).Year;
        Input.On = ChinaTime.Today(time);
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken cancellation)
    {
        if (!await Load(cancellation))
        {
            return NotFound();
        }

        if (AmountText.Fen(Input.Amount ?? "", MoneyUnit.TenThousandYuan) is not { } fen)
        {
            ModelState.AddModelError("Input.Amount", texts["BadAmount"]);
            return Page();
        }

        var step = new Revision(Id, Input.Year, Input.Kind, Input.Nature, fen, Input.On ?? ChinaTime.Today(time))
        {
            Document = Empty(Input.Document),
            Reason = Empty(Input.Reason),
        };
        var revised = await ReviseBudget.Run(db, time, await current.Get(), step, cancellation);
        if (!revised.TryGet(out _))
        {
            ModelState.Add(revised.Findings);
            return Page();
        }

        TempData.AddFlash(FlashTone.Success, texts["Revised"]);
        return Redirect(Url.Project(Id));
    }

    private static string? Empty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private async Task<bool> Load(CancellationToken cancellation)
    {
        var actor = await current.Get();
        var found = await db
            .Projects.Under(project => project.UnitPath, actor.Subtrees(Right.ViewProjects))
            .SingleOrDefaultAsync(project => project.Id == Id, cancellation);
        if (found is null)
        {
            return false;
        }

        Project = found;
        Unit = await db.Units.SingleAsync(unit => unit.Id == found.UnitId, cancellation);
        MayEdit = actor.May(Right.ManageProjects, found.UnitPath);
        Funds = await db
            .ProjectFunds.Where(fund => fund.ProjectId == Id)
            .OrderByDescending(fund => fund.Year)
            .ThenBy(fund => fund.Nature)
            .ThenBy(fund => fund.Origin)
            .ToListAsync(cancellation);
        var steps = await db
            .BudgetRevisions.Where(step => step.ProjectId == Id)
            .OrderBy(step => step.On)
            .ThenBy(step => step.Id)
            .ToListAsync(cancellation);
        var byFund = steps.ToLookup(step => (step.Year, step.Nature));
        Waterfalls =
        [
            .. Funds
                .Where(fund => fund.Origin == FundOrigin.CurrentYear && byFund.Contains((fund.Year, fund.Nature)))
                .Select(fund => new Waterfall(fund, [.. byFund[(fund.Year, fund.Nature)]])),
        ];
        Forms = actor.May(Right.ViewForms, found.UnitPath)
            ? await db
                .Forms.Where(form => form.ProjectId == Id)
                .OrderByDescending(form => form.Year)
                .ThenByDescending(form => form.Id)
                .ToListAsync(cancellation)
            : [];
        return true;
    }
}
