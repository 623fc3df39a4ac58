using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Plumbline.App;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Organisation;
using Plumbline.App.Quality;
using Plumbline.App.Results;
using Plumbline.Domain.Workflow;
using Plumbline.Web.Access;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.ResultUse;

/// <summary>结果反馈函 to a department, as a Word document.</summary>
public sealed class LetterModel(AppDb db, Packs packs, CurrentActor current, TimeProvider time) : PageModel
{
    public async Task<IActionResult> OnGet(long unit, int? year, CancellationToken cancellation)
    {
        var actor = await current.Get();
        var to = await db
            .Units.Under(one => one.Path, actor.Subtrees(Right.ViewResults))
            .SingleOrDefaultAsync(one => one.Id == unit, cancellation);
        if (to is null)
        {
            return NotFound();
        }

        var today = ChinaTime.Today(time);
        var results = await FindResults.Below(db, packs, actor, to, year ?? today.Year - 1, today, cancellation);
        if (results.IsEmpty)
        {
            return NotFound();
        }

        var at = results[0].Form.Year;
        var problems = await db
            .RectificationItems.Under(item => item.UnitPath, [to.Path])
            .Where(item => item.Year == at && item.State != RectificationState.Closed)
            .Join(db.Units, item => item.UnitId, unit => unit.Id, (item, unit) => new { item, unit.Name })
            .OrderBy(row => row.item.Id)
            .Select(row => ValueTuple.Create(row.Name, row.item.Problem))
            .ToListAsync(cancellation);
        var days = packs.Regimes.All.GetValueOrDefault(results[0].Form.Regime)?.Process.Results?.RectificationDueDays;
        var sender = (await FindRegion.Over(db, to.Path, cancellation))?.Name ?? to.Name;
        var head = new LetterHead(sender, to.Name, at, today, days);
        var letter = ResultLetter.Of(head, results, [.. problems], await Work(to, actor, at, cancellation));
        return Downloads.Of(letter, "docx")!;
    }

    // How the department did the work itself; null: it is no department, or the actor may not see it.
    private async Task<DepartmentQuality?> Work(Unit to, Actor actor, int year, CancellationToken cancellation)
    {
        if (packs.OfPlace is not { Quality: { } quality } process)
        {
            return null;
        }

        var all = await FindQuality.Run(
            db,
            (quality, process.Disclosure),
            time,
            actor,
            (year, to.ParentId),
            cancellation
        );
        return all.FirstOrDefault(one => one.Unit.Id == to.Id);
    }
}
