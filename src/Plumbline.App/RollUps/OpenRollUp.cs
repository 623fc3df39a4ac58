using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.Domain.Filings;

namespace Plumbline.App.RollUps;

/// <summary>A roll-up with the forms it is made of.</summary>
public sealed record OpenedRollUp(SeasonTask Task, Unit Unit, RollUp RollUp, ImmutableArray<Contributor> Contributors);

/// <summary>Opens the roll-up of a task below a unit.</summary>
public static class OpenRollUp
{
    /// <summary>The roll-up, or null when there is no such task or unit for this person.</summary>
    public static async Task<OpenedRollUp?> Run(
        AppDb db,
        TimeProvider time,
        Actor actor,
        long taskId,
        long unitId,
        FilingSubject subject,
        CancellationToken cancellation
    )
    {
        var unit = await db.Units.SingleOrDefaultAsync(one => one.Id == unitId, cancellation);
        if (unit is null || !actor.May(Right.ViewForms, unit.Path))
        {
            return null;
        }

        return await Of(db, time.GetUtcNow().UtcDateTime, taskId, unit, subject, cancellation);
    }

    /// <summary>The roll-up for an operation that has settled who may see it.</summary>
    internal static async Task<OpenedRollUp?> Of(
        AppDb db,
        DateTime now,
        long taskId,
        Unit unit,
        FilingSubject subject,
        CancellationToken cancellation
    )
    {
        if (await db.Tasks.SingleOrDefaultAsync(one => one.Id == taskId, cancellation) is not { } task)
        {
            return null;
        }

        var all = await FindContributors.Run(db, task, unit, subject, now, cancellation);
        var kept = subject == FilingSubject.Department ? all : SumUp.Parts(all);
        return new(task, unit, SumUp.Of(subject, kept), kept);
    }
}
