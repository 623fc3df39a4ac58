using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Files;
using Plumbline.App.Uploads;
using Plumbline.Documents.Reading;
using Plumbline.Web.Access;
using Plumbline.Web.Limits;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Reports;

/// <summary>Reports that were made elsewhere, audited as they are.</summary>
[RequestSizeLimit(MostBytes)]
public sealed class UploadsModel(
    AppDb db,
    CurrentActor current,
    TimeProvider time,
    FileStore store,
    CostlyWork work,
    IStringLocalizer<ReportTexts> texts
) : PageModel
{
    /// <summary>Largest request.</summary>
    public const int MostBytes = 110 * 1024 * 1024;

    public Form Form { get; private set; } = new();

    public ImmutableArray<UploadedReport> Uploads { get; private set; } = [];

    public bool MayUpload { get; private set; }

    public async Task<IActionResult> OnGet(long id, CancellationToken cancellation)
    {
        if (!await Load(id, cancellation))
        {
            return NotFound();
        }

        Uploads = [.. await UploadReport.Of(db, id, cancellation)];
        return Page();
    }

    public async Task<IActionResult> OnPost(long id, IFormFile? file, CancellationToken cancellation)
    {
        if (!await Load(id, cancellation))
        {
            return NotFound();
        }

        if (file is null || file.Length > ReadingLimits.Default.FileBytes)
        {
            TempData.AddFlash(FlashTone.Error, texts[file is null ? "Uploads.None" : "Uploads.TooLarge"]);
            return LocalRedirect("~" + ReportsLinks.Uploads(id));
        }

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancellation);
        var source = new SourceFile(bytes.ToArray(), Path.GetFileName(file.FileName));
        using var permit = await work.Enter(HttpContext);
        if (permit is null)
        {
            return StatusCode(StatusCodes.Status429TooManyRequests);
        }

        var result = await UploadReport.Run(db, store, time, await current.Get(), Form, source, cancellation);
        if (result.TryGet(out var upload))
        {
            return LocalRedirect("~" + ReportsLinks.Upload(id, upload.Id));
        }

        var why = result.Findings[0];
        TempData.AddFlash(FlashTone.Error, Refused.Text(why));
        return LocalRedirect("~" + ReportsLinks.Uploads(id));
    }

    private async Task<bool> Load(long id, CancellationToken cancellation)
    {
        var actor = await current.Get();
        var form = await db.Forms.SingleOrDefaultAsync(one => one.Id == id, cancellation);
        if (form is null || !actor.May(Right.ViewForms, form.UnitPath))
        {
            return false;
        }

        Form = form;
        MayUpload = actor.May(Right.FillForms, form.UnitPath) || actor.May(Right.ReviewForms, form.UnitPath);
        return true;
    }
}
