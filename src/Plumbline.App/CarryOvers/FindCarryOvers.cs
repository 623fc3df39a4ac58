using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;

namespace Plumbline.App.CarryOvers;

/// <summary>Which carried-over projects are listed.</summary>
/// <param name="Year">The year into which the money was carried.</param>
public sealed record CarryOverQuery(int Year)
{
    /// <summary>Rows on one page.</summary>
    public const int PageSize = 50;

    /// <summary>Page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>One department's.</summary>
    public long? DepartmentId { get; init; }

    /// <summary>Only those whose money may not be spent beyond the year.</summary>
    public bool OnlyDue { get; init; }
}

/// <summary>A carried-over project in the list.</summary>
/// <param name="Kept">The row with its sums.</param>
/// <param name="ProjectName">Its project.</param>
/// <param name="UnitName">Its unit.</param>
/// <param name="DepartmentName">Its department.</param>
public sealed record CarryOverRow(CarryOver Kept, string ProjectName, string UnitName, string DepartmentName);

/// <summary>A department's carried money. Money in fen.</summary>
/// <param name="Id">The department.</param>
/// <param name="Name">Its name.</param>
/// <param name="Count">Carried-over projects.</param>
/// <param name="BalanceFen">上年结转数.</param>
/// <param name="SpentFen">Spent by those that state it.</param>
/// <param name="ReturnedFen">Given back.</param>
/// <param name="Unstated">Projects that do not state what they spent.</param>
/// <param name="Due">Projects with money that may not be spent beyond the year.</param>
public sealed record CarryOverSum(
    long Id,
    string Name,
    int Count,
    long BalanceFen,
    long SpentFen,
    long ReturnedFen,
    int Unstated,
    int Due
);

/// <summary>A page of carried-over projects with the sums of departments.</summary>
/// <param name="Rows">The page.</param>
/// <param name="Total">How many match.</param>
/// <param name="Departments">All that the actor sees, by size of what was carried.</param>
public sealed record CarryOverPage(
    ImmutableArray<CarryOverRow> Rows,
    int Total,
    ImmutableArray<CarryOverSum> Departments
);

/// <summary>Lists carried-over projects of a year; sums are made by the database.</summary>
public static class FindCarryOvers
{
    private const int MostDepartments = 100;

    /// <summary>A page in the order of units.</summary>
    public static async Task<CarryOverPage> Run(
        AppDb db,
        Actor actor,
        CarryOverQuery query,
        CancellationToken cancellation
    )
    {
        var year = query.Year;
        var seen = db
            .CarryOvers.Under(row => row.UnitPath, actor.Subtrees(Right.ViewProjects))
            .Where(row => row.Year == year);
        var listed = query.DepartmentId is { } department ? seen.Where(row => row.DepartmentId == department) : seen;
        listed = query.OnlyDue ? listed.Where(row => row.DueYear <= year) : listed;
        var page = await listed
            .OrderBy(row => row.UnitPath)
            .ThenBy(row => row.Id)
            .Skip((Math.Max(1, query.Page) - 1) * CarryOverQuery.PageSize)
            .Take(CarryOverQuery.PageSize)
            .Select(row => new
            {
                Kept = row,
                Project = db.Projects.Where(one => one.Id == row.ProjectId).Select(one => one.Name).First(),
                Unit = db.Units.Where(one => one.Id == row.UnitId).Select(one => one.Name).First(),
                Department = db.Units.Where(one => one.Id == row.DepartmentId).Select(one => one.Name).First(),
            })
            .ToListAsync(cancellation);
        return new(
            [.. page.Select(row => new CarryOverRow(row.Kept, row.Project, row.Unit, row.Department))],
            await listed.CountAsync(cancellation),
            await Sums(db, seen, year, cancellation)
        );
    }

    private static async Task<ImmutableArray<CarryOverSum>> Sums(
        AppDb db,
        IQueryable<CarryOver> seen,
        int year,
        CancellationToken cancellation
    )
    {
        var sums = await seen.GroupBy(row => row.DepartmentId)
            .Select(group => new
            {
                group.Key,
                Count = group.Count(),
                Balance = group.Sum(row => row.BalanceFen),
                Spent = group.Sum(row => row.SpentFen ?? 0),
                Returned = group.Sum(row => row.ReturnedFen),
                Unstated = group.Count(row => row.SpentFen == null),
                Due = group.Count(row => row.DueYear <= year),
            })
            .OrderByDescending(sum => sum.Balance)
            .Take(MostDepartments)
            .ToListAsync(cancellation);
        var ids = sums.ConvertAll(sum => sum.Key);
        var names = await db
            .Units.Where(unit => ids.Contains(unit.Id))
            .ToDictionaryAsync(unit => unit.Id, unit => unit.Name, cancellation);
        return
        [
            .. sums.Select(sum => new CarryOverSum(
                sum.Key,
                names[sum.Key],
                sum.Count,
                sum.Balance,
                sum.Spent,
                sum.Returned,
                sum.Unstated,
                sum.Due
            )),
        ];
    }
}
