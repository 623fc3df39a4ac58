using Microsoft.AspNetCore.Antiforgery;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms;
using Plumbline.Web.Access;

namespace Plumbline.Web.Pages.Forms.Endpoints;

/// <summary>What the endpoints of a form share: who asks, for which form, and the JSON of both sides.</summary>
public sealed class FormRequest(CurrentActor current, AppDb db, IAntiforgery antiforgery)
{
    /// <summary>Who asks.</summary>
    internal Task<Actor> Actor() => current.Get();

    /// <summary>The form, where the actor holds the right over its unit; null: for this person there is none.</summary>
    internal async Task<Form?> Find(long id, Right right, CancellationToken cancellation) =>
        await FillRights.Find(db, await current.Get(), id, right, cancellation);

    /// <summary>Whether the request comes from a page of ours.</summary>
    internal Task<bool> IsOurs(HttpContext context) => antiforgery.IsRequestValidAsync(context);
}
