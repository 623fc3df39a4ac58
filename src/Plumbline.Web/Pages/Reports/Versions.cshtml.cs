using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms;
using Plumbline.App.Reports;
using Plumbline.App.Review;
using Plumbline.Domain.Filings;
using Plumbline.Web.Access;

namespace Plumbline.Web.Pages.Reports;

/// <summary>A chapter of two versions.</summary>
public sealed record ComparedChapter(string Heading, ImmutableArray<WordRun> Pieces);

/// <summary>Two versions of a report, word by word. A version is a snapshot; 0 is the text as it stands now.</summary>
public sealed class VersionsModel(AppDb db, CurrentActor current, Packs packs) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public long Before { get; set; } = -1;

    [BindProperty(SupportsGet = true)]
    public long After { get; set; }

    public OpenedReport Report { get; private set; } = null!;

    public ImmutableArray<FormSnapshot> Snapshots { get; private set; } = [];

    public ImmutableArray<ComparedChapter> Chapters { get; private set; } = [];

    public async Task<IActionResult> OnGet(long id, CancellationToken cancellation)
    {
        var found = await OpenReport.Run(db, packs, await current.Get(), id, cancellation);
        if (found is not { IsWhole: true })
        {
            return NotFound();
        }

        Report = found;
        var snapshots = await db
            .FormSnapshots.Where(snapshot => snapshot.FormId == id)
            .OrderByDescending(snapshot => snapshot.Id)
            .ToListAsync(cancellation);
        Snapshots = [.. snapshots];
        Before = Before < 0 ? snapshots.FirstOrDefault()?.Id ?? 0 : Before;
        var (before, after) = (FilingOf(snapshots, Before), FilingOf(snapshots, After));
        Chapters =
        [
            .. ReportChapters
                .Of(found.Outline)
                .Select(chapter => new ComparedChapter(
                    chapter.Heading,
                    WordDiff.Of(Text(before, chapter.Id), Text(after, chapter.Id))
                ))
                .Where(chapter => !chapter.Pieces.IsEmpty),
        ];
        return Page();
    }

    private Filing FilingOf(List<FormSnapshot> snapshots, long id) =>
        snapshots.Find(snapshot => snapshot.Id == id) is { } kept
        && FilingJson.Read(FilingSnapshot.Json(kept)).TryGet(out var filing)
            ? filing
            : Report.Checked.Filing;

    private string Text(Filing filing, string chapter) =>
        string.Join(
            '\n',
            filing
                .Narrative.Where(text => text.Chapter == chapter)
                .SelectMany(text => text.Paragraphs)
                .Select(paragraph => ReportValues.Plain(paragraph.Text, filing, Report.Outline.Money))
        );
}
