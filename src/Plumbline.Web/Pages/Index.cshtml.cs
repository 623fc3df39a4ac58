using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.App;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Season;
using Plumbline.Web.Access;
using Plumbline.Web.Pages.Draws;
using Plumbline.Web.Pages.Evaluations;
using Plumbline.Web.Pages.ExAnte;
using Plumbline.Web.Pages.Rectification;

namespace Plumbline.Web.Pages;

/// <summary>The first page: what there is to do, or the way in.</summary>
public sealed class IndexModel(AppDb db, CurrentActor current, TimeProvider time) : PageModel
{
    /// <summary>What waits; null when nobody is signed in.</summary>
    public Inbox? Inbox { get; private set; }

    /// <summary>What waits beside forms.</summary>
    public IReadOnlyList<OtherWork> Others { get; private set; } = [];

    /// <summary>The person may issue tasks.</summary>
    public bool MayIssue { get; private set; }

    /// <summary>The instant of the request.</summary>
    public DateTime Now { get; } = time.GetUtcNow().UtcDateTime;

    public async Task OnGet(CancellationToken cancellation)
    {
        if (await current.Find() is { } actor)
        {
            Inbox = await FindInbox.Run(db, actor, Now, cancellation);
            Others = await FindOtherWork.Run(db, actor, cancellation);
            MayIssue = actor.MayAnywhere(Right.ManageTasks);
        }
    }

    /// <summary>Where a piece of work is done.</summary>
    public static string LinkOf(OtherWork work) =>
        work.Kind switch
        {
            OtherKind.Assess => ExAnteLinks.Item(work.Id),
            OtherKind.Evaluate => EvaluationLinks.Item(work.Id),
            OtherKind.Recheck => DrawLinks.Item(work.DrawId, work.Id),
            _ => RectificationLinks.Item(work.Id),
        };

    /// <summary>Whole days from today to the deadline in China; negative when it has passed.</summary>
    public int DaysTo(DateTime due) => (ChinaTime.Show(due).Date - ChinaTime.Show(Now).Date).Days;
}
