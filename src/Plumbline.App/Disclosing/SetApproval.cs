using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Log;
using Plumbline.Domain.Disclosures;
using Plumbline.Findings;

namespace Plumbline.App.Disclosing;

/// <summary>An approval to note.</summary>
/// <param name="Units">The departments that it was given to.</param>
/// <param name="Year">Fiscal year.</param>
/// <param name="Event">Budget or final accounts.</param>
/// <param name="On">The day.</param>
/// <param name="Document">文号; null: not given.</param>
public sealed record ApprovalRequest(
    IReadOnlyCollection<long> Units,
    int Year,
    DisclosureEvent Event,
    DateOnly On,
    string? Document
);

/// <summary>Notes the day on which finance approved departments' budgets or final accounts; from it duties are counted.</summary>
public static class SetApproval
{
    private const int LongestDocument = 100;

    /// <summary>How many departments it was noted for, or why for none.</summary>
    public static async Task<Result<int>> Run(
        AppDb db,
        TimeProvider time,
        Actor actor,
        ApprovalRequest request,
        CancellationToken cancellation
    )
    {
        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        if (request.On > ChinaTime.DayOf(now) || request.On.Year < request.Year - 1)
        {
            return Result.Failed<int>(Refusals.Bad("On", DisclosingMessages.BadDay.With()));
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var units = await db
            .Units.Where(unit => request.Units.Contains(unit.Id) && unit.Kind == UnitKind.Department)
            .ToListAsync(cancellation);
        if (units.Count == 0 || units.Exists(unit => !actor.May(Right.ManageTasks, unit.Path)))
        {
            return Result.Failed<int>(Refusals.NotAllowed());
        }

        await Note(db, units, request, (actor, now), cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Result.Of(units.Count);
    }

    private static async Task Note(
        AppDb db,
        List<Unit> units,
        ApprovalRequest request,
        (Actor Actor, DateTime Now) by,
        CancellationToken cancellation
    )
    {
        var ids = units.ConvertAll(unit => unit.Id);
        var kept = await db
            .BudgetApprovals.AsTracking()
            .Where(row => ids.Contains(row.UnitId) && row.Year == request.Year && row.Event == request.Event)
            .ToDictionaryAsync(row => row.UnitId, cancellation);
        var document = request.Document?.Trim() is { Length: > 0 } said ? said : null;
        foreach (var unit in units)
        {
            var before = kept.GetValueOrDefault(unit.Id);
            var row = before ?? New(db, unit.Id, request);
            var was = before is null ? null : Day(before.On);
            var change = new Change("approval", $"{unit.Code}.{request.Event}", was, Day(request.On), document);
            (row.On, row.AccountId, row.At) = (request.On, by.Actor.AccountId, by.Now);
            row.Document = document?[..Math.Min(document.Length, LongestDocument)];
            await OrganisationChain.Write(db, change, by.Actor.AccountId, by.Now, cancellation);
        }
    }

    private static BudgetApproval New(AppDb db, long unit, ApprovalRequest request) =>
        db
            .BudgetApprovals.Add(
                new()
                {
                    UnitId = unit,
                    Year = request.Year,
                    Event = request.Event,
                }
            )
            .Entity;

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
