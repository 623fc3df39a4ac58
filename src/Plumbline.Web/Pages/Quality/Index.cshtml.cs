using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.App;
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
            Departments = await FindQuality.Run(db, both, time, await current.Get(), Year, cancellation);
        }
    }
}
