using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms;
using Plumbline.Domain.Filings;

namespace Plumbline.App.Dashboards;

/// <summary>What a person asks to see.</summary>
/// <param name="UnitId">The unit, with all below it; null: the first that the person may see.</param>
/// <param name="Year">The fiscal year; null: the latest for which there is a task.</param>
/// <param name="Layer">Projects, departments or units.</param>
public sealed record DashboardRequest(long? UnitId, int? Year, FormLayer Layer);

/// <summary>Whose forms the figures are of.</summary>
/// <param name="UnitPath">The unit; all below it is meant.</param>
/// <param name="Year">The fiscal year.</param>
/// <param name="Layer">Projects, departments or units.</param>
/// <param name="Now">The instant that deadlines are held against, UTC.</param>
public sealed record DashboardScope(string UnitPath, int Year, FormLayer Layer, DateTime Now)
{
    private const int Compared = 3;

    /// <summary>The years that are set side by side, earliest first.</summary>
    public IEnumerable<int> Years => Enumerable.Range(Year - Compared + 1, Compared);

    /// <summary>What all figures ask of a form: self-evaluations of the layer that were not taken back.</summary>
    public FormFacets Facets { get; } =
        new()
        {
            Layer = Layer,
            Stage = FilingStage.SelfEvaluation,
            Standing = true,
        };

    /// <summary>The forms that were handed in.</summary>
    public FormFacets HandedIn => Facets with { HandedIn = true };
}

/// <summary>A dashboard before any figure.</summary>
/// <param name="Scope">Whose forms.</param>
/// <param name="Unit">The unit at the top.</param>
/// <param name="Above">The units above it that the person may see, from the top.</param>
/// <param name="Below">The units right below it, in order of code.</param>
/// <param name="Others">Other units at which the person's rights begin.</param>
/// <param name="Years">Years of tasks, latest first.</param>
public sealed record Dashboard(
    DashboardScope Scope,
    Unit Unit,
    ImmutableArray<Unit> Above,
    ImmutableArray<Unit> Below,
    ImmutableArray<Unit> Others,
    ImmutableArray<int> Years
);

/// <summary>Settles whose forms a dashboard shows.</summary>
public static class OpenDashboard
{
    /// <summary>The dashboard; null when the unit is not there or not the person's to see.</summary>
    public static async Task<Dashboard?> Run(
        AppDb db,
        TimeProvider time,
        Actor actor,
        DashboardRequest request,
        CancellationToken cancellation
    )
    {
        var tops = actor.Subtrees(Right.ViewForms);
        var roots = await db
            .Units.Where(unit => tops.Contains(unit.Path))
            .OrderBy(unit => unit.Path)
            .ToListAsync(cancellation);
        var unit = request.UnitId is { } id
            ? await db.Units.SingleOrDefaultAsync(one => one.Id == id, cancellation)
            : roots.FirstOrDefault();
        if (unit is null || !actor.May(Right.ViewForms, unit.Path))
        {
            return null;
        }

        var path = unit.Path;
        var above = await db
            .Units.Where(one => one.Id != unit.Id && path.StartsWith(one.Path))
            .Under(one => one.Path, tops)
            .OrderBy(one => one.Path)
            .ToListAsync(cancellation);
        var below = await db
            .Units.Where(one => one.ParentId == unit.Id)
            .OrderBy(one => one.Code)
            .ToListAsync(cancellation);
        var years = await db
            .Tasks.Where(task => task.Stage == FilingStage.SelfEvaluation)
            .Select(task => task.Year)
            .Distinct()
            .OrderByDescending(year => year)
            .ToListAsync(cancellation);
        var now = time.GetUtcNow().UtcDateTime;
        var year = request.Year ?? (years.Count > 0 ? years[0] : now.Year);
        return new(
            new(unit.Path, year, request.Layer, now),
            unit,
            [.. above],
            [.. below],
            [.. roots.Where(root => root.Id != unit.Id && above.All(one => one.Id != root.Id))],
            [.. years]
        );
    }
}
