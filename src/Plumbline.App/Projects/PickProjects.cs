using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;

namespace Plumbline.App.Projects;

/// <summary>Projects to choose from, where something is begun for one of them: those over whose units a right is held.</summary>
public static class PickProjects
{
    private const int Most = 200;

    /// <summary>The newest first, with the names of their units; 200 at the most.</summary>
    public static async Task<ImmutableArray<(Project Project, string Unit)>> Run(
        AppDb db,
        Actor actor,
        Right right,
        string? words,
        CancellationToken cancellation
    )
    {
        var wanted = words?.Trim() ?? "";
        var rows = await db
            .Projects.Under(project => project.UnitPath, actor.Subtrees(right))
            .Where(project => project.Name.Contains(wanted))
            .OrderByDescending(project => project.FirstYear)
            .ThenBy(project => project.Id)
            .Take(Most)
            .Join(db.Units, project => project.UnitId, unit => unit.Id, (project, unit) => new { project, unit.Name })
            .ToListAsync(cancellation);
        return [.. rows.Select(row => (row.project, row.Name))];
    }
}
