using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.App.Data;
using Plumbline.App.Forms;
using Plumbline.App.Review;
using Plumbline.Web.Access;

namespace Plumbline.Web.Pages.Review;

/// <summary>Remarks and history of one cell, as a part that any page on the form can open.</summary>
public sealed class CellModel(AppDb db, CurrentActor current) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Place { get; set; } = "";

    public CellPanel Panel { get; private set; } = null!;

    public async Task<IActionResult> OnGet()
    {
        var actor = await current.Get();
        if (await FormSight.Find(db, actor, Id, HttpContext.RequestAborted) is null)
        {
            return NotFound();
        }

        var opened = (await OpenForm.Run(db, Id, HttpContext.RequestAborted))!;
        Panel = await CellPanel.Of(db, opened, actor, Place, HttpContext.RequestAborted);
        return Page();
    }
}
