using Microsoft.AspNetCore.Mvc;
using Plumbline.App;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Results;
using Plumbline.Web.Access;

namespace Plumbline.Web.Pages.ResultUse;

/// <summary>On a project's page: which result each year's budget line rests on.</summary>
public sealed class ResultLinesViewComponent(AppDb db, Packs packs, CurrentActor current, TimeProvider time)
    : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(long projectId)
    {
        var actor = await current.Get();
        var today = ChinaTime.Today(time);
        var years = await FindResults.OfProject(db, packs, actor, projectId, today, HttpContext.RequestAborted);
        return View("~/Pages/ResultUse/_Lines.cshtml", years);
    }
}
