using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Plumbline.App.Access;
using Plumbline.App.Audits;
using Plumbline.App.Audits.Page;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Files;
using Plumbline.App.Forms;
using Plumbline.App.Forms.Saving;
using Plumbline.App.Imports;
using Plumbline.App.Uploads;
using Plumbline.Audit;
using Plumbline.Domain.Workflow;
using Plumbline.Findings;
using Plumbline.Web.Access;
using Plumbline.Web.Limits;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Reports;

/// <summary>One uploaded report: its findings, the annotated page, and what can be taken over into the form.</summary>
public sealed class UploadModel(
    AppDb db,
    CurrentActor current,
    FileStore store,
    FormWriter writer,
    CostlyWork work,
    TimeProvider time,
    IStringLocalizer<ReportTexts> texts
) : PageModel
{
    public Form Form { get; private set; } = new();

    public UploadedReport Uploaded { get; private set; } = new();

    public ImmutableArray<AuditFinding> Found { get; private set; } = [];

    public int Numbers { get; private set; }

    public ImmutableArray<UploadCell> Cells { get; private set; } = [];

    public ImmutableArray<Finding> NoCells { get; private set; } = [];

    public bool MayTake { get; private set; }

    /// <summary>Whom and which year the file says it is about, where that is not what the form is about.</summary>
    public string? Stranger { get; private set; }

    private AuditedFile? Audited { get; set; }

    public async Task<IActionResult> OnGet(long id, long upload, CancellationToken cancellation)
    {
        if (await Load(id, upload, cancellation) is { } refused)
        {
            return refused;
        }

        Found = [.. Audited!.Report.Findings.OrderByDescending(found => found.Finding.Severity)];
        Numbers = Audited.Report.Figures.Length;
        var unit = await db.Units.Where(one => one.Id == Form.UnitId).Select(one => one.Name).SingleAsync(cancellation);
        var said = Audited.Report.Identity;
        Stranger =
            (said.Year ?? Form.Year) != Form.Year || (said.Department is { } name && name != unit && name != Form.Name)
                ? $"{said.Department} {said.Year}"
                : null;
        await LoadCells(cancellation);
        return Page();
    }

    /// <summary>The document with every number accounted for.</summary>
    public async Task<IActionResult> OnGetAnnotated(long id, long upload, CancellationToken cancellation)
    {
        if (await Load(id, upload, cancellation) is { } refused)
        {
            return refused;
        }

        HttpContext.MarkWhole(AuditPage.Policy);
        return Content(AuditPage.Of(Audited!, Languages.Current), "text/html", Encoding.UTF8);
    }

    /// <summary>Takes over what was picked.</summary>
    public async Task<IActionResult> OnPostTake(long id, long upload, string[] cells, CancellationToken cancellation)
    {
        if (await Load(id, upload, cancellation) is { } refused)
        {
            return refused;
        }

        if (!MayTake)
        {
            return NotFound();
        }

        await LoadCells(cancellation);
        var picked = Cells.Where(cell => cells.Contains(cell.Id, StringComparer.Ordinal)).ToList();
        var saved = await UploadCells.Take(
            writer,
            id,
            (await current.Get()).AccountId,
            picked,
            static () => new(RandomNumberGenerator.GetBytes(16)),
            cancellation
        );
        var done = saved.Count(one => one.Outcome == SaveOutcome.Saved);
        TempData.AddFlash(
            done == picked.Count ? FlashTone.Success : FlashTone.Warning,
            texts["Upload.Taken", done, picked.Count]
        );
        return LocalRedirect("~" + ReportsLinks.Upload(id, upload));
    }

    // Null: all is there. The file is audited anew each time, so it waits its turn.
    private async Task<IActionResult?> Load(long id, long upload, CancellationToken cancellation)
    {
        var actor = await current.Get();
        var form = await db.Forms.SingleOrDefaultAsync(one => one.Id == id, cancellation);
        var found = await db.UploadedReports.SingleOrDefaultAsync(
            one => one.Id == upload && one.FormId == id,
            cancellation
        );
        if (form is null || found is null || !actor.May(Right.ViewForms, form.UnitPath))
        {
            return NotFound();
        }

        using var permit = await work.Enter(HttpContext);
        if (permit is null)
        {
            return StatusCode(StatusCodes.Status429TooManyRequests);
        }

        (Form, Uploaded) = (form, found);
        MayTake =
            form is { State: FormState.Draft or FormState.Returned, WithdrawnAt: null }
            && actor.May(Right.FillForms, form.UnitPath);
        Audited = await UploadReport.Open(store, time, found, cancellation);
        return Audited is null ? NotFound() : null;
    }

    private async Task LoadCells(CancellationToken cancellation)
    {
        var order = new ImportOrder(Uploaded.Name)
        {
            Year = Form.Year,
            Department = Form.Name,
            Regime = Form.Regime,
        };
        var imported = ImportDocument.Of(order, Audited!.Report);
        if (!imported.TryGet(out var known))
        {
            NoCells = [.. imported.Findings];
        }
        else if (
            UploadCells.Fitting(known, Form) is { } fitting
            && await OpenForm.Run(db, Form.Id, cancellation) is { } opened
        )
        {
            Cells = UploadCells.Of(opened, fitting.Filing);
        }
    }
}
