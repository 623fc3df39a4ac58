using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Log;

namespace Plumbline.Web.Pages.Log;

/// <summary>The proof of the log: the last seals to print, and a walk over everything on demand.</summary>
public sealed class IndexModel(AppDb db) : PageModel
{
    private const int Shown = 10;

    public IReadOnlyList<Seal> Seals { get; private set; } = [];

    /// <summary>The proof that was asked for; null: none was.</summary>
    public LogProof? Proof { get; private set; }

    public Task OnGet() => Load();

    public async Task<IActionResult> OnPost()
    {
        Proof = await VerifyLog.Run(db, HttpContext.RequestAborted);
        await Load();
        return Page();
    }

    private async Task Load() =>
        Seals = await db.Seals.OrderByDescending(seal => seal.Id).Take(Shown).ToListAsync(HttpContext.RequestAborted);
}
