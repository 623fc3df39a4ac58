using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Log;
using Plumbline.Findings;

namespace Plumbline.App.Organisation;

/// <summary>A unit to add below another.</summary>
public sealed record NewUnit(long ParentId, UnitKind Kind, string? Code, string? Name)
{
    /// <summary>First day; null: always.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>涉密.</summary>
    public bool Classified { get; init; }
}

/// <summary>Adds a unit to the tree.</summary>
public static class AddUnit
{
    /// <summary>Whether a unit of one kind can stand below one of another.</summary>
    public static bool MayStandBelow(UnitKind parent, UnitKind kind) => UnitChecks.Fits(parent, kind);

    /// <summary>The unit, or why it cannot be added.</summary>
    public static async Task<Result<Unit>> Run(
        AppDb db,
        TimeProvider time,
        Actor actor,
        NewUnit request,
        CancellationToken cancellation
    )
    {
        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var chain = await OrganisationChain.Lock(db, cancellation);
        var parent = await db.Units.SingleAsync(unit => unit.Id == request.ParentId, cancellation);
        if (!actor.May(Right.ManageUnits, parent.Path))
        {
            return Result.Failed<Unit>(Refusals.NotAllowed());
        }

        if (await UnitChecks.Of(db, parent, request, null, ChinaTime.DayOf(now), cancellation) is { } wrong)
        {
            return Result.Failed<Unit>(wrong);
        }

        var unit = (await Insert(db, [(parent, request)], cancellation))[0];
        var change = new Change("unit-add", UnitChecks.Place(unit), null, UnitChecks.Text(unit));
        EventLog.Write(db, chain, change, actor.AccountId, now);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Result.Of(unit);
    }

    /// <summary>
    /// Writes units with their paths, a root without parent, within the caller's transaction: no checks and no event.
    /// </summary>
    internal static async Task<List<Unit>> Insert(
        AppDb db,
        IReadOnlyCollection<(Unit? Parent, NewUnit Wanted)> wanted,
        CancellationToken cancellation
    )
    {
        var units = wanted
            .Select(one => new Unit
            {
                ParentId = one.Parent?.Id,
                Kind = one.Wanted.Kind,
                Code = one.Wanted.Code!.Trim(),
                Name = one.Wanted.Name!.Trim(),
                ValidFrom = one.Wanted.ValidFrom,
                Classified = one.Wanted.Classified,
                // The path needs the id, and is unique: until then it is the parent's with the code.
                Path = $"new {one.Parent?.Id} {one.Wanted.Code}",
            })
            .ToList();
        db.Units.AddRange(units);
        await db.SaveChangesAsync(cancellation);
        foreach (var (unit, (parent, _)) in units.Zip(wanted))
        {
            unit.Path = string.Create(CultureInfo.InvariantCulture, $"{parent?.Path ?? "/"}{unit.Id}/");
        }

        await db.SaveChangesAsync(cancellation);
        return units;
    }
}
