using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;

namespace Plumbline.App.Organisation;

/// <summary>Whose letters go to a unit.</summary>
public static class FindRegion
{
    /// <summary>Name of the nearest region above a unit, whose finance bureau signs; null: there is none.</summary>
    public static Task<string?> NameOf(AppDb db, string unitPath, CancellationToken cancellation)
    {
        var above = UnitPath.Ids(unitPath);
        return db
            .Units.Where(unit => above.Contains(unit.Id) && unit.Kind == UnitKind.Region)
            .OrderByDescending(unit => unit.Path.Length)
            .Select(unit => unit.Name)
            .FirstOrDefaultAsync(cancellation);
    }
}
