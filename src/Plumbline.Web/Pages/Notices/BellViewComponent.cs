using Microsoft.AspNetCore.Mvc;
using Plumbline.App.Data;
using Plumbline.App.Notices;
using Plumbline.Web.Access;

namespace Plumbline.Web.Pages.Notices;

/// <summary><c>&lt;vc:bell /&gt;</c>: how many notices are unread; nothing for somebody who is not signed in.</summary>
public sealed class BellViewComponent(AppDb db, CurrentActor current) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync()
    {
        if (await current.Find() is not { } actor)
        {
            return Content("");
        }

        return View(await CountUnread.Run(db, actor.AccountId, HttpContext.RequestAborted));
    }
}
