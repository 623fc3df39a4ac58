using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms;
using Plumbline.Domain.Filings;

namespace Plumbline.App.RollUps;

/// <summary>A roll-up with one page of the forms it is made of: those that do not count first, the late ones before.</summary>
/// <param name="Task">The task.</param>
/// <param name="Unit">The unit.</param>
/// <param name="RollUp">The sums over all forms.</param>
/// <param name="Shown">The forms of the page.</param>
/// <param name="At">The page, from 1.</param>
/// <param name="Pages">How many there are.</param>
/// <param name="FirstLevel">Names that several forms share: 一级项目 and projects of the same name, in order.</param>
public sealed record ShownRollUp(
    SeasonTask Task,
    Unit Unit,
    RollUp RollUp,
    ImmutableArray<Contributor> Shown,
    int At,
    int Pages,
    ImmutableArray<string> FirstLevel
);

/// <summary>Opens the roll-up of a task below a unit page by page.</summary>
public static class ShowRollUp
{
    /// <summary>Forms on a page.</summary>
    public const int PageSize = 50;

    /// <summary>The roll-up, or null when there is no such task or unit for this person.</summary>
    public static async Task<ShownRollUp?> Run(
        AppDb db,
        TimeProvider time,
        Actor actor,
        (long TaskId, long UnitId, FilingSubject Subject) of,
        int at,
        CancellationToken cancellation
    )
    {
        var now = time.GetUtcNow().UtcDateTime;
        if (
            of.Subject == FilingSubject.Project
            && await db.Units.SingleOrDefaultAsync(one => one.Id == of.UnitId, cancellation) is { } unit
            && actor.May(Right.ViewForms, unit.Path)
            && await db.Tasks.SingleOrDefaultAsync(one => one.Id == of.TaskId, cancellation) is { } task
        )
        {
            var forms = await SumProjects.Forms(db, task, unit, cancellation);
            if (await Sum(db, forms, task, now, cancellation) is { } sum)
            {
                return await Of(db, (task, unit, sum), forms, at, now, cancellation);
            }
        }

        // Forms of units are few; forms of projects are read one by one where sums cannot be kept.
        return await OpenRollUp.Run(db, time, actor, of.TaskId, of.UnitId, of.Subject, cancellation) is { } opened
            ? Of(opened, at)
            : null;
    }

    // Sums that are not kept yet are read first. Null: they cannot be kept, or a form was handed in meanwhile.
    private static async Task<RollUp?> Sum(
        AppDb db,
        IQueryable<Form> forms,
        SeasonTask task,
        DateTime now,
        CancellationToken cancellation
    )
    {
        if (await SumProjects.Run(db, forms, task.Year, now, cancellation) is { } kept)
        {
            return kept;
        }

        if (!await KeepSums.Can(db, cancellation))
        {
            return null;
        }

        await KeepSums.Read(db, task.Id, await SumProjects.Stale(db, forms, cancellation), cancellation);
        return await SumProjects.Run(db, forms, task.Year, now, cancellation);
    }

    private static ShownRollUp Of(OpenedRollUp opened, int at)
    {
        var (page, pages) = Page(at, opened.Contributors.Length);
        return new(
            opened.Task,
            opened.Unit,
            opened.RollUp,
            [
                .. opened
                    .Contributors.OrderBy(one => one.Counts)
                    .ThenByDescending(one => one.IsLate)
                    .ThenBy(one => one.UnitPath, StringComparer.Ordinal)
                    .ThenBy(one => one.FormId)
                    .Skip((page - 1) * PageSize)
                    .Take(PageSize),
            ],
            page,
            pages,
            opened.RollUp.Subject == FilingSubject.Project
                ?
                [
                    .. opened
                        .Contributors.GroupBy(one => one.FirstLevel, StringComparer.Ordinal)
                        .Where(group => group.Count() > 1)
                        .Select(group => group.Key)
                        .Order(StringComparer.Ordinal),
                ]
                : []
        );
    }

    private static async Task<ShownRollUp> Of(
        AppDb db,
        (SeasonTask Task, Unit Unit, RollUp Sum) of,
        IQueryable<Form> forms,
        int at,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var (page, pages) = Page(at, of.Sum.Coverage.Expected);
        var ids = await SumProjects
            .WithSums(db, forms)
            .OrderBy(one =>
                !FillRights.Filling.Contains(one.Form.State)
                && one.Sum != null
                && one.Sum.SubmittedAt == one.Form.SubmittedAt
            )
            .ThenByDescending(one =>
                FillRights.Filling.Contains(one.Form.State)
                    ? one.Form.Deadline < now
                    : one.Form.SubmittedAt != null && one.Form.SubmittedAt > one.Form.Deadline
            )
            .ThenBy(one => one.Form.UnitPath)
            .ThenBy(one => one.Form.Id)
            .Skip((page - 1) * PageSize)
            .Take(PageSize)
            .Select(one => one.Form.Id)
            .ToListAsync(cancellation);
        var names = await Names(db, of.Unit, forms, cancellation);
        return new(
            of.Task,
            of.Unit,
            of.Sum,
            await FindContributors.Of(db, ids, now, cancellation),
            page,
            pages,
            [.. names.Order(StringComparer.Ordinal)]
        );
    }

    // A part has the name of its 一级项目; where no project is split there is no need to look for it.
    private static async Task<List<string>> Names(
        AppDb db,
        Unit unit,
        IQueryable<Form> forms,
        CancellationToken cancellation
    )
    {
        var parts = db
            .Projects.Under(project => project.UnitPath, [unit.Path])
            .Where(project => project.ParentId != null);
        var names = await parts.AnyAsync(cancellation)
            ? from form in forms
            join one in parts on form.ProjectId equals (long?)one.Id into found
            from part in found.DefaultIfEmpty()
            join two in db.Projects on part.ParentId equals (long?)two.Id into above
            from parent in above.DefaultIfEmpty()
            select parent.Name ?? form.Name
            : forms.Select(form => form.Name);
        return await names
            .GroupBy(name => name)
            .Where(group => group.Count() > 1)
            .Select(group => group.Key)
            .ToListAsync(cancellation);
    }

    private static (int At, int Pages) Page(int at, int forms)
    {
        var pages = Math.Max(1, (forms + PageSize - 1) / PageSize);
        return (Math.Clamp(at, 1, pages), pages);
    }
}
