using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Publishing;
using Plumbline.Web.Limits;

namespace Plumbline.Web.Pages.Portal;

/// <summary>Does the sums of a published document again, in front of everybody.</summary>
public sealed class CheckModel(AppDb db, Packs packs, CostlyWork work, IStringLocalizer<PortalTexts> texts)
    : PublicationPage(db, packs)
{
    public async Task<IActionResult> OnGet(string code, string id, CancellationToken cancellation)
    {
        if (
            !await Open(code, cancellation)
            || Documents.FirstOrDefault(document => document.Id == id) is not { } document
        )
        {
            return NotFound();
        }

        using var permit = await work.Enter(HttpContext);
        if (permit is null)
        {
            return StatusCode(StatusCodes.Status429TooManyRequests);
        }

        var audited = await AuditPublication.Run(document, Stamp, cancellation);
        return audited.TryGet(out var result)
            ? AuditAnswer.Of(HttpContext, result, texts, Url.Content(PortalLinks.Publication(Opened.Publication.Code)))
            : StatusCode(StatusCodes.Status503ServiceUnavailable);
    }
}
