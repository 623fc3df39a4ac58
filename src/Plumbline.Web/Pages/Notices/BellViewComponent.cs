using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.Web.Access;

namespace Plumbline.Web.Pages.Notices;

/// <summary><c>&lt;vc:bell /&gt;</c>: how many notices are unread; nothing for somebody who is not signed in.</summary>
public sealed class BellViewComponent(AppDb db, CurrentActor current) : ViewComponent
{
    private const int Most = 100;

    public async Task<IViewComponentResult> InvokeAsync()
    {
        if (await current.Find() is not { } actor)
        {
            return Content("");
        }

        var unread = await db
            .Notices.Where(notice => notice.AccountId == actor.AccountId && notice.ReadAt == null)
            .Take(Most)
            .CountAsync(HttpContext.RequestAborted);
        return View(unread);
    }
}
