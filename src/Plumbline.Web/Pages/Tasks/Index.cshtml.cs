using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.Domain.Workflow;
using Plumbline.Web.Access;

namespace Plumbline.Web.Pages.Tasks;

/// <summary>A task with how far it has come, within what the person may see.</summary>
public sealed record TaskRow(SeasonTask Task, int Forms, int HandedIn, int Overdue);

/// <summary>The list of tasks that reach a unit the person oversees.</summary>
public sealed class IndexModel(AppDb db, CurrentActor current, TimeProvider time) : PageModel
{
    public IReadOnlyList<TaskRow> Rows { get; private set; } = [];

    public bool MayIssue { get; private set; }

    public async Task OnGet(CancellationToken cancellation)
    {
        var actor = await current.Get();
        MayIssue = actor.MayAnywhere(Right.ManageTasks);
        var now = time.GetUtcNow().UtcDateTime;
        var forms = db
            .Forms.Under(form => form.UnitPath, actor.Subtrees(Right.ViewOverview))
            .Where(form => form.WithdrawnAt == null);
        var counts = await forms
            .GroupBy(form => form.TaskId)
            .Select(some => new
            {
                some.Key,
                Forms = some.Count(),
                Open = some.Count(form => form.State == FormState.Draft || form.State == FormState.Returned),
                Overdue = some.Count(form =>
                    (form.State == FormState.Draft || form.State == FormState.Returned) && form.Deadline < now
                ),
            })
            .ToDictionaryAsync(row => row.Key, cancellation);
        var mine = actor.Subtrees(Right.ManageTasks);
        var issued = await db
            .Units.Under(unit => unit.Path, mine)
            .Where(unit => unit.Kind == UnitKind.Region)
            .Select(unit => unit.Id)
            .ToListAsync(cancellation);
        var ids = counts.Keys.ToList();
        var tasks = await db
            .Tasks.Where(task => ids.Contains(task.Id) || issued.Contains(task.UnitId))
            .OrderBy(task => task.ClosedAt != null)
            .ThenByDescending(task => task.Year)
            .ThenByDescending(task => task.Id)
            .ToListAsync(cancellation);
        Rows =
        [
            .. tasks.Select(task =>
                counts.GetValueOrDefault(task.Id) is { } count
                    ? new TaskRow(task, count.Forms, count.Forms - count.Open, count.Overdue)
                    : new TaskRow(task, 0, 0, 0)
            ),
        ];
    }
}
