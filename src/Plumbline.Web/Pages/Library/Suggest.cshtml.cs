using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Library;
using Plumbline.Domain.Library;
using Plumbline.Web.Access;

namespace Plumbline.Web.Pages.Library;

/// <summary>Indicators for a project, from what like projects measure.</summary>
public sealed class SuggestModel(AppDb db, IndicatorLibrary shipped, CurrentActor current) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public long? Project { get; set; }

    [BindProperty(SupportsGet = true)]
    [StringLength(200)]
    public string? Name { get; set; }

    [BindProperty(SupportsGet = true)]
    [StringLength(100)]
    public string? Category { get; set; }

    /// <summary>Null: nothing was asked for yet.</summary>
    public Suggestions? Suggestions { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken cancellation)
    {
        var actor = await current.Get();
        if (Project is { } id)
        {
            var found = await db
                .Projects.Under(project => project.UnitPath, actor.Subtrees(Right.ViewProjects))
                .SingleOrDefaultAsync(project => project.Id == id, cancellation);
            if (found is null)
            {
                return NotFound();
            }

            (Name, Category) = (found.Name, found.Category);
        }

        if (ModelState.IsValid && !string.IsNullOrWhiteSpace(Name))
        {
            var category = string.IsNullOrWhiteSpace(Category) ? null : Category.Trim();
            var library = await OpenLibrary.Run(db, shipped, actor, cancellation);
            var wish = new ProjectWish(Project, Name.Trim(), category, []);
            Suggestions = await SuggestForProject.Run(db, library, actor, wish, cancellation);
        }

        return Page();
    }
}
