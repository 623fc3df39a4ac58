using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Organisation;
using Plumbline.Findings;

namespace Plumbline.App.Season;

/// <summary>Who is to fill what, as it is chosen in the tree.</summary>
/// <param name="Trees">Units chosen with all below them.</param>
/// <param name="Units">Units chosen by themselves.</param>
public sealed record Selection(IReadOnlyCollection<long> Trees, IReadOnlyCollection<long> Units)
{
    /// <summary>One whole-department form for each department.</summary>
    public bool Departments { get; init; } = true;

    /// <summary>One whole-unit form for each budget unit.</summary>
    public bool BudgetUnits { get; init; }

    /// <summary>One form for each project of the year.</summary>
    public bool Projects { get; init; } = true;
}

/// <summary>The forms that a selection means.</summary>
/// <param name="Orders">One for each form.</param>
/// <param name="Departments">How many are whole-department forms.</param>
/// <param name="BudgetUnits">How many are whole-unit forms.</param>
/// <param name="Projects">How many are project forms.</param>
public sealed record TaskPlan(IReadOnlyList<FormOrder> Orders, int Departments, int BudgetUnits, int Projects)
{
    /// <summary>Projects that were left out, each with the reason.</summary>
    public ImmutableArray<Finding> LeftOut { get; init; } = [];
}

/// <summary>Turns a selection in the tree into forms: of units that are open, and of projects that run in the year.</summary>
public static class PlanTask
{
    /// <summary>The plan. Units outside the region are left out.</summary>
    public static async Task<TaskPlan> Run(
        AppDb db,
        Unit region,
        int year,
        DateOnly today,
        Selection selection,
        CancellationToken cancellation
    )
    {
        var below = db.Units.Under(unit => unit.Path, [region.Path]).OpenOn(today);
        var all = await below
            .OrderBy(unit => unit.Path)
            .Select(unit => new
            {
                unit.Id,
                unit.Path,
                unit.Kind,
            })
            .ToListAsync(cancellation);
        var trees = all.Where(unit => selection.Trees.Contains(unit.Id)).Select(unit => unit.Path).ToList();
        var own = selection.Units.ToHashSet();
        var chosen = all.Where(unit =>
                own.Contains(unit.Id) || trees.Exists(tree => unit.Path.StartsWith(tree, StringComparison.Ordinal))
            )
            .ToList();
        var departments = selection.Departments ? chosen.Where(unit => unit.Kind == UnitKind.Department) : [];
        var units = selection.BudgetUnits ? chosen.Where(unit => unit.Kind == UnitKind.Unit) : [];
        var whole = departments.Select(unit => new FormOrder(unit.Id, null)).ToList();
        var budget = units.Select(unit => new FormOrder(unit.Id, null)).ToList();
        var projects = selection.Projects
            ? await ProjectsOf([.. chosen.Select(unit => unit.Id)], db, region, year, cancellation)
            : [];
        return new([.. whole, .. budget, .. projects], whole.Count, budget.Count, projects.Count);
    }

    private static async Task<List<FormOrder>> ProjectsOf(
        HashSet<long> units,
        AppDb db,
        Unit region,
        int year,
        CancellationToken cancellation
    )
    {
        var running = await db
            .Projects.Under(project => project.UnitPath, [region.Path])
            .Where(project => project.FirstYear <= year && (project.LastYear == null || project.LastYear >= year))
            .OrderBy(project => project.UnitPath)
            .ThenBy(project => project.Code)
            .Select(project => new { project.Id, project.UnitId })
            .ToListAsync(cancellation);
        return
        [
            .. running
                .Where(project => units.Contains(project.UnitId))
                .Select(project => new FormOrder(project.UnitId, project.Id)),
        ];
    }
}
