using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Notices;
using Plumbline.App.Rectifying;
using Plumbline.Web.Access;
using Plumbline.Web.Pages.Rectification;
using Plumbline.Web.Pages.ResultUse;
using Plumbline.Web.Pages.Review;
using Plumbline.Web.Pages.Tasks;

namespace Plumbline.Web.Pages.Notices;

/// <summary>What the person was told.</summary>
public sealed class IndexModel(AppDb db, TimeProvider time, CurrentActor current) : PageModel
{
    /// <summary>Notices on a page.</summary>
    public const int PageSize = 30;

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public ImmutableArray<Notice> Notices { get; private set; } = [];

    /// <summary>Units of the forms that the notices speak of.</summary>
    public IReadOnlyDictionary<long, string> Units { get; private set; } =
        System.Collections.Frozen.FrozenDictionary<long, string>.Empty;

    public int Total { get; private set; }

    public int Unread { get; private set; }

    public async Task<IActionResult> OnGet()
    {
        var account = (await current.Get()).AccountId;
        var mine = db.Notices.Where(notice => notice.AccountId == account);
        Total = await mine.CountAsync(HttpContext.RequestAborted);
        Unread = await mine.CountAsync(notice => notice.ReadAt == null, HttpContext.RequestAborted);
        var found = await mine.OrderByDescending(notice => notice.Id)
            .Skip((Math.Clamp(Number, 1, 100_000) - 1) * PageSize)
            .Take(PageSize)
            .ToListAsync(HttpContext.RequestAborted);
        Notices = [.. found];
        Units = await NoticeUnits.Of(db, found, HttpContext.RequestAborted);
        return Page();
    }

    /// <summary>Marks one as read and goes to what it is about.</summary>
    public async Task<IActionResult> OnPostOpen(long notice)
    {
        var account = (await current.Get()).AccountId;
        if (await ReadNotices.One(db, time, account, notice, HttpContext.RequestAborted) is not { } read)
        {
            return NotFound();
        }

        return LocalRedirect(await About(read));
    }

    // Whoever fills goes where the form is filled, whoever answers requests to the task, all others to the review.
    private async Task<string> About(Notice notice) =>
        (notice.FormId, NoticeKind.About(notice.Kind)) switch
        {
            (_, NoticeSubject.Ledger) => Url.Content(
                RectificationNotices.ItemOf(notice) is { } item
                    ? RectificationLinks.Item(item)
                    : RectificationLinks.List
            ),
            (null, _) => Url.Content("~/"),
            ({ } form, NoticeSubject.Result) => Url.Content(ResultLinks.Item(form)),
            ({ } form, NoticeSubject.Filling) => Url.FormPage(form),
            ({ } form, NoticeSubject.Task) => Url.Task(await TaskOf(form)),
            ({ } form, _) => Url.Content(ReviewLinks.Item(form)),
        };

    private async Task<long> TaskOf(long form) =>
        await db.Forms.Where(row => row.Id == form).Select(row => row.TaskId).SingleAsync(HttpContext.RequestAborted);

    public async Task<IActionResult> OnPostReadAll()
    {
        await ReadNotices.All(db, time, (await current.Get()).AccountId, HttpContext.RequestAborted);
        return LocalRedirect(Url.Content(ReviewLinks.Notices));
    }
}
