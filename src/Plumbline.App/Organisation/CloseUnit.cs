using System.Globalization;
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
        var unit = await db.Units.AsTracking().SingleAsync(row => row.Id == request.UnitId, cancellation);
        var code = string.IsNullOrWhiteSpace(request.SuccessorCode) ? null : request.SuccessorCode.Trim();
        var successor = code is null ? null : await open.FirstOrDefaultAsync(row => row.Code == code, cancellation);
        var below = await open.CountAsync(row => row.ParentId == unit.Id, cancellation);
        var refusal =
            !actor.May(Right.ManageUnits, unit.Path) ? Refusals.NotAllowed()
            : code is not null
            && (successor is null || successor.Id == unit.Id || !actor.May(Right.ManageUnits, successor.Path))
                ? Refusals.Bad("SuccessorCode", SeasonMessages.BadSuccessor.With())
            : request.LastDay < unit.ValidFrom ? Refusals.Bad("LastDay", SeasonMessages.EndsBeforeStart.With())
            : below > 0
                ? Refusals.Bad(
                    "",
                    SeasonMessages.HasOpenChildren.With(("count", below.ToString(CultureInfo.InvariantCulture)))
                )
            : string.IsNullOrWhiteSpace(request.Reason) ? Refusals.NoReason()
            : null;
        if (refusal is not null)
        {
            return Result.Failed<Unit>(refusal);
        }

        var before = UnitChecks.Text(unit);
        (unit.ValidTo, unit.SuccessorId) = (request.LastDay, successor?.Id);
        var after = successor is null ? UnitChecks.Text(unit) : $"{UnitChecks.Text(unit)} → {successor.Code}";
        var place = string.Create(CultureInfo.InvariantCulture, $"units/{unit.Id}");
        await OrganisationChain.Write(
            db,
            new(successor is null ? "unit-close" : "unit-merge", place, before, after, request.Reason!.Trim()),
            actor.AccountId,
            now,
            cancellation
        );
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Result.Of(unit);
    }
}
