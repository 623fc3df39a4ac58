using System.Linq.Expressions;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms;

namespace Plumbline.App.Dashboards;

/// <summary>The query that all figures of a dashboard begin with.</summary>
internal static class DashboardForms
{
    internal static IQueryable<Form> All(AppDb db, DashboardScope scope) => Of(db, scope, scope.Facets);

    internal static IQueryable<Form> HandedIn(AppDb db, DashboardScope scope) => Of(db, scope, scope.HandedIn);

    internal static IQueryable<Form> OfYears(AppDb db, DashboardScope scope, int first) =>
        db
            .Forms.Under(form => form.UnitPath, [scope.UnitPath])
            .Where(form => form.Year >= first && form.Year <= scope.Year)
            .Narrow(db, scope.Facets, scope.Now);

    /// <summary>The path of the unit right below the top that a form belongs to; the top itself for its own forms.</summary>
    internal static Expression<Func<Form, string>> Branch(DashboardScope scope)
    {
        var top = scope.UnitPath.Length;
        return form => form.UnitPath.Substring(0, top + form.UnitPath.Substring(top).IndexOf("/") + 1);
    }

    private static IQueryable<Form> Of(AppDb db, DashboardScope scope, FormFacets facets) =>
        db
            .Forms.Under(form => form.UnitPath, [scope.UnitPath])
            .Where(form => form.Year == scope.Year)
            .Narrow(db, facets, scope.Now);
}
