using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Log;
using Plumbline.Findings;

namespace Plumbline.App.Review;

/// <summary>
/// 利益冲突声明: what a third party declares before it scores a form. It is made once; a declared conflict ends the mandate.
/// </summary>
public static class DeclareInterests
{
    private const int LongestText = 2_000;

    /// <summary>The assignment with its declaration, or why there is none.</summary>
    public static async Task<Result<FormAssignee>> Run(
        AppDb db,
        TimeProvider time,
        Actor actor,
        long formId,
        string text,
        bool conflict,
        CancellationToken cancellation
    )
    {
        var said = text.Trim();
        if (said.Length is 0 or > LongestText)
        {
            return Result.Failed<FormAssignee>(ReviewRefusals.BadText("declaration"));
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var locked = await Locked<Form>.Take(db, formId, cancellation);
        var assignee = await db
            .FormAssignees.AsTracking()
            .SingleOrDefaultAsync(row => row.FormId == formId && row.AccountId == actor.AccountId, cancellation);
        if (locked is null || assignee is null || !actor.May(Right.ScoreAssigned, locked.Row.UnitPath))
        {
            return Result.Failed<FormAssignee>(ReviewRefusals.Mandate());
        }

        if (assignee.Declaration is not null)
        {
            return Result.Failed<FormAssignee>(Refusals.Meanwhile());
        }

        (assignee.Declaration, assignee.Conflict) = (said, conflict);
        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        locked.Note(db, new(conflict ? "declare-conflict" : "declare", "", null, said), actor, now);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Result.Of(assignee);
    }
}
