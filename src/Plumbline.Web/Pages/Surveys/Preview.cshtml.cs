using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.App.Data;
using Plumbline.App.Surveys;
using Plumbline.Web.Access;

namespace Plumbline.Web.Pages.Surveys;

/// <summary>The questionnaire as people will see it.</summary>
public sealed class PreviewModel(AppDb db, CurrentActor current) : PageModel
{
    public OpenedSurvey Opened { get; private set; } = null!;

    public async Task<IActionResult> OnGet(long id, CancellationToken cancellation)
    {
        if (await OpenSurvey.Run(db, await current.Get(), id, cancellation) is not { } opened)
        {
            return NotFound();
        }

        Opened = opened;
        return Page();
    }
}
