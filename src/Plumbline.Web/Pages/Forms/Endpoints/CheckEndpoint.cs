using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Forms;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Forms.Endpoints;

/// <summary>
/// <c>GET /forms/{id}/check?since=12</c>: totals, scores with working, findings by place, and what others changed since the
/// revision that the page knows. The revision is the ETag, so that a page that only listens costs one small query.
/// </summary>
internal static class CheckEndpoint
{
    internal static async Task<IResult> Get(
        long id,
        long? since,
        HttpContext context,
        FormRequest request,
        AppDb db,
        Packs packs,
        CancellationToken cancellation
    )
    {
        var actor = await request.Actor();
        if (await OpenForm.At(db, actor, id, Right.ViewForms, cancellation) is not { Form: var form } at)
        {
            return Results.NotFound();
        }

        var tag = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"\"{at.Seq}\"");
        context.Response.Headers.ETag = tag;
        if (context.Request.Headers.IfNoneMatch == tag)
        {
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }

        var opened = await OpenForm.Run(db, at, cancellation);
        var judged = await CheckForm.Run(db, opened, packs, cancellation);
        if (form.SummarySeq < opened.Seq)
        {
            await CheckForm.Keep(db, judged, cancellation);
        }

        var changes = since is { } from ? await FindChanges.Since(db, actor, form, from, cancellation) : [];
        return Results.Json(CheckAnswer.Of(judged, changes, packs.English, Languages.Current), PageJson.Options);
    }

    /// <summary><c>GET /forms/{id}/rows</c>: the rows as they stand, for a page that has missed too much.</summary>
    internal static async Task<IResult> Rows(long id, FormRequest request, AppDb db, CancellationToken cancellation) =>
        await request.Find(id, Right.ViewForms, cancellation) is not null
        && await OpenForm.Run(db, id, cancellation) is { } opened
            ? Results.Json(new { opened.Seq, Rows = FormRows.Of(opened.Rows) }, PageJson.Options)
            : Results.NotFound();
}
