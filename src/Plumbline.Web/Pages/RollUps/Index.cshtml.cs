using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Season;
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
        var having = await Having(subtrees, units.ConvertAll(unit => unit.Id).ToArray(), cancellation);
        var ids = having.Select(pair => pair.Task).Distinct().ToArray();
        var tasks = await db
            .Tasks.Where(task => ids.Contains(task.Id))
            .OrderByDescending(task => task.Year)
            .ThenByDescending(task => task.Id)
            .ToListAsync(cancellation);
        var of = having.ToLookup(pair => pair.Task, pair => pair.Unit);
        Tasks =
        [
            .. tasks.Select(task => new TaskToRollUp(task, [.. units.Where(unit => of[task.Id].Contains(unit.Id))])),
        ];
    }

    // Asked of the few tasks and units, each for one form, and not of the many forms.
    private Task<List<TaskOfUnit>> Having(
        IReadOnlyCollection<string> subtrees,
        long[] units,
        CancellationToken cancellation
    ) =>
#pragma warning disable CA1309, CA1845 // Said by the database, byte by byte: all that begins with a path is below this bound.
        (
            from task in RegimeInForce.Reaching(db, subtrees)
            from unit in db.Units
            where units.Contains(unit.Id)
            let past = unit.Path.Substring(0, unit.Path.Length - 1) + "0"
            where
                db.Forms.Any(form =>
                    form.TaskId == task.Id
                    && string.Compare(form.UnitPath, unit.Path) >= 0
                    && string.Compare(form.UnitPath, past) < 0
                )
            select new TaskOfUnit(task.Id, unit.Id)
        ).ToListAsync(cancellation);
#pragma warning restore CA1309, CA1845

    private sealed record TaskOfUnit(long Task, long Unit);
}
