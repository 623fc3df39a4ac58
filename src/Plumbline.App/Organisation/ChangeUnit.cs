using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Log;
using Plumbline.Findings;

namespace Plumbline.App.Organisation;

/// <summary>A unit as it is to be from now on.</summary>
public sealed record UnitChange(long UnitId, string? Code, string? Name, DateOnly? ValidFrom, bool Classified)
{
    /// <summary>Why: the document that ordered it.</summary>
    public string? Reason { get; init; }
}

/// <summary>Renames a unit or corrects it. Forms that exist keep the name they were made with.</summary>
public static class ChangeUnit
{
    /// <summary>The unit, or why it stays as it is. A change that changes nothing writes nothing.</summary>
    public static async Task<Result<Unit>> Run(
        AppDb db,
        TimeProvider time,
        Actor actor,
        UnitChange request,
        CancellationToken cancellation
    )
    {
        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var chain = await OrganisationChain.Lock(db, cancellation);
        var unit = await db.Units.AsTracking().SingleAsync(row => row.Id == request.UnitId, cancellation);
        if (!actor.May(Right.ManageUnits, unit.Path))
        {
            return Result.Failed<Unit>(Refusals.NotAllowed());
        }

        var parent = await db.Units.SingleOrDefaultAsync(row => row.Id == unit.ParentId, cancellation);
        var wanted = new NewUnit(parent?.Id ?? 0, unit.Kind, request.Code, request.Name);
        var above = parent ?? new Unit { Kind = UnitKind.Region };
        if (await UnitChecks.Of(db, above, wanted, unit.Id, ChinaTime.DayOf(now), cancellation) is { } wrong)
        {
            return Result.Failed<Unit>(wrong);
        }

        var before = UnitChecks.Text(unit);
        (unit.Code, unit.Name) = (request.Code!.Trim(), request.Name!.Trim());
        (unit.ValidFrom, unit.Classified) = (request.ValidFrom, request.Classified);
        if (UnitChecks.Text(unit) != before)
        {
            var change = new Change(
                "unit-change",
                UnitChecks.Place(unit),
                before,
                UnitChecks.Text(unit),
                Reason(request.Reason)
            );
            EventLog.Write(db, chain, change, actor.AccountId, now);
            await db.SaveChangesAsync(cancellation);
        }

        await transaction.CommitAsync(cancellation);
        return Result.Of(unit);
    }

    private static string? Reason(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
