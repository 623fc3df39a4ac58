using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Plumbline.App;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Reports;
using Plumbline.App.Season;
using Plumbline.Web.Access;
using Plumbline.Web.Pages.Draws;
using Plumbline.Web.Pages.Evaluations;
using Plumbline.Web.Pages.ExAnte;
using Plumbline.Web.Pages.Forms;
using Plumbline.Web.Pages.Rectification;
using Plumbline.Web.Pages.Reports;
using Plumbline.Web.Pages.Review;

namespace Plumbline.Web.Pages;

/// <summary>Other work of one kind: the first told one by one, and the number where there is more.</summary>
/// <param name="Kind">What.</param>
/// <param name="Works">The first of it, in its order.</param>
public sealed record OtherWorks(OtherKind Kind, ImmutableArray<OtherWork> Works)
{
    private const int MostByName = 3;

    /// <summary>Only the first of it are told one by one.</summary>
    public bool IsMany => Works.Length > MostByName;

    /// <summary>What is told one by one, the most urgent first.</summary>
    public IEnumerable<OtherWork> Named => Works.Take(MostByName);

    /// <summary>The count of the ledger where there may be more of it than the first; null: not counted.</summary>
    public LedgerCount? Counted { get; init; }

    /// <summary>The number; with a plus where there may be more.</summary>
    public string Count =>
        Counted is { } counted ? Bounded(counted.All)
        : Works.Length >= FindOtherWork.AtMost ? $"{FindOtherWork.AtMost}+"
        : $"{Works.Length}";

    /// <summary>The first day by which some of it is due; null: none has a day.</summary>
    public DateOnly? Due => Works.Min(work => work.Due);

    /// <summary>How much of it is late on a day; null: none.</summary>
    public string? Late(DateOnly today)
    {
        var late = Counted?.Overdue ?? Works.Count(work => work.Due < today);
        return late == 0 ? null : Bounded(late);
    }

    private static string Bounded(int count) =>
        count > LedgerCount.AtMost ? $"{LedgerCount.AtMost:N0}+" : $"{count:N0}";
}

/// <summary>The first page: what there is to do, or the way in.</summary>
public sealed class IndexModel(AppDb db, CurrentActor current, Packs packs, TimeProvider time) : PageModel
{
    private const int MostUrgent = 10;

    /// <summary>What waits; null when nobody is signed in.</summary>
    public Inbox? Inbox { get; private set; }

    /// <summary>What is told one by one: all where it is little, else what cannot wait.</summary>
    public IReadOnlyList<Work> Shown =>
        Inbox is not { } inbox ? []
        : inbox.IsMany ? [.. inbox.Urgent(Now).Take(MostUrgent)]
        : inbox.Items;

    /// <summary>How much more cannot wait than is told one by one.</summary>
    public int UrgentLeft => Inbox is { IsMany: true } inbox ? inbox.UrgentTotal - Shown.Count : 0;

    /// <summary>What waits beside forms.</summary>
    public ImmutableArray<OtherWorks> Others { get; private set; } = [];

    /// <summary>The person may issue tasks.</summary>
    public bool MayIssue { get; private set; }

    /// <summary>The instant of the request.</summary>
    public DateTime Now { get; } = time.GetUtcNow().UtcDateTime;

    public async Task OnGet(CancellationToken cancellation)
    {
        if (await current.Find() is { } actor)
        {
            Inbox = await WithHeadings(await FindInbox.Run(db, actor, Now, cancellation), cancellation);
            Others = await FindOthers(actor, cancellation);
            MayIssue = actor.MayAnywhere(Right.ManageTasks);
        }
    }

    private async Task<ImmutableArray<OtherWorks>> FindOthers(Actor actor, CancellationToken cancellation)
    {
        var works = await FindOtherWork.Run(db, actor, cancellation);
        var counted =
            works.Count(work => work.Kind == OtherKind.Rectify) >= FindOtherWork.AtMost
                ? await FindOtherWork.CountLedger(db, actor, ChinaTime.DayOf(Now), cancellation)
                : null;
        return
        [
            .. works
                .GroupBy(work => work.Kind)
                .Select(group => new OtherWorks(group.Key, [.. group])
                {
                    Counted = group.Key == OtherKind.Rectify ? counted : null,
                }),
        ];
    }

    // A chapter is kept by its id; a person knows its heading.
    private async Task<Inbox> WithHeadings(Inbox inbox, CancellationToken cancellation)
    {
        var ids = inbox.Items.Where(work => work.Kind == WorkKind.Write).Select(work => work.FormId).ToArray();
        var forms =
            ids.Length == 0
                ? []
                : await db.Forms.Where(form => ids.Contains(form.Id)).ToDictionaryAsync(form => form.Id, cancellation);
        return inbox with
        {
            Items =
            [
                .. inbox.Items.Select(work =>
                    work.Kind == WorkKind.Write
                        ? work with
                        {
                            Title = ReportChapters.Heading(packs, forms[work.FormId], work.Title),
                        }
                        : work
                ),
            ],
        };
    }

    /// <summary>Where a form or a chapter is worked on.</summary>
    public static string LinkOf(Work work) =>
        work.Kind switch
        {
            WorkKind.Review or WorkKind.FinanceReview or WorkKind.Respond => ReviewLinks.Item(work.FormId),
            WorkKind.Write => "~" + ReportsLinks.Edit(work.FormId),
            _ => "~" + FormsLinks.Fill(work.FormId),
        };

    /// <summary>Where a piece of work is done.</summary>
    public static string LinkOf(OtherWork work) =>
        work.Kind switch
        {
            OtherKind.Assess => ExAnteLinks.Item(work.Id),
            OtherKind.Evaluate => EvaluationLinks.Item(work.Id),
            OtherKind.Recheck or OtherKind.Hear => DrawLinks.Item(work.DrawId, work.Id),
            _ => RectificationLinks.Item(work.Id),
        };

    /// <summary>The list in which all work of a kind stands.</summary>
    public static string ListOf(OtherKind kind) =>
        kind switch
        {
            OtherKind.Assess => ExAnteLinks.List,
            OtherKind.Evaluate => EvaluationLinks.List,
            OtherKind.Recheck or OtherKind.Hear => DrawLinks.List,
            _ => RectificationLinks.List,
        };

    /// <summary>The list of the forms or of the chapters of a group.</summary>
    public static string ListOf(WorkGroup group) =>
        "~"
        + (
            group.Kind == WorkKind.Write
                ? ReportsLinks.Sections
                : FormsLinks.Found(new() { TaskId = group.TaskId, State = group.State })
        );

    /// <summary>Whole days from today to the deadline in China; negative when it has passed.</summary>
    public int DaysTo(DateTime due) => (ChinaTime.Show(due).Date - ChinaTime.Show(Now).Date).Days;
}
