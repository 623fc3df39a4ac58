using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;

namespace Plumbline.App.Projects;

/// <summary>In which order projects are listed.</summary>
public enum ProjectOrder
{
    Code,
    Name,

    /// <summary>The latest first year on top.</summary>
    Newest,
}

/// <summary>Which projects are listed.</summary>
public sealed record ProjectQuery
{
    public const int PageSize = 50;

    /// <summary>Part of a code or name.</summary>
    public string? Words { get; init; }

    /// <summary>Running in this year.</summary>
    public int? Year { get; init; }

    /// <summary>Path of a unit below which they lie.</summary>
    public string? Below { get; init; }

    public ProjectOrder Order { get; init; }

    /// <summary>Key of the last row of the page before: its text or year, and its id.</summary>
    public (string Key, long Id)? After { get; init; }
}

/// <summary>A page of projects.</summary>
/// <param name="Rows">The projects with the names of their units.</param>
/// <param name="Next">Key of the next page; null: this is the last.</param>
/// <param name="Count">How many match; at most <see cref="ListProjects.MostCounted"/> are counted.</param>
public sealed record ProjectPage(IReadOnlyList<ProjectLine> Rows, (string Key, long Id)? Next, int Count);

/// <summary>A project in a list.</summary>
public sealed record ProjectLine(Project Project, string UnitName);

/// <summary>Lists projects a page at a time by key, never by offset: the last page costs what the first does.</summary>
public static class ListProjects
{
    public const int MostCounted = 1000;

    // A path this short is that of a region: nearly all rows lie below it, so the order is walked and the path tested.
    private const int RegionDepth = 1;

    /// <summary>A page of what the actor may see.</summary>
    public static async Task<ProjectPage> Run(AppDb db, Actor actor, ProjectQuery query, CancellationToken cancellation)
    {
        var matching = Matching(db, actor, query);
        var page = Ordered(matching, query).Take(ProjectQuery.PageSize + 1);
        if (!string.IsNullOrWhiteSpace(query.Words))
        {
            // The index holds all that the search needs; only what was found is fetched whole.
            var ids = await page.Select(project => project.Id).ToListAsync(cancellation);
            page = Ordered(db.Projects.Where(project => ids.Contains(project.Id)), query with { After = null });
        }

        var rows = await page.Select(project => new
            {
                project,
                Unit = db.Units.Where(unit => unit.Id == project.UnitId).Select(unit => unit.Name).First(),
            })
            .ToListAsync(cancellation);
        var last = rows.Count > ProjectQuery.PageSize ? rows[ProjectQuery.PageSize - 1].project : null;
        var count = await matching.Take(MostCounted).CountAsync(cancellation);
        return new(
            [.. rows.Take(ProjectQuery.PageSize).Select(row => new ProjectLine(row.project, row.Unit))],
            last is null ? null : (Key(last, query.Order), last.Id),
            count
        );
    }

    private static IQueryable<Project> Matching(AppDb db, Actor actor, ProjectQuery query)
    {
        var subtrees = actor.Subtrees(Right.ViewProjects);
        var matching = db.Projects.AsQueryable();
        if (subtrees is [var whole] && whole.Count(letter => letter == '/') - 1 <= RegionDepth && query.Below is null)
        {
            matching = matching.Where(project => project.UnitPath.StartsWith(whole));
        }
        else
        {
            matching = matching.Under(project => project.UnitPath, subtrees);
        }

        if (query.Below is { } below)
        {
            matching = matching.Under(project => project.UnitPath, [below]);
        }

        if (query.Year is { } year)
        {
            matching = matching.Where(project =>
                project.FirstYear <= year && (project.LastYear == null || project.LastYear >= year)
            );
        }

        return string.IsNullOrWhiteSpace(query.Words) ? matching : matching.Where(Holding(query.Words.Trim()));
    }

    private static System.Linq.Expressions.Expression<Func<Project, bool>> Holding(string words) =>
        project => project.Name.Contains(words) || project.Code.Contains(words);

    private static IQueryable<Project> Ordered(IQueryable<Project> rows, ProjectQuery query)
    {
        var (key, id) = query.After ?? ("", 0);
        var from = query.After is not null;
        switch (query.Order)
        {
            case ProjectOrder.Name:
                rows = from ? rows.Where(row => row.Name.CompareTo(key) > 0 || (row.Name == key && row.Id > id)) : rows;
                return rows.OrderBy(row => row.Name).ThenBy(row => row.Id);
            case ProjectOrder.Newest:
                var year = int.TryParse(key, System.Globalization.CultureInfo.InvariantCulture, out var number)
                    ? number
                    : int.MaxValue;
                rows = from ? rows.Where(row => row.FirstYear < year || (row.FirstYear == year && row.Id < id)) : rows;
                return rows.OrderByDescending(row => row.FirstYear).ThenByDescending(row => row.Id);
            default:
                rows = from ? rows.Where(row => row.Code.CompareTo(key) > 0 || (row.Code == key && row.Id > id)) : rows;
                return rows.OrderBy(row => row.Code).ThenBy(row => row.Id);
        }
    }

    private static string Key(Project row, ProjectOrder order) =>
        order switch
        {
            ProjectOrder.Name => row.Name,
            ProjectOrder.Newest => row.FirstYear.ToString(System.Globalization.CultureInfo.InvariantCulture),
            _ => row.Code,
        };
}
