using System.Collections.Immutable;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Files;
using Plumbline.App.Forms.Saving;
using Plumbline.App.Reports;
using Plumbline.Documents.Reading;
using Plumbline.Web.Access;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Reports;

/// <summary>Begins a report with last year's Word file: first where each part would go, then only what was chosen.</summary>
[RequestSizeLimit(MostBytes)]
public sealed class StartModel(
    AppDb db,
    CurrentActor current,
    Packs packs,
    FormWriter writer,
    FileStore store,
    IStringLocalizer<ReportTexts> texts
) : PageModel
{
    /// <summary>Largest request.</summary>
    public const int MostBytes = 110 * 1024 * 1024;

    /// <summary>The kept file; null: there is none yet.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Hash { get; set; }

    public OpenedReport Report { get; private set; } = null!;

    public OldReport? Old { get; private set; }

    /// <summary>The chapters that the person may write.</summary>
    public ImmutableArray<OpenedChapter> Chapters => [.. Report.Chapters.Where(chapter => chapter.MayWrite)];

    public async Task<IActionResult> OnGet(long id, CancellationToken cancellation) =>
        await Load(id, cancellation) ? Page() : NotFound();

    /// <summary>Takes the file in to be looked at.</summary>
    public async Task<IActionResult> OnPostRead(long id, IFormFile? file, CancellationToken cancellation)
    {
        if (!await Load(id, cancellation))
        {
            return NotFound();
        }

        if (file is null)
        {
            TempData.AddFlash(FlashTone.Error, texts["Uploads.None"]);
            return LocalRedirect("~" + ReportsLinks.Start(id));
        }

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancellation);
        var source = new SourceFile(bytes.ToArray(), Path.GetFileName(file.FileName));
        var kept = await StartFromWord.Keep(store, Report, source, cancellation);
        if (kept.TryGet(out var hash))
        {
            return LocalRedirect("~" + ReportsLinks.Start(id, hash));
        }

        TempData.AddRefusals(kept.Findings);
        return LocalRedirect("~" + ReportsLinks.Start(id));
    }

    /// <summary>Writes the parts into the chapters that were chosen for them.</summary>
    public async Task<IActionResult> OnPostTake(long id, string?[] to, CancellationToken cancellation)
    {
        if (!await Load(id, cancellation) || Old is null || to.Length != Old.Sections.Length)
        {
            return NotFound();
        }

        // A blank choice comes as null.
        var chosen = Old
            .Sections.Zip(to)
            .Where(pair => !string.IsNullOrEmpty(pair.Second))
            .Select(pair => (pair.Second!, pair.First));
        var saved = await StartFromWord.Run(
            writer,
            Report,
            (await current.Get()).AccountId,
            chosen,
            static () => new(RandomNumberGenerator.GetBytes(16))
        );
        var done = saved.Count(one => one.Outcome == SaveOutcome.Saved);
        TempData.AddFlash(
            done == saved.Length ? FlashTone.Success : FlashTone.Warning,
            texts["Start.Done", done, saved.Length - done]
        );
        return LocalRedirect("~" + ReportsLinks.Edit(id));
    }

    private async Task<bool> Load(long id, CancellationToken cancellation)
    {
        var found = await OpenReport.Run(db, packs, await current.Get(), id, cancellation);
        if (found is null || found.Chapters.All(chapter => !chapter.MayWrite))
        {
            return false;
        }

        Report = found;
        Old = Hash is null ? null : await StartFromWord.Open(store, found, Hash, cancellation);
        return true;
    }
}
