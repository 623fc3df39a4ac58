using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.App;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Season;
using Plumbline.Web.Access;

namespace Plumbline.Web.Pages;

/// <summary>The first page: what there is to do, or the way in.</summary>
public sealed class IndexModel(AppDb db, CurrentActor current, TimeProvider time) : PageModel
{
    /// <summary>What waits; null when nobody is signed in.</summary>
    public Inbox? Inbox { get; private set; }

    /// <summary>The person may issue tasks.</summary>
    public bool MayIssue { get; private set; }

    /// <summary>The instant of the request.</summary>
    public DateTime Now { get; } = time.GetUtcNow().UtcDateTime;

    public async Task OnGet(CancellationToken cancellation)
    {
        if (await current.Find() is { } actor)
        {
            Inbox = await FindInbox.Run(db, actor, Now, cancellation);
            MayIssue = actor.MayAnywhere(Right.ManageTasks);
        }
    }

    /// <summary>Whole days from today to the deadline in China; negative when it has passed.</summary>
    public int DaysTo(DateTime due) => (ChinaTime.Show(due).Date - ChinaTime.Show(Now).Date).Days;
}
