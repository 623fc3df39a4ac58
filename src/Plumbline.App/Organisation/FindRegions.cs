using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;

namespace Plumbline.App.Organisation;

/// <summary>Regions with departments: what is set side by side department by department is so within one region.</summary>
public static class FindRegions
{
    /// <summary>The regions of departments that lie under some paths, in the order of their codes.</summary>
    public static Task<List<Unit>> Run(
        AppDb db,
        IReadOnlyCollection<string> subtrees,
        DateOnly today,
        CancellationToken cancellation
    )
    {
        var departments = Departments(db, subtrees, today, region: null);
        return db
            .Units.Where(region => departments.Any(department => department.ParentId == region.Id))
            .OrderBy(region => region.Code)
            .ToListAsync(cancellation);
    }

    /// <summary>The departments of a region, or of all, that lie under some paths.</summary>
    internal static IQueryable<Unit> Departments(
        AppDb db,
        IReadOnlyCollection<string> subtrees,
        DateOnly today,
        long? region
    )
    {
        var all = db
            .Units.Under(unit => unit.Path, subtrees)
            .Where(unit => unit.Kind == UnitKind.Department)
            .OpenOn(today);
        return region is null ? all : all.Where(unit => unit.ParentId == region);
    }
}
