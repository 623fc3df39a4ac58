using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Plumbline.App;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Organisation;
using Plumbline.App.Projects;
using Plumbline.Domain.Filings;
using Plumbline.Web.Access;
using Plumbline.Web.Pages.Tasks;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Projects;

/// <summary>What is typed about a project.</summary>
public sealed class ProjectInput
{
    [StringLength(50)]
    public string? Unit { get; set; }

    [StringLength(50)]
    public string? Code { get; set; }

    [StringLength(200)]
    public string? Name { get; set; }

    [StringLength(100)]
    public string? Category { get; set; }

    public int FirstYear { get; set; }

    public int? LastYear { get; set; }

    public ProjectRecurrence? Recurrence { get; set; }

    public bool Classified { get; set; }
}

/// <summary>Adds a project, or changes one.</summary>
public sealed class EditModel(AppDb db, TimeProvider time, CurrentActor current, IStringLocalizer<ProjectTexts> texts)
    : PageModel
{
    [BindProperty(SupportsGet = true)]
    public long? Id { get; set; }

    [BindProperty]
    public ProjectInput Input { get; set; } = new();

    public async Task<IActionResult> OnGet(CancellationToken cancellation)
    {
        Input.FirstYear = ChinaTime.Today(time).Year;
        if (Id is null)
        {
            return Page();
        }

        if (await Find(cancellation) is not { } project)
        {
            return NotFound();
        }

        Input = new()
        {
            Unit = await db
                .Units.Where(unit => unit.Id == project.UnitId)
                .Select(unit => unit.Code)
                .SingleAsync(cancellation),
            Code = project.Code,
            Name = project.Name,
            Category = project.Category,
            FirstYear = project.FirstYear,
            LastYear = project.LastYear,
            Recurrence = project.Recurrence,
            Classified = project.Classified,
        };
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken cancellation)
    {
        var actor = await current.Get();
        if (Id is not null && await Find(cancellation) is null)
        {
            return NotFound();
        }

        var code = Input.Unit?.Trim();
        var unit = await db
            .Units.Under(row => row.Path, actor.Subtrees(Right.ManageProjects))
            .OpenOn(ChinaTime.Today(time))
            .FirstOrDefaultAsync(row => row.Code == code, cancellation);
        if (unit is null && Id is null)
        {
            ModelState.AddModelError("Input.Unit", texts["UnknownUnit"]);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var entry = new ProjectEntry(Id, unit?.Id ?? 0, Input.Code, Input.Name, Input.FirstYear)
        {
            LastYear = Input.LastYear,
            Category = Input.Category,
            Recurrence = Input.Recurrence,
            Classified = Input.Classified,
        };
        var kept = await KeepProject.Run(db, time, actor, entry, cancellation);
        if (!kept.TryGet(out var project))
        {
            ModelState.Add(kept.Findings);
            return Page();
        }

        TempData.AddFlash(FlashTone.Success, texts["Saved"]);
        return Redirect(Url.Project(project.Id));
    }

    private async Task<Project?> Find(CancellationToken cancellation)
    {
        var actor = await current.Get();
        return await db
            .Projects.Under(project => project.UnitPath, actor.Subtrees(Right.ManageProjects))
            .SingleOrDefaultAsync(project => project.Id == Id, cancellation);
    }
}
