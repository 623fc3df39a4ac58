using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.Web.Access;

namespace Plumbline.Web.Pages.RollUps;

/// <summary>A task with the units below which the person sees its forms.</summary>
public sealed record TaskToRollUp(SeasonTask Task, ImmutableArray<Unit> Units);

/// <summary>Which roll-ups there are.</summary>
public sealed class IndexModel(AppDb db, CurrentActor current) : PageModel
{
    /// <summary>Most units offered for each task.</summary>
    public const int MostUnits = 200;

    /// <summary>There are more units than are offered.</summary>
    public bool HasMore { get; private set; }

    public ImmutableArray<TaskToRollUp> Tasks { get; private set; } = [];

    public async Task OnGet(CancellationToken cancellation)
    {
        var subtrees = (await current.Get()).Subtrees(Right.ViewForms);
        var units = await db
            .Units.Under(unit => unit.Path, subtrees)
            .Where(unit => unit.Kind == UnitKind.Region || unit.Kind == UnitKind.Department)
            .OrderBy(unit => unit.Path)
            .Take(MostUnits + 1)
            .ToListAsync(cancellation);
        HasMore = units.Count > MostUnits;
        units = units[..Math.Min(MostUnits, units.Count)];
        var having = await db
            .Forms.Under(form => form.UnitPath, subtrees)
            .Select(form => new { form.TaskId, form.UnitPath })
            .Distinct()
            .ToListAsync(cancellation);
        var ids = having.Select(form => form.TaskId).Distinct().ToArray();
        var tasks = await db
            .Tasks.Where(task => ids.Contains(task.Id))
            .OrderByDescending(task => task.Year)
            .ThenByDescending(task => task.Id)
            .ToListAsync(cancellation);
        var paths = having.ToLookup(form => form.TaskId, form => form.UnitPath);
        Tasks =
        [
            .. tasks.Select(task => new TaskToRollUp(
                task,
                [
                    .. units.Where(unit =>
                        paths[task.Id].Any(path => path.StartsWith(unit.Path, StringComparison.Ordinal))
                    ),
                ]
            )),
        ];
    }
}
