using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Log;
using Plumbline.App.Season;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Findings;

namespace Plumbline.App.Projects;

/// <summary>A project as it is to be.</summary>
/// <param name="Id">The project; null: a new one.</param>
/// <param name="UnitId">Whose it is; of a new one only.</param>
/// <param name="Code">Its code in the budget system.</param>
/// <param name="Name">Its name.</param>
/// <param name="FirstYear">First fiscal year.</param>
public sealed record ProjectEntry(long? Id, long UnitId, string? Code, string? Name, int FirstYear)
{
    public int? LastYear { get; init; }

    public string? Category { get; init; }

    public ProjectRecurrence? Recurrence { get; init; }

    public bool Classified { get; init; }
}

/// <summary>Adds a project, or changes one.</summary>
public static class KeepProject
{
    /// <summary>The project, or what is wrong. A change that changes nothing writes nothing.</summary>
    public static async Task<Result<Project>> Run(
        AppDb db,
        TimeProvider time,
        Actor actor,
        ProjectEntry entry,
        CancellationToken cancellation
    )
    {
        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var project = entry.Id is { } id
            ? await db.Projects.AsTracking().SingleAsync(row => row.Id == id, cancellation)
            : new Project { UnitId = entry.UnitId };
        var unit = await db.Units.SingleAsync(row => row.Id == project.UnitId, cancellation);
        if (!actor.May(Right.ManageProjects, unit.Path))
        {
            return Result.Failed<Project>(Refusals.NotAllowed());
        }

        var wrong = Words(entry) ?? await Taken(db, entry, unit.Id, cancellation);
        if (wrong is not null)
        {
            return Result.Failed<Project>(wrong);
        }

        var before = entry.Id is null ? null : Text(project);
        Put(project, unit, entry);
        if (before != Text(project))
        {
            if (entry.Id is null)
            {
                db.Projects.Add(project);
            }

            await db.SaveChangesAsync(cancellation);
            var place = string.Create(CultureInfo.InvariantCulture, $"projects/{project.Id}");
            var kind = before is null ? "project-add" : "project-change";
            await OrganisationChain.Write(
                db,
                new(kind, place, before, Text(project)),
                actor.AccountId,
                now,
                cancellation
            );
            await db.SaveChangesAsync(cancellation);
        }

        await transaction.CommitAsync(cancellation);
        return Result.Of(project);
    }

    private static void Put(Project project, Unit unit, ProjectEntry entry)
    {
        project.UnitPath = unit.Path;
        (project.Code, project.Name) = (entry.Code!.Trim(), entry.Name!.Trim());
        project.Category = string.IsNullOrWhiteSpace(entry.Category) ? null : entry.Category.Trim();
        (project.FirstYear, project.LastYear) = (entry.FirstYear, entry.LastYear);
        (project.Recurrence, project.Classified) = (entry.Recurrence, entry.Classified);
    }

    /// <summary>What is wrong with the entry by itself.</summary>
    internal static Finding? Words(ProjectEntry entry) =>
        string.IsNullOrWhiteSpace(entry.Code) ? Missing("Code", "code")
        : string.IsNullOrWhiteSpace(entry.Name) ? Missing("Name", "name")
        : !FiscalYear.IsValid(entry.FirstYear) ? Refusals.Bad("FirstYear", SeasonMessages.BadYear.With())
        : entry.LastYear is { } last && (!FiscalYear.IsValid(last) || last < entry.FirstYear)
            ? Refusals.Bad("LastYear", SeasonMessages.BadYear.With())
        : null;

    private static Finding Missing(string field, string word) =>
        Refusals.Bad(field, SeasonMessages.Missing.With(("field", word)));

    private static async Task<Finding?> Taken(AppDb db, ProjectEntry entry, long unit, CancellationToken cancellation)
    {
        var code = entry.Code!.Trim();
        var other = await db
            .Projects.Where(row => row.Code == code && row.UnitId == unit && row.Id != entry.Id)
            .FirstOrDefaultAsync(cancellation);
        return other is null
            ? null
            : Refusals.Bad("Code", SeasonMessages.CodeTaken.With(("code", code), ("name", other.Name)));
    }

    private static string Text(Project row) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{row.Code} {row.Name} {row.Category} {row.FirstYear}–{row.LastYear} {row.Recurrence} {row.Classified}"
        );
}
