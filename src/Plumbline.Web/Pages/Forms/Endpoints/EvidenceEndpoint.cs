using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Evidence;
using Plumbline.App.Files;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Forms.Endpoints;

/// <summary>Files of evidence: taken in, listed, shown, taken off.</summary>
internal static class EvidenceEndpoint
{
    /// <summary><c>POST /forms/{id}/evidence?name=a.pdf&amp;items=r1,r2</c> with the bytes as body.</summary>
    internal static async Task<IResult> Add(
        long id,
        string name,
        string? items,
        HttpContext context,
        FormRequest request,
        EvidenceServices services,
        CancellationToken cancellation
    )
    {
        if (!await request.IsOurs(context))
        {
            return Results.BadRequest();
        }

        if (await request.Find(id, Right.FillForms, cancellation) is null)
        {
            return Results.NotFound();
        }

        var stored = await AddEvidence.Run(
            services.Db,
            services.Store,
            services.Options,
            services.Time,
            await request.Actor(),
            new(id, [.. (items ?? "").Split(',')], name, context.Request.Body),
            cancellation
        );
        return stored.TryGet(out var file)
            ? Results.Json(file, PageJson.Options)
            : ProblemAnswer.Of(stored.Findings[0]);
    }

    internal static async Task<IResult> Remove(
        long id,
        long use,
        HttpContext context,
        FormRequest request,
        EvidenceServices services,
        CancellationToken cancellation
    )
    {
        if (!await request.IsOurs(context))
        {
            return Results.BadRequest();
        }

        if (await request.Find(id, Right.FillForms, cancellation) is null)
        {
            return Results.NotFound();
        }

        var result = await RemoveEvidence.Run(services.Db, services.Time, await request.Actor(), id, use, cancellation);
        return result.TryGet(out var seq) ? Results.Json(new { seq }) : ProblemAnswer.Of(result.Findings[0]);
    }

    internal static async Task<IResult> List(
        long id,
        HttpContext context,
        FormRequest request,
        AppDb db,
        CancellationToken cancellation
    )
    {
        if (await request.Find(id, Right.ViewForms, cancellation) is null)
        {
            return Results.NotFound();
        }

        var uses = await db
            .EvidenceUses.Where(use => use.FormId == id)
            .Join(db.EvidenceFiles, use => use.Hash, file => file.Hash, (use, file) => new { use, file })
            .OrderBy(pair => pair.use.Id)
            .ToListAsync(cancellation);
        return Results.Json(
            uses.Select(pair => new
            {
                pair.use.Id,
                pair.use.Item,
                pair.use.Name,
                pair.use.Hash,
                pair.file.Size,
                pair.file.MediaType,
                Shown = EvidenceType.IsShown(pair.file.MediaType),
                pair.use.At,
                Link = context.Request.PathBase + FormsLinks.Evidence(id, pair.use.Id),
            }),
            PageJson.Options
        );
    }

    /// <summary>The file itself: pictures and PDF to look at in a locked box, all else to keep.</summary>
    internal static async Task<IResult> Show(
        long id,
        long use,
        bool? keep,
        HttpContext context,
        FormRequest request,
        EvidenceServices services,
        CancellationToken cancellation
    )
    {
        var found = await request.Find(id, Right.ViewForms, cancellation) is null
            ? null
            : await services
                .Db.EvidenceUses.Where(one => one.Id == use && one.FormId == id)
                .Join(services.Db.EvidenceFiles, one => one.Hash, file => file.Hash, (one, file) => new { one, file })
                .SingleOrDefaultAsync(cancellation);
        if (
            found is null
            || await services.Store.Open(FilePurpose.Evidence, found.one.Hash, cancellation) is not { } bytes
        )
        {
            return Results.NotFound();
        }

        context.MarkForeign(boxed: found.file.MediaType != "application/pdf");
        var inline = keep != true && EvidenceType.IsShown(found.file.MediaType);
        var disposition = new ContentDispositionHeaderValue(inline ? "inline" : "attachment");
        disposition.SetHttpFileName(found.one.Name);
        context.Response.Headers.ContentDisposition = disposition.ToString();
        context.Response.Headers.CacheControl = "private, no-cache";
        return Results.Stream(
            bytes,
            inline ? found.file.MediaType : "application/octet-stream",
            lastModified: new DateTimeOffset(found.file.At),
            entityTag: new EntityTagHeaderValue(string.Create(CultureInfo.InvariantCulture, $"\"{found.one.Hash}\""))
        );
    }
}

/// <summary>What handling evidence needs.</summary>
public sealed record EvidenceServices(AppDb Db, FileStore Store, EvidenceOptions Options, TimeProvider Time);
