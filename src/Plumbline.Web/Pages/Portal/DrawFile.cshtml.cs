using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.App.Data;
using Plumbline.App.Draws;

namespace Plumbline.Web.Pages.Portal;

/// <summary>The published files of a draw: the population, whose bytes the hash is of, and the record.</summary>
public sealed class DrawFileModel(AppDb db) : PageModel
{
    public async Task<IActionResult> OnGet(long id, string file, CancellationToken cancellation) =>
        await OpenDraw.Published(db, id, cancellation) is not { } record ? NotFound()
        : file == "record.json" ? File(record.ToBytes(), "application/json", file)
        : file == "population.csv" ? File(DrawRecord.Csv(record.Items()), "text/csv", file)
        : NotFound();
}
