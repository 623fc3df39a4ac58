using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Access.Accounts;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Log;
using Plumbline.App.Season;
using Plumbline.Findings;

namespace Plumbline.App.Organisation;

/// <summary>划转: a unit that goes over to another superior.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="ParentCode">Code of the unit it belongs to from then on.</param>
/// <param name="From">First day there; today or earlier.</param>
/// <param name="Reason">Why: the document that ordered it.</param>
public sealed record UnitTransfer(long UnitId, string? ParentCode, DateOnly From, string? Reason);

/// <summary>A unit that went over, and what went with it.</summary>
/// <param name="Unit">The unit under its new superior.</param>
/// <param name="Projects">Projects that go on and went along.</param>
/// <param name="Posts">Posts that their holders have there too.</param>
/// <param name="FormsLeft">Forms that are not done yet and stay with the former superior.</param>
public sealed record MovedUnit(Unit Unit, int Projects, int Posts, int FormsLeft);

/// <summary>
/// Moves a unit below another superior. What was reported stays where it was reported: the unit ends there and begins anew here,
/// with the same code and name, as its own successor. Projects that go on and the people's posts come along.
/// </summary>
public static class MoveUnit
{
    /// <summary>The unit in its new place, or why it stays.</summary>
    public static async Task<Result<MovedUnit>> Run(
        AppDb db,
        TimeProvider time,
        Actor actor,
        UnitTransfer request,
        CancellationToken cancellation
    )
    {
        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        var today = ChinaTime.DayOf(now);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var chain = await OrganisationChain.Lock(db, cancellation);
        var open = db.Units.OpenOn(today);
        var unit = await db.Units.AsTracking().SingleAsync(row => row.Id == request.UnitId, cancellation);
        var code = request.ParentCode?.Trim() ?? "";
        var parent = await open.FirstOrDefaultAsync(row => row.Code == code, cancellation);
        var refusal =
            Refusal(actor, unit, parent, request, today) ?? await UnitChecks.HasOpenBelow(open, unit, cancellation);
        if (refusal is not null)
        {
            return Result.Failed<MovedUnit>(refusal);
        }

        var before = UnitChecks.Text(unit);
        var wanted = new NewUnit(parent!.Id, unit.Kind, unit.Code, unit.Name)
        {
            ValidFrom = request.From,
            Classified = unit.Classified,
        };
        var moved = (await AddUnit.Insert(db, [(parent, wanted)], cancellation))[0];
        (unit.ValidTo, unit.SuccessorId) = (request.From.AddDays(-1), moved.Id);
        var after = $"{UnitChecks.Text(moved)} → {parent.Code} {UnitChecks.Place(moved)}";
        var change = new Change("unit-move", UnitChecks.Place(unit), before, after, request.Reason!.Trim());
        EventLog.Write(db, chain, change, actor.AccountId, now);
        var done = new MovedUnit(
            moved,
            await TakeProjects(db, unit, moved, request.From.Year, cancellation),
            await CarryPosts.Run(db, actor, unit, moved, now, cancellation),
            await FormsLeft(db, unit, cancellation)
        );
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Result.Of(done);
    }

    private static Finding? Refusal(Actor actor, Unit unit, Unit? parent, UnitTransfer request, DateOnly today) =>
        !actor.May(Right.ManageUnits, unit.Path) ? Refusals.NotAllowed()
        : parent is null || parent.Id == unit.Id || !actor.May(Right.ManageUnits, parent.Path)
            ? Refusals.Bad("ParentCode", SeasonMessages.BadSuperior.With())
        : parent.Id == unit.ParentId ? Refusals.Bad("ParentCode", SeasonMessages.StandsThere.With())
        : !UnitChecks.Fits(parent.Kind, unit.Kind)
            ? Refusals.Bad("ParentCode", SeasonMessages.WrongParent.With(("parent", parent.Name)))
        : unit.ValidTo is not null ? Refusals.Bad("", SeasonMessages.ClosedAlready.With())
        : request.From > today || request.From <= unit.ValidFrom || request.From < parent.ValidFrom
            ? Refusals.Bad("From", SeasonMessages.BadMoveDay.With())
        : string.IsNullOrWhiteSpace(request.Reason) ? Refusals.NoReason()
        : null;

    private static Task<int> FormsLeft(AppDb db, Unit unit, CancellationToken cancellation) =>
        db
            .Forms.Where(form => form.UnitId == unit.Id && form.WithdrawnAt == null)
            .CountAsync(form => !FindInbox.Settled.Contains(form.State), cancellation);

    // The forms of a project stay with whoever made them; its next one is made by the unit in its new place.
    private static Task<int> TakeProjects(AppDb db, Unit unit, Unit moved, int year, CancellationToken cancellation) =>
        db
            .Projects.Where(project => project.UnitId == unit.Id)
            .Where(project => project.LastYear == null || project.LastYear >= year)
            .ExecuteUpdateAsync(
                row => row.SetProperty(one => one.UnitId, moved.Id).SetProperty(one => one.UnitPath, moved.Path),
                cancellation
            );
}
