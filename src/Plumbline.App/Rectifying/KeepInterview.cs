using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Log;
using Plumbline.Domain.Workflow;
using Plumbline.Findings;

namespace Plumbline.App.Rectifying;

/// <summary>约谈: keeps the record of an interview about an item. It is not changed afterwards.</summary>
public static class KeepInterview
{
    private const int LongestWith = 200;

    /// <summary>The interview, or why it is not kept.</summary>
    public static async Task<Result<Interview>> Run(
        AppDb db,
        TimeProvider time,
        Actor actor,
        long itemId,
        DateOnly on,
        string with,
        string record,
        CancellationToken cancellation
    )
    {
        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (
            await Locked<RectificationItem>.Take(db, itemId, cancellation) is not { } locked
            || !actor.May(Right.ManageRectification, locked.Row.UnitPath)
        )
        {
            return Result.Failed<Interview>(Refusals.NotAllowed());
        }

        if (locked.Row.State == RectificationState.Closed)
        {
            return Result.Failed<Interview>(Refusals.Bad("item", RectificationMessages.Closed.With()));
        }

        var (who, said) = (with.Trim(), record.Trim());
        if (who.Length is 0 or > LongestWith || said.Length is 0 or > OpenItem.LongestText)
        {
            return Result.Failed<Interview>(Refusals.Bad("record", RectificationMessages.Interview.With()));
        }

        var interview = new Interview
        {
            ItemId = itemId,
            On = on,
            With = who,
            Record = said,
            AccountId = actor.AccountId,
            At = now,
        };
        db.Interviews.Add(interview);
        locked.Note(db, new("interview", "", null, $"{who} {said}"), actor, now);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Result.Of(interview);
    }
}
