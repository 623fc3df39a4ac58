using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;

namespace Plumbline.App.ExAnte;

/// <summary>An ex-ante evaluation in the list.</summary>
public sealed record AssessmentRow(Assessment Assessment, string Project, string Unit);

/// <summary>Finds ex-ante evaluations: those of the units that an actor sees, and those in which it has a seat.</summary>
public static class FindAssessments
{
    /// <summary>Rows of a page.</summary>
    public const int PageSize = 50;

    /// <summary>Beyond so many it is only told that there are more.</summary>
    public const int MostCounted = 10_000;

    /// <summary>What an actor may see; an expert only where it is seated or left its seat.</summary>
    public static IQueryable<Assessment> Visible(AppDb db, Actor actor) =>
        db.Assessments.UnderOr(
            row => row.UnitPath,
            actor.Subtrees(Right.ViewForms),
            row =>
                db.AssessmentCandidates.Any(one =>
                    one.AssessmentId == row.Id && one.AccountId == actor.AccountId && (one.Seated || one.Conflict)
                )
        );

    /// <summary>
    /// A page of a year's evaluations, the latest first, and how many there are, up to one more than
    /// <see cref="MostCounted"/>; null: of all years.
    /// </summary>
    public static async Task<(ImmutableArray<AssessmentRow> Rows, int Count)> Run(
        AppDb db,
        Actor actor,
        int? year,
        int page,
        CancellationToken cancellation
    )
    {
        var found = Visible(db, actor).Where(row => year == null || row.Year == year);
        var count = await found.Take(MostCounted + 1).CountAsync(cancellation);
        var rows = await found
            .OrderByDescending(row => row.Id)
            .Skip((Math.Max(page, 1) - 1) * PageSize)
            .Take(PageSize)
            .Join(db.Projects, row => row.ProjectId, project => project.Id, (row, project) => new { row, project })
            .Join(
                db.Units,
                pair => pair.project.UnitId,
                unit => unit.Id,
                (pair, unit) =>
                    new
                    {
                        pair.row,
                        Project = pair.project.Name,
                        Unit = unit.Name,
                    }
            )
            .ToListAsync(cancellation);
        return (
            [
                .. rows.OrderByDescending(one => one.row.Id)
                    .Select(one => new AssessmentRow(one.row, one.Project, one.Unit)),
            ],
            count
        );
    }
}
