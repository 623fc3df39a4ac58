using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Plumbline.App;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Documents;
using Plumbline.App.Files;
using Plumbline.App.Forms.Saving;
using Plumbline.App.Reports;
using Plumbline.Documents.Writing.Docx;
using Plumbline.Documents.Writing.Html;
using Plumbline.Documents.Writing.Pdf;
using Plumbline.Web.Access;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Reports;

/// <summary>The report of a form, chapter by chapter.</summary>
public sealed class EditModel(
    AppDb db,
    CurrentActor current,
    Packs packs,
    TimeProvider time,
    FormWriter writer,
    IAntiforgery antiforgery,
    IStringLocalizer<ReportTexts> texts
) : PageModel
{
    public OpenedReport Report { get; private set; } = null!;

    /// <summary>股室 of the department, to which chapters can be given; empty when this person cannot.</summary>
    public ImmutableArray<Unit> Offices { get; private set; } = [];

    /// <summary>The form where its regime has no report; null: there is one.</summary>
    public Form? Without { get; private set; }

    /// <summary>What the page's script starts from, as JSON.</summary>
    public string Start { get; private set; } = "{}";

    public async Task<IActionResult> OnGet(long id, CancellationToken cancellation)
    {
        if (!await Load(id, cancellation))
        {
            Without = await OpenReport.Without(db, packs, await current.Get(), id, cancellation);
            return Without is null ? NotFound() : Page();
        }

        var actor = await current.Get();
        Offices = actor.May(Right.AssignSections, Report.Form.UnitPath)
            ?
            [
                .. await db
                    .Units.Under(unit => unit.Path, [Report.Form.UnitPath])
                    .Where(unit => unit.Kind == UnitKind.Section)
                    .OrderBy(unit => unit.Code)
                    .ToListAsync(cancellation),
            ]
            : [];
        Start = JsonSerializer.Serialize(StartOf(actor), PageJson.Options);
        return Page();
    }

    /// <summary>Saves a chapter.</summary>
    public async Task<IActionResult> OnPostChapter(
        long id,
        [FromBody] ChapterChange change,
        CancellationToken cancellation
    )
    {
        if (change is null || change.Paragraphs.IsDefault || !await Load(id, cancellation))
        {
            return NotFound();
        }

        var actor = await current.Get();
        // A browser that gives up asks again with the same id.
        var saved = await SaveChapter.Run(writer, Report, actor.AccountId, change, CancellationToken.None);
        return saved.TryGet(out var result)
            ? Answer(new { Outcome = result.Outcome.ToString(), result.Stored })
            : Answer(new { Outcome = "Refused", Why = saved.Findings[0].Message.In(Languages.Current) });
    }

    /// <summary>What the audit says of the text as it stands.</summary>
    public async Task<IActionResult> OnGetAudit(long id, CancellationToken cancellation)
    {
        if (!await Load(id, cancellation))
        {
            return NotFound();
        }

        var audited = await AuditReportText.Run(Report, packs, cancellation);
        return Answer(
            new
            {
                audited.Numbers,
                audited.Strays,
                Findings = audited.Findings.Select(found => new
                {
                    found.Chapter,
                    found.Paragraph,
                    found.Quote,
                    found.Finding.Rule,
                    Severity = found.Finding.Severity.ToString(),
                    Word = texts[$"Severity.{found.Finding.Severity}"].Value,
                    Message = found.Finding.Message.In(Languages.Current),
                    Repair = found.Finding.Repair?.In(Languages.Current),
                }),
            }
        );
    }

    /// <summary>The report as a page, a Word file or a PDF.</summary>
    public async Task<IActionResult> OnGetDocument(long id, string format, CancellationToken cancellation)
    {
        if (
            !await Load(id, cancellation)
            || !Report.IsWhole
            || OfferDocuments.Of(Report.Checked, packs, [Report.Outline.Id]) is not [var made, ..]
        )
        {
            return NotFound();
        }

        var name = WriteDocuments.FileName($"{made.Name} {Report.Form.Name} {Report.Form.Year}.{format}");
        using var bytes = new MemoryStream();
        switch (format)
        {
            case "html":
                HtmlWriter.Write(made.Content, bytes);
                return Whole(Encoding.UTF8.GetString(bytes.ToArray()));
            case "docx":
                DocxWriter.Write(made.Content, bytes);
                return File(bytes.ToArray(), Downloads.Word, name);
            case "pdf":
                return await Pdf(made, name, cancellation);
            default:
                return NotFound();
        }
    }

    /// <summary>Gives a chapter to a 股室.</summary>
    public async Task<IActionResult> OnPostAssign(
        long id,
        string chapter,
        long unit,
        DateOnly deadline,
        CancellationToken cancellation
    )
    {
        if (!await Load(id, cancellation))
        {
            return NotFound();
        }

        var end = ChinaTime.EndOf(deadline);
        var actor = await current.Get();
        var result = await AssignSection.Run(db, time, actor, Report, chapter, unit, end, cancellation);
        TempData.AddFlash(
            result.TryGet(out _) ? FlashTone.Success : FlashTone.Error,
            result.TryGet(out _) ? texts["Section.Given"] : result.Findings[0].Message.In(Languages.Current)
        );
        return LocalRedirect("~" + ReportsLinks.Edit(id) + "#c-" + chapter);
    }

    private async Task<bool> Load(long id, CancellationToken cancellation)
    {
        var found = await OpenReport.Run(db, packs, await current.Get(), id, cancellation);
        Report = found!;
        return found is not null;
    }

    private ContentResult Whole(string html)
    {
        const string open = "<style>";
        var from = html.IndexOf(open, StringComparison.Ordinal) + open.Length;
        var style = html[from..html.IndexOf("</style>", StringComparison.Ordinal)];
        HttpContext.MarkWhole(
            $"default-src 'none'; img-src data:; style-src '{FileHash.InPolicy(style)}'; base-uri 'none'"
        );
        return Content(html, "text/html", Encoding.UTF8);
    }

    private async Task<IActionResult> Pdf(ReadyDocument made, string name, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("plumbline-pdf");
        try
        {
            var (source, target) = (Path.Combine(folder.FullName, "a.docx"), Path.Combine(folder.FullName, "a.pdf"));
            await using (var file = System.IO.File.Create(source))
            {
                DocxWriter.Write(made.Content, file);
            }

            var converted = await PdfConverter.Convert([new(source, target)], PdfOptions.Default, cancellation);
            if (converted.TryGet(out _))
            {
                return File(await System.IO.File.ReadAllBytesAsync(target, cancellation), "application/pdf", name);
            }

            TempData.AddFlash(FlashTone.Error, converted.Findings[0].Message.In(Languages.Current));
            return LocalRedirect("~" + ReportsLinks.Edit(Report.Form.Id));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private ContentResult Answer(object value) =>
        Content(JsonSerializer.Serialize(value, PageJson.Options), "application/json", Encoding.UTF8);

    private object StartOf(Actor actor) =>
        new
        {
            Account = actor.AccountId,
            Base = Url.Content("~" + ReportsLinks.Edit(Report.Form.Id)),
            Token = antiforgery.GetAndStoreTokens(HttpContext).RequestToken,
            Chapters = Report.Chapters.Select(chapter => new
            {
                chapter.Chapter.Id,
                chapter.Paragraphs,
                chapter.Stale,
                chapter.Stored,
                chapter.MayWrite,
            }),
            Values = BoundValues.Of(Report),
            Texts = ScriptTexts.Of(texts),
        };
}
