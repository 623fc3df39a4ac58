using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Plumbline.App;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Results;
using Plumbline.Domain;
using Plumbline.Web.Access;

namespace Plumbline.Web.Pages.ResultUse;

/// <summary>Results of projects with advice and decisions for the next budget.</summary>
public sealed class IndexModel(AppDb db, Packs packs, CurrentActor current, TimeProvider time) : PageModel
{
    private const int MostLetters = 3;

    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public Grade? Grade { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Undecided { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public ResultPage Found { get; private set; } = new([], 0, [], null);

    /// <summary>Departments to which a letter can be written from here.</summary>
    public IReadOnlyList<Unit> Letters { get; private set; } = [];

    public async Task OnGet(CancellationToken cancellation)
    {
        var actor = await current.Get();
        var filter = new ResultFilter(Year, Q ?? "", Grade, Undecided, Math.Clamp(P, 1, 100_000));
        Found = await FindResults.Run(db, packs, actor, filter, ChinaTime.Today(time), cancellation);
        var paths = Found.Rows.SelectMany(row => UnitPath.Ids(row.Form.UnitPath)).Distinct().ToList();
        Letters = await db
            .Units.Under(unit => unit.Path, actor.Subtrees(Right.ViewResults))
            .Where(unit => unit.Kind == UnitKind.Department && paths.Contains(unit.Id))
            .OrderBy(unit => unit.Code)
            .Take(MostLetters)
            .ToListAsync(cancellation);
    }
}
