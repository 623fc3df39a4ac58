using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Workflow;

namespace Plumbline.App.Season;

/// <summary>From what the forms of a task to be issued would start.</summary>
/// <param name="Stage">The task's stage.</param>
/// <param name="Year">Its year.</param>
/// <param name="FromLastYear">Goals start from those of the year before.</param>
/// <param name="StructureFrom">An earlier task whose indicators are taken over.</param>
public sealed record StartFrom(FilingStage Stage, int Year, bool FromLastYear, long? StructureFrom);

/// <summary>How the forms of a plan start.</summary>
/// <param name="Empty">How many start without any indicator.</param>
/// <param name="First">The first of them: unit, and project where it is a project's.</param>
public sealed record TaskStart(int Empty, ImmutableArray<(string Unit, string? Project)> First);

/// <summary>Says before a task is issued which of its forms will start empty.</summary>
public static class PlanStart
{
    /// <summary>Most that are named.</summary>
    public const int Most = 20;

    private const int AtOnce = 500;

    /// <summary>The forms that start empty.</summary>
    public static async Task<TaskStart> Run(
        AppDb db,
        IReadOnlyCollection<FormOrder> orders,
        StartFrom from,
        CancellationToken cancellation
    )
    {
        var count = 0;
        var first = new List<(FormOrder Order, string? Project)>();
        foreach (var some in orders.Chunk(AtOnce))
        {
            var empty = await Empty(db, some, from, cancellation);
            count += empty.Count;
            first.AddRange(empty.Take(Most - first.Count));
        }

        var shown = first.Select(one => one.Order.UnitId).Distinct().ToList();
        var unitNames = await db
            .Units.Where(unit => shown.Contains(unit.Id))
            .ToDictionaryAsync(unit => unit.Id, unit => unit.Name, cancellation);
        return new(count, [.. first.Select(one => (unitNames[one.Order.UnitId], one.Project))]);
    }

    private static async Task<List<(FormOrder Order, string? Project)>> Empty(
        AppDb db,
        FormOrder[] orders,
        StartFrom from,
        CancellationToken cancellation
    )
    {
        var projects = orders.Select(order => order.ProjectId).OfType<long>().ToList();
        var names = await db
            .Projects.Where(project => projects.Contains(project.Id))
            .ToDictionaryAsync(project => project.Id, project => project.Name, cancellation);
        var known = await Known(db, orders, [.. names.Values.Distinct(StringComparer.Ordinal)], from, cancellation);
        var promised = await Promised(db, projects, from, cancellation);
        return
        [
            .. orders
                .Where(order => order.ProjectId is not { } project || !promised.Contains(project))
                .Select(order =>
                    (Order: order, Project: order.ProjectId is { } id ? names.GetValueOrDefault(id) : null)
                )
                .Where(one =>
                    !known.Contains((one.Order.UnitId, one.Order.ProjectId, null))
                    && (one.Order.ProjectId is null || !known.Contains((one.Order.UnitId, null, one.Project)))
                ),
        ];
    }

    // Bodies and projects of which something is known, by id and, as a project keeps its name over the years, by name.
    private static async Task<HashSet<(long Unit, long? Project, string? Name)>> Known(
        AppDb db,
        FormOrder[] orders,
        List<string> names,
        StartFrom from,
        CancellationToken cancellation
    )
    {
        var units = orders.Select(order => order.UnitId).Distinct().ToList();
        var projects = orders.Select(order => order.ProjectId).OfType<long>().ToList();
        var known = new HashSet<(long, long?, string?)>();
        foreach (var source in Sources(db, from))
        {
            var found = await source
                .Where(form => units.Contains(form.UnitId))
                .Where(form =>
                    form.ProjectId == null || projects.Contains(form.ProjectId.Value) || names.Contains(form.Name)
                )
                .Select(form => new
                {
                    form.UnitId,
                    form.ProjectId,
                    form.Name,
                })
                .ToListAsync(cancellation);
            foreach (var form in found)
            {
                known.Add((form.UnitId, form.ProjectId, null));
                if (form.ProjectId is not null)
                {
                    known.Add((form.UnitId, null, form.Name));
                }
            }
        }

        return known;
    }

    private static IEnumerable<IQueryable<Form>> Sources(AppDb db, StartFrom from)
    {
        var withIndicators = db.Forms.Where(form =>
            form.WithdrawnAt == null && db.FormRows.Any(row => row.FormId == form.Id && row.Part == "indicators")
        );
        var goals = db.Forms.Where(form =>
            form.Stage == FilingStage.Goal
            && form.WithdrawnAt == null
            && db.GoalVersions.Any(version => version.FormId == form.Id && version.State == GoalVersionState.Approved)
        );
        var before = from.Year - 1;
        if (from.Stage != FilingStage.Goal)
        {
            yield return goals.Where(form => form.Year == from.Year);
        }
        else if (from.FromLastYear)
        {
            yield return goals.Where(form => form.Year == before);
            yield return withIndicators.Where(form => form.Year == before && form.Stage == FilingStage.SelfEvaluation);
            yield break;
        }

        if (from.StructureFrom is { } task)
        {
            yield return withIndicators.Where(form => form.TaskId == task);
        }
    }

    private static async Task<HashSet<long>> Promised(
        AppDb db,
        List<long> projects,
        StartFrom from,
        CancellationToken cancellation
    ) =>
        from.Stage != FilingStage.Goal
            ? []
            : await db
                .Assessments.Where(row => row.Year == from.Year && row.State == ExAnteState.Admitted)
                .Where(row => projects.Contains(row.ProjectId))
                .Where(row => db.AssessmentPromises.Any(promise => promise.AssessmentId == row.Id))
                .Select(row => row.ProjectId)
                .ToHashSetAsync(cancellation);
}
