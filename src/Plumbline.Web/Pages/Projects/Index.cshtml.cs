using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Plumbline.App;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Projects;
using Plumbline.Web.Access;

namespace Plumbline.Web.Pages.Projects;

/// <summary>The list of projects, a page at a time by key.</summary>
public sealed class IndexModel(AppDb db, TimeProvider time, CurrentActor current) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Unit { get; set; }

    [BindProperty(SupportsGet = true)]
    public ProjectOrder Order { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    [BindProperty(SupportsGet = true)]
    public long? AfterId { get; set; }

    public ProjectPage Listed { get; private set; } = new([], null, 0);

    public bool MayAdd { get; private set; }

    public IEnumerable<int> Years { get; } = Enumerable.Range(0, 8).Select(ago => ChinaTime.Today(time).Year - ago);

    public async Task OnGet(CancellationToken cancellation)
    {
        var actor = await current.Get();
        MayAdd = actor.MayAnywhere(Right.ManageProjects);
        var code = Unit?.Trim();
        var below = string.IsNullOrEmpty(code)
            ? null
            : await db
                .Units.Where(unit => unit.Code == code)
                .OrderBy(unit => unit.ValidTo != null)
                .Select(unit => unit.Path)
                .FirstOrDefaultAsync(cancellation);
        if (below is null && !string.IsNullOrEmpty(code))
        {
            return;
        }

        var query = new ProjectQuery
        {
            Words = Q,
            Year = Year,
            Below = below,
            Order = Order,
            After = AfterId is { } id ? (After ?? "", id) : null,
        };
        Listed = await ListProjects.Run(db, actor, query, cancellation);
    }
}
