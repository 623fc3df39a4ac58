using System.Collections.Immutable;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms;
using Plumbline.Audit.Rules.Years;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Workflow;

namespace Plumbline.App.RollUps;

/// <summary>
/// Finds the units under a department that its sums leave out: those that were given a form and have not handed it in, and
/// those with a budget or with somebody to fill forms that were given none.
/// </summary>
public static class FindMissingUnits
{
    /// <summary>Most units that are named: of those that are late, and of those that were given nothing.</summary>
    public const int Most = 50;

    /// <summary>Units left out of the sums of a department's form; empty for other forms.</summary>
    public static async Task<ImmutableArray<MissingUnit>> Of(AppDb db, Form form, CancellationToken cancellation)
    {
        if (form.Subject != FilingSubject.Department || form.Stage != FilingStage.SelfEvaluation)
        {
            return [];
        }

        var unit = await db.Units.SingleAsync(one => one.Id == form.UnitId, cancellation);
        if (unit.Kind != UnitKind.Department)
        {
            return [];
        }

        // Its sums are made of the units' own forms where there are any, else of the forms of projects.
        var hasWhole = await db
            .Forms.Under(one => one.UnitPath, [unit.Path])
            .AnyAsync(
                one => one.TaskId == form.TaskId && one.Subject == FilingSubject.Department && one.UnitId != unit.Id,
                cancellation
            );
        var of = (form.TaskId, form.Year, hasWhole ? FilingSubject.Department : FilingSubject.Project);
        return await Run(db, of, unit, cancellation);
    }

    /// <summary>Units below a unit that the sums of a task leave out.</summary>
    public static async Task<ImmutableArray<MissingUnit>> Run(
        AppDb db,
        (long TaskId, int Year, FilingSubject Subject) of,
        Unit over,
        CancellationToken cancellation
    )
    {
        var (taskId, year, subject) = of;
        var end = new DateOnly(year, 12, 31);
        var path = over.Path;
        var below = db
            .Units.Under(unit => unit.Path, [path])
            .Where(unit => unit.Kind == UnitKind.Unit && unit.Id != over.Id)
            .Where(unit => unit.ValidTo == null || unit.ValidTo >= end);
        var given = db.Forms.Where(form => form.TaskId == taskId && form.WithdrawnAt == null);
        var late = await Late(
            given.Where(form => form.Subject == subject).Under(form => form.UnitPath, [path]),
            below,
            cancellation
        );
        // By the path, which one index finds together with the task.
        var without = below.Where(unit => !given.Any(form => form.UnitPath == unit.Path));
        var idle = await Idle(db, without, year, cancellation);
        var people = await People(db, [.. late.Select(unit => unit.Id), .. idle.Select(unit => unit.Id)], cancellation);
        var start = new DateOnly(year, 1, 1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return
        [
            .. late.Select(unit => Of(unit.Name, MissingWhy.Task, ChinaTime.DayText(unit.Since), people[unit.Id])),
            .. idle.Where(unit => unit.IsFunded)
                .Select(unit => Of(unit.Name, MissingWhy.Budget, start, people[unit.Id])),
            .. idle.Where(unit => !unit.IsFunded)
                .Select(unit =>
                    Of(
                        unit.Name,
                        MissingWhy.Post,
                        ChinaTime.DayText(people[unit.Id].Min(who => who.Since)),
                        people[unit.Id]
                    )
                ),
        ];
    }

    private static async Task<List<LateUnit>> Late(
        IQueryable<Form> given,
        IQueryable<Unit> below,
        CancellationToken cancellation
    )
    {
        var filling = FillRights.Filling;
        var rows = await (
            from form in given
            join unit in below on form.UnitId equals unit.Id
            where filling.Contains(form.State)
            group form by new { unit.Id, unit.Name } into forms
            orderby forms.Key.Id
            select new
            {
                forms.Key.Id,
                forms.Key.Name,
                Since = forms.Min(form => form.Deadline),
            }
        )
            .Take(Most)
            .ToListAsync(cancellation);
        return rows.ConvertAll(row => new LateUnit(row.Id, row.Name, row.Since));
    }

    // Those with money first. The few that were given nothing are found first, so that nothing is asked of the others.
    private static async Task<List<IdleUnit>> Idle(
        AppDb db,
        IQueryable<Unit> without,
        int year,
        CancellationToken cancellation
    )
    {
        var units = await without.Select(unit => new { unit.Id, unit.Name }).ToListAsync(cancellation);
        if (units.Count == 0)
        {
            return [];
        }

        var ids = units.ConvertAll(unit => unit.Id).ToArray();
        var funded = await db
            .Projects.Where(project => ids.Contains(project.UnitId))
            .Where(project =>
                db.ProjectFunds.Any(fund => fund.ProjectId == project.Id && fund.Year == year && fund.AdjustedFen > 0)
            )
            .Select(project => project.UnitId)
            .ToHashSetAsync(cancellation);
        var posted = await db
            .Posts.Where(post => ids.Contains(post.UnitId) && post.Role == Role.Filler && post.ValidTo == null)
            .Select(post => post.UnitId)
            .ToHashSetAsync(cancellation);
        return
        [
            .. units
                .Where(unit => funded.Contains(unit.Id) || posted.Contains(unit.Id))
                .Select(unit => new IdleUnit(unit.Id, unit.Name, funded.Contains(unit.Id)))
                .OrderByDescending(unit => unit.IsFunded)
                .ThenBy(unit => unit.Id)
                .Take(Most),
        ];
    }

    private static MissingUnit Of(string name, MissingWhy why, string since, IEnumerable<Filler> people) =>
        new(
            name,
            why,
            since,
            string.Join('、', people.Select(who => who.Name).Distinct(StringComparer.Ordinal).Take(3))
        );

    private static async Task<ILookup<long, Filler>> People(AppDb db, List<long> units, CancellationToken cancellation)
    {
        var found = await (
            from post in db.Posts
            join account in db.Users on post.AccountId equals account.Id
            where units.Contains(post.UnitId) && post.Role == Role.Filler && post.ValidTo == null
            orderby post.Id
            select new Filler(post.UnitId, account.DisplayName, post.GrantedAt)
        ).ToListAsync(cancellation);
        return found.ToLookup(who => who.UnitId);
    }

    private sealed record LateUnit(long Id, string Name, DateTime Since);

    private sealed record IdleUnit(long Id, string Name, bool IsFunded);

    private sealed record Filler(long UnitId, string Name, DateTime Since);
}
