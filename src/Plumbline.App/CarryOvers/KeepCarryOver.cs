using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Log;
using Plumbline.Domain;
using Plumbline.Findings;

namespace Plumbline.App.CarryOvers;

/// <summary>A project with money of earlier years.</summary>
/// <param name="ProjectId">The project.</param>
/// <param name="Year">The year into which the money was carried.</param>
/// <param name="Regime">Code of the regime whose rules and table hold.</param>
public sealed record CarryOverRequest(long ProjectId, int Year, string Regime);

/// <summary>Opens the form of a carried-over project for a year; one for each project and year.</summary>
public static class KeepCarryOver
{
    /// <summary>The carry-over without any money yet, or why there is none.</summary>
    public static async Task<Result<CarryOver>> Run(
        AppDb db,
        Packs packs,
        TimeProvider time,
        Actor actor,
        CarryOverRequest request,
        CancellationToken cancellation
    )
    {
        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var project = await db.Projects.SingleOrDefaultAsync(one => one.Id == request.ProjectId, cancellation);
        if (project is null || !actor.May(Right.ManageProjects, project.UnitPath))
        {
            return Result.Failed<CarryOver>(Refusals.Bad("Project", CarryOverMessages.NoProject.With()));
        }

        var isThere = await db.CarryOvers.AnyAsync(
            row => row.ProjectId == request.ProjectId && row.Year == request.Year,
            cancellation
        );
        if (Wrong(packs, request, isThere) is { } wrong)
        {
            return Result.Failed<CarryOver>(wrong);
        }

        var chain = new Chain { Kind = "carry-over" };
        db.Chains.Add(chain);
        await db.SaveChangesAsync(cancellation);
        var kept = new CarryOver
        {
            ProjectId = project.Id,
            UnitId = project.UnitId,
            UnitPath = project.UnitPath,
            DepartmentId = await DepartmentOver(db, project, cancellation),
            Year = request.Year,
            Regime = request.Regime,
            ChainId = chain.Id,
        };
        db.CarryOvers.Add(kept);
        var text = string.Create(CultureInfo.InvariantCulture, $"{project.Code} {project.Name} {request.Year}");
        EventLog.Write(db, chain, new("carry-over", "", null, text), actor.AccountId, now);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Result.Of(kept);
    }

    private static Finding? Wrong(Packs packs, CarryOverRequest request, bool isThere) =>
        request.Year is < FiscalYear.First or > FiscalYear.Last
            ? Refusals.Bad("Year", Season.SeasonMessages.BadYear.With())
        : packs.Regimes.Find(request.Regime)?.Process.CarryOver is null
            ? Refusals.Bad("Regime", CarryOverMessages.NoRules.With())
        : isThere ? Refusals.Bad("Project", CarryOverMessages.Twice.With())
        : null;

    // The nearest department at or over the unit; the unit itself where none is.
    private static async Task<long> DepartmentOver(AppDb db, Project project, CancellationToken cancellation)
    {
        var above = UnitPath.Ids(project.UnitPath);
        var found = await db
            .Units.Where(unit => above.Contains(unit.Id) && unit.Kind == UnitKind.Department)
            .OrderByDescending(unit => unit.Path.Length)
            .Select(unit => (long?)unit.Id)
            .FirstOrDefaultAsync(cancellation);
        return found ?? project.UnitId;
    }
}
