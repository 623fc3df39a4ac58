using Plumbline.App.Data;
using Plumbline.App.Data.Records;

namespace Plumbline.App.Access;

/// <summary>
/// What is not 涉密. A unit is, when it or any unit above it is marked so now; a project or form also when it is marked itself.
/// Everything that leaves the application, by the portal, the interface or a published draw, is read through these.
/// </summary>
public static class Unclassified
{
    /// <summary>Units of which none up to the root is classified.</summary>
    public static IQueryable<Unit> Units(AppDb db) =>
        db.Units.Where(unit => !db.Units.Any(above => above.Classified && unit.Path.StartsWith(above.Path)));

    /// <summary>Projects that are not classified, of such units.</summary>
    public static IQueryable<Project> Projects(AppDb db) =>
        db.Projects.Where(project =>
            !project.Classified && !db.Units.Any(unit => unit.Classified && project.UnitPath.StartsWith(unit.Path))
        );

    /// <summary>Forms that are not classified, of such units and projects.</summary>
    public static IQueryable<Form> Forms(AppDb db) =>
        db.Forms.Where(form =>
            !form.Classified
            && !db.Units.Any(unit => unit.Classified && form.UnitPath.StartsWith(unit.Path))
            && !db.Projects.Any(project => project.Id == form.ProjectId && project.Classified)
        );
}
