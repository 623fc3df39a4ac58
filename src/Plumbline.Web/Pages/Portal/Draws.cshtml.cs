using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;

namespace Plumbline.Web.Pages.Portal;

/// <summary>The draws whose population is published, for anybody to redo.</summary>
public sealed class DrawsModel(AppDb db) : PageModel
{
    public IReadOnlyList<Draw> Rows { get; private set; } = [];

    public async Task OnGet(CancellationToken cancellation) =>
        Rows = await db
            .Draws.Where(draw => draw.State != DrawState.Drafted)
            .OrderByDescending(draw => draw.PublishedAt)
            .Take(100)
            .ToListAsync(cancellation);
}
