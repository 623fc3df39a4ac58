using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.App;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Quality;
using Plumbline.Domain;
using Plumbline.Domain.Quality;
using Plumbline.Web.Access;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Quality;

/// <summary>Scores of departments' performance work, with working; a department sees its own.</summary>
public sealed class IndexModel(AppDb db, Packs packs, TimeProvider time, CurrentActor current) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    /// <summary>The region whose departments are set side by side; null: the first.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Region { get; set; }

    /// <summary>Regions of the departments that the person sees.</summary>
    public RegionChoice Regions { get; private set; } = RegionChoice.None;

    public QualityRules? Rules { get; } = packs.OfPlace?.Quality;

    public ImmutableArray<DepartmentQuality> Departments { get; private set; } = [];

    public Task OnGet(CancellationToken cancellation) => Load(cancellation);

    public async Task<IActionResult> OnGetDocument(string format, CancellationToken cancellation)
    {
        await Load(cancellation);
        var file = Rules is null ? null : Downloads.Of(QualityDocument.Of(Year, Departments, Rules), format);
        return file is null ? NotFound() : file;
    }

    private async Task Load(CancellationToken cancellation)
    {
        Year = Year is >= FiscalYear.First and <= FiscalYear.Last ? Year : ChinaTime.Today(time).Year - 1;
        if (Rules is { } rules)
        {
            var both = (rules, packs.OfPlace?.Disclosure);
            var actor = await current.Get();
            var seen = actor.Subtrees(Right.ViewOverview);
            Regions = await RegionChoice.Find(db, seen, ChinaTime.Today(time), (Region, Year), cancellation);
            Region = Regions.Chosen;
            Departments = await FindQuality.Run(db, both, time, actor, (Year, Region), cancellation);
        }
    }
}
