using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.App.Data;
using Plumbline.App.Library;
using Plumbline.Domain.Library;
using Plumbline.Web.Access;

namespace Plumbline.Web.Pages.Library;

/// <summary>Indicators that may be one, over the library and the forms in sight.</summary>
public sealed class DuplicatesModel(AppDb db, IndicatorLibrary shipped, CurrentActor current) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public DuplicateScope Scope { get; set; }

    public NearDuplicatesFound Found { get; private set; } = new([], [], 0);

    public async Task OnGet(CancellationToken cancellation)
    {
        var actor = await current.Get();
        var library = await OpenLibrary.Run(db, shipped, actor, cancellation);
        Found = await FindNearDuplicates.Run(db, actor, library, Scope, cancellation);
    }
}
