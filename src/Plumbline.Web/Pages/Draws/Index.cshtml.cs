using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Draws;
using Plumbline.Domain.Workflow;
using Plumbline.Web.Access;

namespace Plumbline.Web.Pages.Draws;

/// <summary>A draw in the list.</summary>
public sealed record DrawRow(Draw Draw, string Task, int? Population, int Concluded);

/// <summary>The draws that the person may see.</summary>
public sealed class IndexModel(AppDb db, CurrentActor current) : PageModel
{
    /// <summary>Rows on one page.</summary>
    public const int PageSize = 50;

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>How many there are on all pages.</summary>
    public int Count { get; private set; }

    public ImmutableArray<DrawRow> Rows { get; private set; } = [];

    public bool MayManage { get; private set; }

    public async Task OnGet(CancellationToken cancellation)
    {
        var actor = await current.Get();
        MayManage = actor.MayAnywhere(Right.ManageDraws);
        var seen = OpenDraw.Visible(db, actor);
        Count = await seen.CountAsync(cancellation);
        var rows = await seen.OrderByDescending(draw => draw.Id)
            .Skip((Math.Max(1, P) - 1) * PageSize)
            .Take(PageSize)
            .Select(draw => new
            {
                draw,
                Task = db.Tasks.First(task => task.Id == draw.TaskId).Name,
                Concluded = db.DrawnForms.Count(row => row.DrawId == draw.Id && row.State == RecheckState.Concluded),
            })
            .ToListAsync(cancellation);
        Rows =
        [
            .. rows.Select(row => new DrawRow(row.draw, row.Task, row.draw.Forms?.Split(',').Length, row.Concluded)),
        ];
    }
}
