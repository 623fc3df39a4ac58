using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Imports.Workbooks;
using Plumbline.Web.Access;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Imports;

/// <summary>Hands in many filled workbooks at once, for units without accounts.</summary>
[RequestSizeLimit(MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = MostBytes)]
public sealed class WorkbooksModel(
    AppDb db,
    TimeProvider time,
    CurrentActor current,
    IStringLocalizer<ImportTexts> texts
) : PageModel
{
    /// <summary>Largest request.</summary>
    public const int MostBytes = 110 * 1024 * 1024;

    /// <summary>The task that the workbooks are for.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Task { get; set; }

    public IReadOnlyList<SeasonTask> Tasks { get; private set; } = [];

    public Task OnGet(CancellationToken cancellation) => Load(cancellation);

    public async Task<IActionResult> OnPost(IReadOnlyList<IFormFile> files, CancellationToken cancellation)
    {
        await Load(cancellation);
        if (files.Count == 0 || Task is not { } task)
        {
            ModelState.AddModelError("", texts["Drop.NoFile"]);
            return Page();
        }

        var dropped = new List<DroppedFile>();
        foreach (var file in files)
        {
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes, cancellation);
            dropped.Add(new(Path.GetFileName(file.FileName), bytes.ToArray()));
        }

        var result = await StageWorkbooks.Run(db, time, await current.Get(), task, dropped, cancellation);
        if (!result.TryGet(out var batch))
        {
            ModelState.Add(result.Findings);
            return Page();
        }

        return Redirect(Url.Drop(batch.Id));
    }

    private async Task Load(CancellationToken cancellation)
    {
        var mine = db.Forms.Under(form => form.UnitPath, (await current.Get()).Subtrees(Right.ImportFigures));
        Tasks = await db
            .Tasks.Where(task => task.ClosedAt == null && mine.Any(form => form.TaskId == task.Id))
            .OrderByDescending(task => task.Year)
            .ThenByDescending(task => task.Id)
            .ToListAsync(cancellation);
        Task ??= Tasks.Count > 0 ? Tasks[0].Id : null;
    }
}
