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

    /// <summary>Forms of some years of the comparison.</summary>
    internal static IQueryable<Form> OfYears(AppDb db, DashboardScope scope, IEnumerable<int> of, FormFacets facets)
    {
        // Named one by one: an index finds the forms of a unit year by year.
        int[] years = [.. of];
        return db
            .Forms.Under(form => form.UnitPath, [scope.UnitPath])
            .Where(form => years.Contains(form.Year))
            .Narrow(db, facets, scope.Now);
    }

    /// <summary>Forms with the unit right below the top that they belong to.</summary>
    internal static IQueryable<FormOfBranch> ByBranch(this IQueryable<Form> forms, DashboardScope scope)
    {
        var top = scope.UnitPath.Length;
#pragma warning disable CA1866 // Both databases know how to look for a string.
        return forms.Select(form => new FormOfBranch
        {
            Form = form,
            Path = form.UnitPath.Substring(0, top + form.UnitPath.Substring(top).IndexOf("/") + 1),
        });
#pragma warning restore CA1866
    }

    private static IQueryable<Form> Of(AppDb db, DashboardScope scope, FormFacets facets) =>
        db
            .Forms.Under(form => form.UnitPath, [scope.UnitPath])
            .Where(form => form.Year == scope.Year)
            .Narrow(db, facets, scope.Now);
}

/// <summary>A form and its branch.</summary>
internal sealed record FormOfBranch
{
    public required Form Form { get; init; }

    /// <summary>Path of the unit right below the top; the top itself for its own forms.</summary>
    public required string Path { get; init; }
}
