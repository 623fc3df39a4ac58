using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Imports.Figures;
using Plumbline.Web.Access;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Imports;

/// <summary>One batch: what it would do row by row, or, when it is done, what became of each row.</summary>
public sealed class BatchModel(
    AppDb db,
    TimeProvider time,
    ColumnNames names,
    CurrentActor current,
    IStringLocalizer<ImportTexts> texts
) : PageModel
{
    /// <summary>Most rows shown at once.</summary>
    public const int Shown = 500;

    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public RowOutcome? Outcome { get; set; }

    public ImportBatch Batch { get; private set; } = new();

    public DateTime? DoneAt { get; private set; }

    public IReadOnlyList<ReportedRow> Rows { get; private set; } = [];

    public ImmutableArray<string> Unknown { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken cancellation)
    {
        var actor = await current.Get();
        if (await Load(actor, cancellation) is not { } file)
        {
            return NotFound();
        }

        var rows = ConfirmImport.Report(Batch);
        if (file.ConfirmedAt is null)
        {
            var planned = await StageImport.Plan(db, time, names, actor, Batch, file, cancellation);
            if (!planned.TryGet(out var plan))
            {
                ModelState.Add(planned.Findings);
                return Page();
            }

            (Batch.Rows, Batch.Accepted) = (plan.Rows.Count, plan.Accepted);
            (Batch.Refused, Batch.Different) = (plan.Refused, plan.Different);
            Unknown = plan.Unknown;
            rows = plan.Rows.Select(row => ConfirmImport.Reported(row, Languages.Current, replace: false));
        }

        var wanted = Outcome?.ToString();
        Rows = [.. rows.Where(row => wanted is null || row.Outcome == wanted).Take(Shown)];
        return Page();
    }

    public async Task<IActionResult> OnPost(bool replace, CancellationToken cancellation)
    {
        var actor = await current.Get();
        if (await Load(actor, cancellation) is null)
        {
            return NotFound();
        }

        var result = await ConfirmImport.Run(db, time, names, actor, new(Id, replace), cancellation);
        if (result.TryGet(out var batch))
        {
            TempData.AddFlash(FlashTone.Success, texts["Confirmed", batch.Accepted, batch.Different, batch.Refused]);
        }
        else
        {
            TempData.AddRefusals(result.Findings);
        }

        return Redirect(Url.Batch(Id));
    }

    private async Task<ImportFile?> Load(Actor actor, CancellationToken cancellation)
    {
        var batch = await db.ImportBatches.SingleOrDefaultAsync(row => row.Id == Id, cancellation);
        var path = batch is null
            ? null
            : await db.Units.Where(unit => unit.Id == batch.UnitId).Select(unit => unit.Path).SingleAsync(cancellation);
        if (path is null || batch!.Kind == ImportKind.Workbooks || !actor.May(Right.ImportFigures, path))
        {
            return null;
        }

        Batch = batch!;
        var file = await db.ImportFiles.SingleAsync(row => row.BatchId == Id, cancellation);
        DoneAt = file.ConfirmedAt;
        return file;
    }
}
