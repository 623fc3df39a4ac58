using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Publishing;

namespace Plumbline.Web.Pages.Portal;

/// <summary>A department or unit with all that it and what lies below it published, year by year.</summary>
public sealed class DepartmentModel(AppDb db) : PageModel
{
    public string Name { get; private set; } = "";

    public ImmutableArray<PublishedRow> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGet(long id, CancellationToken cancellation)
    {
        var unit = await db.Units.SingleOrDefaultAsync(unit => unit.Id == id, cancellation);
        if (unit is null)
        {
            return NotFound();
        }

        Name = unit.Name;
        Rows =
        [
            .. await Publishable
                .Published(db)
                .Where(row => row.UnitPath.StartsWith(unit.Path))
                .OrderByDescending(row => row.Year)
                .ThenBy(row => row.UnitPath)
                .ThenBy(row => row.PublicationId)
                .ToListAsync(cancellation),
        ];
        // A unit without publications is not shown at all: its name alone may be classified.
        return Rows.IsEmpty ? NotFound() : Page();
    }
}
