using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Organisation;
using Plumbline.Domain.Workflow;

namespace Plumbline.App.Rectifying;

/// <summary>Who signs the notice of an item: the office of whoever put it on the ledger.</summary>
public static class FindIssuer
{
    private static readonly Role[] OfDepartment = [Role.DepartmentFinance, Role.LeadingGroup];

    /// <summary>Name of the department that issued it, else of the finance bureau over the unit; null: none.</summary>
    public static async Task<string?> Of(AppDb db, RectificationItem item, CancellationToken cancellation)
    {
        var above = UnitPath.Ids(item.UnitPath);
        var department = await db
            .Posts.Where(post => post.AccountId == item.CreatedById && OfDepartment.Contains(post.Role))
            .Join(db.Units, post => post.UnitId, unit => unit.Id, (_, unit) => unit)
            .Where(unit => above.Contains(unit.Id) && unit.Kind == UnitKind.Department)
            .OrderByDescending(unit => unit.Path.Length)
            .FirstOrDefaultAsync(cancellation);
        return (department ?? await FindRegion.Over(db, item.UnitPath, cancellation))?.Name;
    }
}
