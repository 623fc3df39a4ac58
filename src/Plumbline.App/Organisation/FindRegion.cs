using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;

namespace Plumbline.App.Organisation;

/// <summary>The region that a unit belongs to.</summary>
public static class FindRegion
{
    /// <summary>The nearest region over a unit, whose finance bureau signs letters to it; null: there is none.</summary>
    public static Task<Unit?> Over(AppDb db, string unitPath, CancellationToken cancellation)
    {
        var above = UnitPath.Ids(unitPath);
        return db
            .Units.Where(unit => above.Contains(unit.Id) && unit.Kind == UnitKind.Region)
            .OrderByDescending(unit => unit.Path.Length)
            .FirstOrDefaultAsync(cancellation);
    }
}
