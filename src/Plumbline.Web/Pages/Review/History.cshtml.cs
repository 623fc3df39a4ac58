using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms;
using Plumbline.App.Review;
using Plumbline.Web.Access;

namespace Plumbline.Web.Pages.Review;

/// <summary>Who changed what in a form, when and why; and two of its versions beside each other.</summary>
public sealed class HistoryModel(AppDb db, CurrentActor current) : PageModel
{
    /// <summary>Entries on a page.</summary>
    public const int PageSize = 50;

    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Place { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    [BindProperty(SupportsGet = true)]
    public long? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public long? To { get; set; }

    public Form Form { get; private set; } = null!;

    public HistoryPage History { get; private set; } = new([], 0);

    /// <summary>All versions, newest first, without their content.</summary>
    public ImmutableArray<FormSnapshot> Versions { get; private set; } = [];

    /// <summary>What differs between the chosen versions; null: none are chosen.</summary>
    public ImmutableArray<FilingChange>? Changes { get; private set; }

    /// <summary>The cell in words.</summary>
    public string Words { get; private set; } = "";

    private CancellationToken Cancellation => HttpContext.RequestAborted;

    public async Task<IActionResult> OnGet()
    {
        var actor = await current.Get();
        if (await FormSight.Find(db, actor, Id, Cancellation) is not { } form)
        {
            return NotFound();
        }

        Form = form;
        var opened = (await OpenForm.Run(db, Id, Cancellation))!;
        Words = string.IsNullOrEmpty(Place) ? "" : new PlaceWords(opened).Of(Place);
        var page = Math.Clamp(Number, 1, 1_000_000);
        History = await FormHistory.Run(db, opened, actor, Place ?? "", page, PageSize, Cancellation);
        var versions = await db
            .FormSnapshots.Where(version => version.FormId == Id)
            .OrderByDescending(version => version.Seq)
            .Select(version => new FormSnapshot
            {
                Id = version.Id,
                Seq = version.Seq,
                At = version.At,
                Reason = version.Reason,
            })
            .ToListAsync(Cancellation);
        Versions = [.. versions];
        if (await Version(From) is { } from && await Version(To) is { } to)
        {
            Changes = FilingChanges.Between(from, to);
        }

        return Page();
    }

    private async Task<FormSnapshot?> Version(long? id) =>
        id is null
            ? null
            : await db.FormSnapshots.SingleOrDefaultAsync(
                version => version.Id == id && version.FormId == Id,
                Cancellation
            );
}
