using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Log;
using Plumbline.App.Season;
using Plumbline.Findings;

namespace Plumbline.App.Organisation;

/// <summary>A unit to close, or to merge into another.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="LastDay">Its last day.</param>
/// <param name="SuccessorCode">Code of the unit it is merged into; null: it has none.</param>
/// <param name="Reason">Why: the document that ordered it.</param>
public sealed record UnitClosure(long UnitId, DateOnly LastDay, string? SuccessorCode, string? Reason);

/// <summary>
/// Closes a unit. It keeps its projects, forms and history; a successor shows them as those of a predecessor. Nothing is
/// moved, because a result belongs to whoever reported it.
/// </summary>
public static class CloseUnit
{
    /// <summary>The closed unit, or why it stays open.</summary>
    public static async Task<Result<Unit>> Run(
        AppDb db,
        TimeProvider time,
        Actor actor,
        UnitClosure request,
        CancellationToken cancellation
    )
    {
        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        var open = db.Units.OpenOn(ChinaTime.DayOf(now));
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var chain = await OrganisationChain.Lock(db, cancellation);
        var unit = await db.Units.AsTracking().SingleAsync(row => row.Id == request.UnitId, cancellation);
        var code = string.IsNullOrWhiteSpace(request.SuccessorCode) ? null : request.SuccessorCode.Trim();
        var successor = code is null ? null : await open.FirstOrDefaultAsync(row => row.Code == code, cancellation);
        var below = await UnitChecks.HasOpenBelow(open, unit, cancellation);
        var refusal =
            !actor.May(Right.ManageUnits, unit.Path) ? Refusals.NotAllowed()
            : code is not null
            && (successor is null || successor.Id == unit.Id || !actor.May(Right.ManageUnits, successor.Path))
                ? Refusals.Bad("SuccessorCode", SeasonMessages.BadSuccessor.With())
            : request.LastDay < unit.ValidFrom ? Refusals.Bad("LastDay", SeasonMessages.EndsBeforeStart.With())
            : below is not null ? below
            : string.IsNullOrWhiteSpace(request.Reason) ? Refusals.NoReason()
            : null;
        if (refusal is not null)
        {
            return Result.Failed<Unit>(refusal);
        }

        var before = UnitChecks.Text(unit);
        (unit.ValidTo, unit.SuccessorId) = (request.LastDay, successor?.Id);
        var after = successor is null ? UnitChecks.Text(unit) : $"{UnitChecks.Text(unit)} → {successor.Code}";
        var kind = successor is null ? "unit-close" : "unit-merge";
        var change = new Change(kind, UnitChecks.Place(unit), before, after, request.Reason!.Trim());
        EventLog.Write(db, chain, change, actor.AccountId, now);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Result.Of(unit);
    }
}
