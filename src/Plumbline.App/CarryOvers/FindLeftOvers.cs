using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.Domain.Filings;

namespace Plumbline.App.CarryOvers;

/// <summary>A project whose form of the year before left money.</summary>
/// <param name="ProjectId">The project.</param>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="UnitName">Its unit.</param>
/// <param name="FormId">The form.</param>
/// <param name="LeftFen">全年预算数 less 全年执行数 of the form.</param>
public sealed record LeftOver(long ProjectId, string Code, string Name, string UnitName, long FormId, long LeftFen);

/// <summary>Finds projects that may have to be kept as carried over: last year's form left money.</summary>
public static class FindLeftOvers
{
    /// <summary>Most projects that are offered at once; those that were kept make room for others.</summary>
    public const int Most = 20;

    /// <summary>Projects that the actor may keep, in the order of units.</summary>
    public static async Task<ImmutableArray<LeftOver>> Run(
        AppDb db,
        Actor actor,
        int year,
        CancellationToken cancellation
    )
    {
        var found = await (
            from form in db.Forms.Under(form => form.UnitPath, actor.Subtrees(Right.ManageProjects))
            where form.Year == year - 1 && form.Stage == FilingStage.SelfEvaluation && form.ProjectId != null
            where form.SubmittedAt != null && form.WithdrawnAt == null && form.BudgetFen > form.ExecutedFen
            where !db.CarryOvers.Any(row => row.ProjectId == form.ProjectId && row.Year == year)
            join project in db.Projects on form.ProjectId equals project.Id
            join unit in db.Units on form.UnitId equals unit.Id
            orderby form.UnitPath, form.Id
            select new LeftOver(
                project.Id,
                project.Code,
                project.Name,
                unit.Name,
                form.Id,
                form.BudgetFen!.Value - form.ExecutedFen!.Value
            )
        )
            .Take(Most)
            .ToListAsync(cancellation);
        return [.. found];
    }
}
